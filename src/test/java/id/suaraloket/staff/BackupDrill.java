package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Recount;
import id.suaraloket.testing.RepeatingSenders;
import id.suaraloket.testing.Runbook;
import id.suaraloket.testing.ServerProcess;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loses the store and gets it back by the commands of {@code src/docs/backup.md}: a closed period reads as before to the
 * last byte, of the period under load nothing is missing that was acknowledged before the backup began.
 */
abstract class BackupDrill {
    private static final String DEMO = "-Dsuaraloket.demo=true";
    private static final String NO_LIMIT = "-Dsuaraloket.point-limit.burst=1000000";
    private static final String CLOSED = "/api/v1/units/lumajang/recaps/2021-TW3";
    private static final String THIS_YEAR = "/api/v1/units/lumajang/recaps/" + Year.now(ZoneId.of("Asia/Jakarta"));
    private static final List<String> TABLES = List.of(
            "unit", "service", "point", "target", "account", "response", "suggestion", "tally", "refused_answer");

    @TempDir
    protected Path folder;

    private @Nullable ServerProcess server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The service on the store, which may be empty. */
    protected abstract ServerProcess start(String... options) throws Exception;

    protected abstract Connection connect() throws Exception;

    /** Knows the commands, and where this store differs from the document's. */
    protected abstract Runbook runbook(ServerProcess server) throws Exception;

    /** {@code h2} or {@code mysql}, as the document marks its commands. */
    protected abstract String store();

    /** Takes the store away as a dead disk does. */
    protected abstract void wipe() throws Exception;

    @Test
    void whatWasBackedUpUnderLoadComesBackToTheLastFigure() throws Exception {
        server = start(DEMO, NO_LIMIT);
        Runbook runbook = runbook(server);
        String closed = recap(server, CLOSED);
        RepeatingSenders senders = RepeatingSenders.start(server.address(), "DEMKTP", 8);
        senders.await(300);

        Set<UUID> before = Set.copyOf(senders.stored());
        long began = System.nanoTime();
        runbook.run(store() + " backup");
        long millis = (System.nanoTime() - began) / 1_000_000;
        int meanwhile = senders.stored().size() - before.size();
        TimeUnit.SECONDS.sleep(1);
        senders.stop();
        String lastRecap = recap(server, THIS_YEAR);
        server.kill();
        List<Long> lastRows = rows();
        wipe();

        runbook.run(store() + " restore");
        Set<UUID> restored = new HashSet<>();
        try (Connection connection = connect()) {
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
            restored.addAll(ids(connection));
        }
        System.out.printf(
                "%s: %d stored before the backup, %d during its %d ms, %d in all; %d restored%n",
                store(), before.size(), meanwhile, millis, senders.stored().size(), restored.size());
        assertThat(meanwhile).as("taken while the backup was made").isPositive();
        assertThat(before).allMatch(restored::contains);
        try (ServerProcess next = start(NO_LIMIT)) {
            assertThat(recap(next, CLOSED)).isEqualTo(closed);
            assertThat(recap(next, THIS_YEAR)).contains("\"respondents\":" + (restored.size() - 188) + ",");
            senders.repeatAll(next.address());
            assertThat(recap(next, THIS_YEAR)).isEqualTo(lastRecap);
        }
        assertThat(rows()).isEqualTo(lastRows);
        try (Connection connection = connect()) {
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
        }
    }

    static String recap(ServerProcess server, String path) {
        var answer = server.send(server.request(path).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** How many rows each table has; of the tallies the sum, since their number depends on who counted. */
    private List<Long> rows() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return TABLES.stream()
                    .map(table -> table.equals("tally")
                            ? "SELECT SUM(responses) FROM tally"
                            : "SELECT COUNT(*) FROM " + table)
                    .map(sql -> number(statement, sql))
                    .toList();
        }
    }

    private static long number(Statement statement, String sql) {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Set<UUID> ids(Connection connection) throws Exception {
        Set<UUID> ids = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM response")) {
            while (row.next()) {
                ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
                ids.add(new UUID(bytes.getLong(), bytes.getLong()));
            }
        }
        return ids;
    }
}
