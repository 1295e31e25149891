package id.suaraloket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaraloket.testing.Mysqld;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that is there and no longer answers, over connections with TLS, as they are by default. */
class HangingServerIT {
    private static final int IDLE = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    @Test
    void nobodyWaitsForItNorForTheGoodbyeOfIdleConnections() throws Exception {
        Mysqld.assumeHere(HangingServerIT.class);
        try (Mysqld mysqld = Mysqld.start()) {
            try (Connection connection = mysqld.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create user service identified by 'secret'");
            }
            PrimaryDataSource source =
                    PrimaryDataSource.of("jdbc:mysql://" + mysqld.address() + "/", "service", "secret");
            List<Connection> idle = new ArrayList<>();
            for (int i = 0; i < IDLE; i++) {
                idle.add(source.getConnection());
            }
            try (Connection busy = source.getConnection();
                    Statement statement = busy.createStatement()) {
                long begun = System.nanoTime();
                mysqld.pause();
                try {
                    assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
                    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_WAIT);
                } finally {
                    mysqld.resume();
                }
            }
            for (Connection connection : idle) {
                assertThat(connection.isValid(1)).isFalse();
            }
        }
    }
}
