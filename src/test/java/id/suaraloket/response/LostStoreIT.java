package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Mysqld;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.ServerProcess;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes and comes back while responses arrive: nobody waits long, nothing is lost, nothing need be restarted. */
class LostStoreIT {
    private static final int RED_SECONDS = 12;
    private static final int GREEN_SECONDS = 15;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final String NO_LIMIT = "-Dsuaraloket.point-limit.burst=1000000";

    private static Mysqld mysqld;
    private static MySqlServer.Database database;
    private static ServerProcess service;

    enum Loss {
        KILLED(Mysqld::kill, Mysqld::restart),
        HANGING(Mysqld::pause, Mysqld::resume),
        READ_ONLY(server -> run("set global super_read_only = on"), server -> run("set global read_only = off"));

        private final Consumer<Mysqld> begin;
        private final Consumer<Mysqld> end;

        Loss(Consumer<Mysqld> begin, Consumer<Mysqld> end) {
            this.begin = begin;
            this.end = end;
        }
    }

    @BeforeAll
    static void open() throws Exception {
        Mysqld.assumeHere(LostStoreIT.class);
        mysqld = Mysqld.start();
        run("create database suaraloket character set utf8mb4");
        run("create user service identified by 'secret'");
        run("grant all on suaraloket.* to service");
        database = new MySqlServer.Database("jdbc:mysql://" + mysqld.address() + "/suaraloket", "service", "secret");
        service = ServerProcess.start(database, NO_LIMIT);
        service.put("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        service.put("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
        service.put("/api/v1/points/UJ2222", "{\"unit\":\"uji\",\"label\":\"Loket\",\"kind\":\"KIOSK\"}");
    }

    @AfterAll
    static void close() {
        if (service != null) {
            service.close();
        }
        if (mysqld != null) {
            mysqld.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void responsesGet503UntilTheDatabaseIsBackAndEachIsStoredOnce(Loss loss) throws Exception {
        SteadySenders senders = new SteadySenders(List.of(service), List.of("UJ2222"));
        TimeUnit.SECONDS.sleep(2);
        int before = senders.acknowledged().size();

        loss.begin.accept(mysqld);
        try {
            awaitReadiness(503, RED_SECONDS);
            assertThat(status("/health/liveness")).isEqualTo(200);
            HttpResponse<String> refused = put(UUID.randomUUID());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        } finally {
            loss.end.accept(mysqld); // the next test needs it
        }
        awaitReadiness(200, GREEN_SECONDS);
        TimeUnit.SECONDS.sleep(2);
        senders.finish();

        System.out.println(loss + ": " + before + " acknowledged before, "
                + senders.acknowledged().size() + " in all; answers " + senders.statuses() + "; longest wait "
                + senders.longestWaitForAnAnswer());
        assertThat(before).isPositive();
        assertThat(senders.acknowledged()).hasSizeGreaterThan(before);
        assertThat(senders.statuses().keySet()).as("%s", service.said()).isSubsetOf(200, 201, 503);
        assertThat(senders.longestWaitForAnAnswer()).isLessThan(LONGEST_WAIT);
        try (Connection connection = database.connect()) {
            assertThat(ids(connection))
                    .containsAll(senders.acknowledged().stream()
                            .map(LostStoreIT::hex)
                            .toList());
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
        }
    }

    @Test
    void aServerThatIsAskedToStopTakesItsConnectionsAlongAndIsFoundAgain() throws Exception {
        mysqld.stop();
        awaitReadiness(503, RED_SECONDS);
        mysqld.restart();
        awaitReadiness(200, GREEN_SECONDS);

        assertThat(put(UUID.randomUUID()).statusCode()).isEqualTo(201);
    }

    private static void awaitReadiness(int status, int seconds) throws InterruptedException {
        long begun = System.nanoTime();
        long deadline = begun + TimeUnit.SECONDS.toNanos(seconds);
        int last = status("/health/readiness");
        while (last != status && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            last = status("/health/readiness");
        }
        System.out.println("Readiness " + last + " after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(last).as("readiness within " + seconds + " s").isEqualTo(status);
    }

    private static int status(String path) {
        return service.send(service.request(path).GET()).statusCode();
    }

    private static HttpResponse<String> put(UUID id) {
        return service.put("/api/v1/responses/" + id, ResponseJson.at("UJ2222").toString());
    }

    private static Set<String> ids(Connection connection) throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT LOWER(HEX(id)) FROM response")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static void run(String sql) {
        try (Connection connection = mysqld.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
