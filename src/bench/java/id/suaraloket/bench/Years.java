package id.suaraloket.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import id.suaraloket.testing.MySqlServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fills a database with five years of a {@link Kabupaten}, tallies included, by LOAD DATA in the order of the keys. The
 * database is empty but for its tables and what was provisioned.
 */
final class Years {
    private static final long SEED = 20_261_121;
    private static final int CHUNK = 4 << 20;
    private static final int WORKERS = 2;
    private static final String RESPONSES =
            "INTO TABLE response CHARACTER SET utf8mb4 (@id, unit, service, point, channel,"
                    + " questionnaire, questionnaire_version, submitted_at, received_at, counted_on, wrong_clock, answers, sex,"
                    + " age, education, occupation, disability, @digest) SET id = UNHEX(@id), digest = UNHEX(@digest)";
    private static final String SUGGESTIONS = "INTO TABLE suggestion CHARACTER SET utf8mb4"
            + " (@id, unit, counted_on, content) SET response = UNHEX(@id)";
    private static final String TALLIES = "INTO TABLE tally CHARACTER SET utf8mb4"
            + " (unit, counted_in, lane, service, questionnaire, questionnaire_version, responses, counts)";

    private final MySqlServer.Database database;
    private final long responses;
    private final double nextLane;
    private final boolean rows;
    private final int units;

    /**
     * @param responses about how many
     * @param nextLane the share of responses that find a writer in a lane and take the next, lane after lane up to the
     *     last: 0 for a server that is never asked by two at once, 1 - 1/16 for all lanes alike
     * @param rows whether rows are written, or only what they come to
     * @param units only so many of the units, the largest ones; the others have no responses then
     */
    Years(MySqlServer.Database database, long responses, double nextLane, boolean rows, int units) {
        this.database = database;
        this.responses = responses;
        this.nextLane = nextLane;
        this.rows = rows;
        this.units = units;
    }

    /** How many responses it has become. */
    long fill() throws Exception {
        run("DELETE FROM tally");
        if (rows) {
            // Sorted in one go afterwards: ids come by chance, and each would go to a page of its own.
            run("ALTER TABLE response DROP INDEX response_id");
        }
        AtomicInteger next = new AtomicInteger();
        AtomicLong made = new AtomicLong();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<?>> parts = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            parts.add(workers.submit(() -> {
                for (int unit = next.getAndIncrement(); unit < units; unit = next.getAndIncrement()) {
                    made.addAndGet(fill(unit));
                }
                return null;
            }));
        }
        workers.shutdown();
        for (Future<?> part : parts) {
            part.get();
        }
        if (rows) {
            run("CREATE UNIQUE INDEX response_id ON response (id)");
        }
        run("ANALYZE TABLE response, suggestion, tally");
        return made.get();
    }

    private long fill(int unit) throws SQLException {
        Residents residents = new Residents(SEED, unit, responses);
        SplittableRandom lanes = new SplittableRandom(SEED + unit);
        StringBuilder lines = new StringBuilder();
        StringBuilder suggestions = new StringBuilder();
        Map<String, Counted> tallies = new TreeMap<>();
        long made = 0;
        try (Connection connection = connect()) {
            for (LocalDate day = Residents.FIRST; !day.isAfter(Residents.LAST); day = day.plusDays(1)) {
                for (MadeResponse response : residents.on(day)) {
                    made++;
                    tallies.computeIfAbsent(Line.tallyKey(unit, response, lane(lanes)), key -> new Counted())
                            .add(response);
                    if (rows) {
                        Line.response(lines, unit, response);
                        Line.suggestion(suggestions, unit, response);
                    }
                }
                if (lines.length() > CHUNK) {
                    load(connection, RESPONSES, lines);
                }
            }
            load(connection, RESPONSES, lines);
            load(connection, SUGGESTIONS, suggestions);
            tallies.forEach((key, counted) -> Line.tally(lines, key, counted));
            load(connection, TALLIES, lines);
        }
        return made;
    }

    private int lane(SplittableRandom random) {
        if (nextLane > 0.9) {
            return random.nextInt(16);
        }
        int lane = 0;
        while (lane < 15 && random.nextDouble() < nextLane) {
            lane++;
        }
        return lane;
    }

    private static void load(Connection connection, String into, StringBuilder lines) throws SQLException {
        if (lines.length() > 0) {
            try (JdbcStatement statement = connection.createStatement().unwrap(JdbcStatement.class)) {
                statement.setLocalInfileInputStream(
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
                statement.execute("LOAD DATA LOCAL INFILE 'lines' " + into);
            }
            lines.setLength(0);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.url() + "?allowLoadLocalInfile=true", database.user(), database.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET sql_log_bin = 0");
        }
        return connection;
    }
}
