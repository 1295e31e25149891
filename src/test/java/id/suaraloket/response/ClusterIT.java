package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.MySqlCluster;
import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Mysqld;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ServerProcess;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three MySQL servers in group replication, two instances of the service, and senders that do not give up. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ClusterIT {
    private static final Duration BACK = Duration.ofSeconds(15);
    private static final String NO_LIMIT = "-Dsuaraloket.point-limit.burst=1000000";

    private static final Set<UUID> acknowledged = new HashSet<>();

    private static MySqlCluster cluster;
    private static MySqlServer.Database database;
    private static List<ServerProcess> services;

    @BeforeAll
    static void start() throws Exception {
        Mysqld.assumeHere(ClusterIT.class);
        cluster = MySqlCluster.start();
        database = cluster.createDatabase();
        services = List.of(ServerProcess.start(database, NO_LIMIT), ServerProcess.start(database, NO_LIMIT));
        provision("utara", "UTARA2");
        provision("selatan", "SEATN2");
    }

    private static void provision(String unit, String point) {
        put("/api/v1/units/" + unit, "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        put("/api/v1/units/" + unit + "/services/ktp", "{\"name\":\"KTP\"}");
        put("/api/v1/points/" + point, "{\"unit\":\"" + unit + "\",\"label\":\"Loket\",\"kind\":\"KIOSK\"}");
    }

    private static void put(String path, String json) {
        HttpResponse<String> answer = services.get(0).put(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        if (services != null) {
            services.forEach(ServerProcess::close);
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void thePrimaryMayDieThreeTimesAndNothingAcknowledgedIsLostOrCountedTwice() throws Exception {
        SteadySenders senders = new SteadySenders(services, List.of("UTARA2", "SEATN2"));
        for (int kill = 1; kill <= 3; kill++) {
            awaitMoreThan(200, senders);
            Mysqld killed = cluster.killPrimary();
            long dead = System.nanoTime();
            for (ServerProcess service : services) {
                awaitService("Kill " + kill, service, senders, dead);
            }
            cluster.rejoin(killed);
        }
        nothingIsLostOrCountedTwice(senders);
    }

    @Test
    void anotherPrimaryMayTakeOverInGoodOrder() throws Exception {
        SteadySenders senders = new SteadySenders(services, List.of("UTARA2", "SEATN2"));
        awaitMoreThan(50, senders);
        Mysqld before = cluster.primary();
        Mysqld next = cluster.members().stream()
                .filter(member -> member != before)
                .findFirst()
                .orElseThrow();
        cluster.makePrimary(next);
        long relieved = System.nanoTime();
        assertThat(cluster.primary()).isSameAs(next);
        for (ServerProcess service : services) {
            awaitService("Switch", service, senders, relieved);
        }
        nothingIsLostOrCountedTwice(senders);
    }

    private static void nothingIsLostOrCountedTwice(SteadySenders senders) throws Exception {
        senders.finish();
        acknowledged.addAll(senders.acknowledged());
        System.out.println("Acknowledged: " + senders.acknowledged().size() + "; answers by status: "
                + senders.statuses() + "; longest wait for one: "
                + senders.longestWaitForAnAnswer().toMillis() + " ms");
        for (Mysqld member : cluster.members()) {
            holdsExactlyWhatWasAcknowledged(member);
        }
        assertThat(senders.statuses().keySet())
                .as("The service said:\n%s", services.get(0).said())
                .isSubsetOf(200, 201, 503);
    }

    private static void awaitService(String what, ServerProcess service, SteadySenders senders, long dead)
            throws InterruptedException {
        await(
                "an acknowledgement",
                () -> senders.storedBy(service, dead).findFirst().isPresent());
        Duration acknowledging = Duration.ofNanos(
                senders.storedBy(service, dead).findFirst().orElseThrow().ended() - dead);
        await("readiness", () -> isReady(service));
        Duration ready = Duration.ofNanos(System.nanoTime() - dead);
        System.out.println(what + ": instance " + (services.indexOf(service) + 1) + " acknowledges again after "
                + acknowledging.toMillis() + " ms, and is ready after at most " + ready.toMillis() + " ms");
        assertThat(acknowledging).isLessThan(BACK);
        assertThat(ready).isLessThan(BACK);
    }

    private static void holdsExactlyWhatWasAcknowledged(Mysqld member) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:mysql://" + member.address() + "/" + database.user(),
                        database.user(),
                        database.password());
                Statement statement = connection.createStatement()) {
            // A secondary answers when it has applied everything that the group has committed.
            statement.execute("set session group_replication_consistency = 'BEFORE'");
            Set<UUID> stored = new HashSet<>();
            int rows = 0;
            try (ResultSet row = statement.executeQuery("select id from response")) {
                while (row.next()) {
                    stored.add(UuidBytes.toUuid(row.getBytes("id")));
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(stored.size());
            assertThat(stored).isEqualTo(acknowledged);
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
        }
    }

    private static void awaitMoreThan(int more, SteadySenders senders) throws InterruptedException {
        int before = senders.acknowledged().size();
        await(more + " more", () -> senders.acknowledged().size() > before + more);
    }

    private static boolean isReady(ServerProcess service) {
        return service.send(service.request("/health/readiness").GET()).statusCode() == 200;
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(what + ". The service said:\n%s", services.get(0).said())
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
