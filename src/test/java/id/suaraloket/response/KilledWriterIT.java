package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ServerProcess;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Of two servers on one MySQL one is killed while both store, exclude and readmit: at every moment in between, and after
 * all of it, the tallies are what the rows come to, and what was acknowledged is there once.
 */
class KilledWriterIT {
    private static final int ENOUGH = 150;
    private static final String NO_LIMIT = "-Dsuaraloket.point-limit.burst=1000000";

    private final MySqlServer.Database database = freshDatabase();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void aKilledServerLeavesNoFigureHalfDone() throws Exception {
        ServerProcess doomed = ServerProcess.start(database, NO_LIMIT);
        try (ServerProcess other = ServerProcess.start(database, NO_LIMIT)) {
            other.put("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
            other.put("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
            other.put("/api/v1/points/UJ2222", "{\"unit\":\"uji\",\"label\":\"Loket\",\"kind\":\"KIOSK\"}");
            SteadySenders senders = new SteadySenders(List.of(doomed, other), List.of("UJ2222"));
            Future<Integer> moments = threads.submit(this::compare);
            Future<Integer> exclusions = threads.submit(() -> excludeAndLift(other, senders));

            await(senders, ENOUGH);
            doomed.kill();
            await(senders, senders.acknowledged().size() + ENOUGH);
            senders.finish();
            done.set(true);

            System.out.println(
                    "Killed one of two servers: " + senders.acknowledged().size() + " acknowledged, "
                            + exclusions.get() + " exclusions, " + moments.get() + " moments compared, statuses "
                            + senders.statuses());
            assertThat(moments.get()).isGreaterThan(5);
            assertThat(exclusions.get()).isGreaterThan(5);
            try (Connection connection = database.connect()) {
                assertThat(Recount.at(connection).differences()).isEmpty();
                assertThat(ids(connection)).containsAll(senders.acknowledged()).doesNotHaveDuplicates();
            }
        } finally {
            done.set(true);
            doomed.close();
            threads.shutdown();
        }
    }

    private int compare() throws Exception {
        int moments = 0;
        try (Connection connection = database.connect()) {
            while (!done.get()) {
                assertThat(Recount.at(connection).differences()).isEmpty();
                moments++;
            }
        }
        return moments;
    }

    private int excludeAndLift(ServerProcess server, SteadySenders senders) {
        int excluded = 0;
        Random random = new Random(7);
        while (!done.get()) {
            for (UUID id : senders.acknowledged()) {
                if (random.nextInt(10) == 0 && !done.get()) {
                    String path = "/api/v1/responses/" + id + "/exclusion";
                    int status = random.nextBoolean()
                            ? server.put(path, "{\"reason\":\"uji\"}").statusCode()
                            : server.send(server.request(path).method("DELETE", HttpRequest.BodyPublishers.noBody()))
                                    .statusCode();
                    assertThat(status).isBetween(200, 204);
                    excluded++;
                }
            }
        }
        return excluded;
    }

    private static void await(SteadySenders senders, int acknowledged) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (senders.acknowledged().size() < acknowledged) {
            assertThat(System.nanoTime())
                    .as("only " + senders.acknowledged().size())
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<UUID> ids(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM response")) {
            while (row.next()) {
                ids.add(UuidBytes.toUuid(row.getBytes(1)));
            }
        }
        return ids;
    }

    private static MySqlServer.Database freshDatabase() {
        try {
            return MySqlServer.freshDatabase();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
