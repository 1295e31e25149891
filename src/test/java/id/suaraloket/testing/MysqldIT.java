package id.suaraloket.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A server that tests may treat badly; where Docker brings MySQL, no such server is to be had. */
class MysqldIT {
    @Test
    void aKilledServerComesBackWithWhatWasCommitted() throws SQLException {
        Mysqld.assumeHere(MysqldIT.class);
        try (Mysqld mysqld = Mysqld.start("--max-connections=17")) {
            assertThat(number(mysqld, "select @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo(1);
            assertThat(number(mysqld, "select @@sync_binlog")).isEqualTo(1);
            String address = mysqld.address();
            run(mysqld, "create database office");
            run(mysqld, "create table office.desk (number int primary key)");
            run(mysqld, "insert into office.desk values (3)");

            mysqld.kill();
            assertThatThrownBy(mysqld::connect).isInstanceOf(SQLException.class);
            mysqld.restart();

            assertThat(mysqld.address()).isEqualTo(address);
            assertThat(number(mysqld, "select number from office.desk")).isEqualTo(3);
            assertThat(number(mysqld, "select @@max_connections")).isEqualTo(17);
            mysqld.stop();
            mysqld.restart();
            assertThat(number(mysqld, "select number from office.desk")).isEqualTo(3);
        }
    }

    private static void run(Mysqld mysqld, String sql) throws SQLException {
        try (Connection connection = mysqld.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Mysqld mysqld, String sql) throws SQLException {
        try (Connection connection = mysqld.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
