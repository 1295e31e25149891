package id.suaraloket.bench;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A service on a store with so many responses, and who asks it for recaps. */
final class RecapSide implements AutoCloseable {
    static final double ALL_LANES = 1;
    private static final String SEMESTER = "2024-S1";
    private static final String TOKEN = "Authorization: Bearer " + Office.TOKEN + "\r\n";

    private final MySqlServer.Database database;
    private final ServerProcess server;
    private Wire wire;
    private final String description;

    private RecapSide(MySqlServer.Database database, ServerProcess server, String description) throws Exception {
        this.database = database;
        this.server = server;
        this.wire = new Wire(URI.create(server.address()));
        this.description = description;
    }

    /** Starts the service on a database, which is made and filled if it is not there. */
    static RecapSide open(String mysql, String name, long responses, double nextLane, boolean rows) throws Exception {
        String server = "jdbc:mysql://" + mysql + "/";
        String schema = "bench_" + name;
        try (Connection connection = DriverManager.getConnection(server, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists " + schema + " character set utf8mb4");
        }
        MySqlServer.Database database = new MySqlServer.Database(server + schema, "root", "");
        ServerProcess service = ServerProcess.start(database, "-Xmx256m");
        if (number(database, "SELECT COUNT(*) FROM tally") == 0) {
            long start = System.nanoTime();
            Kabupaten.provision(service);
            long made = new Years(database, responses, nextLane, rows, Kabupaten.UNITS).fill();
            System.out.printf("%s: made %,d responses in %d s%n", name, made, seconds(start));
        }
        if (nextLane < ALL_LANES) {
            service.close();
            service = ServerProcess.start(database, "-Xmx256m", "-Dsuaraloket.upkeep.initial-delay=1ms");
            awaitFold(name, database);
        }
        return new RecapSide(
                database,
                service,
                "%,d responses in %,d tallies"
                        .formatted(
                                number(database, "SELECT SUM(responses) FROM tally"),
                                number(database, "SELECT COUNT(*) FROM tally")));
    }

    /** Waits until past months are in one lane, as they are in a service that has run for a day. */
    private static void awaitFold(String name, MySqlServer.Database database) throws Exception {
        long start = System.nanoTime();
        while (number(database, "SELECT COUNT(*) FROM tally WHERE lane > 0") > 0) {
            if (seconds(start) > 600) {
                throw new IllegalStateException("tallies are not folded after ten minutes");
            }
            Thread.sleep(500);
        }
        System.out.printf("%s: past months in one lane after %d s%n", name, seconds(start));
    }

    /** Takes a new connection; the server closes one that is idle for long. */
    void connect() throws IOException {
        wire.close();
        wire = new Wire(URI.create(server.address()));
    }

    /** Lets the program count all rows anew and say whether the tallies are what they come to. */
    void recount() throws Exception {
        long start = System.nanoTime();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command = new ProcessBuilder(
                        java.toString(), "-Xmx256m", "-jar", "target/suaraloket.jar", "tally-rebuild")
                .inheritIO();
        command.environment().put("SUARALOKET_DB_URL", database.url());
        command.environment().put("SUARALOKET_DB_USER", database.user());
        command.environment().put("SUARALOKET_DB_PASSWORD", database.password());
        int result = command.start().waitFor();
        System.out.printf("%s: recounted in %d s, ended with %d%n", this, seconds(start), result);
        if (result != 0) {
            throw new IllegalStateException("the tallies are not what the rows come to");
        }
    }

    /**
     * Asks for a recap.
     *
     * @param number which time this is; whoever asks for all units gets one after the other
     * @return how long the answer took, in nanoseconds
     */
    long ask(String question, int number) throws Exception {
        String unit = Kabupaten.unit(question.equals("21 units") ? number % Kabupaten.UNITS : 0);
        String service = question.equals("one jenis layanan") ? "?service=ktp" : "";
        return get("/api/v1/units/" + unit + "/recaps/" + SEMESTER + service);
    }

    /** How long an address takes to answer a member of staff, in nanoseconds. */
    long get(String path) throws Exception {
        long start = System.nanoTime();
        int status = wire.send("GET", path, TOKEN, "");
        long nanos = System.nanoTime() - start;
        if (status != 200) {
            throw new IllegalStateException(path + " was answered with " + status);
        }
        return nanos;
    }

    /** Stores a response, as a resident's telephone sends it; the same again does no harm. */
    void put(String id, String json) throws Exception {
        int status = wire.send("PUT", "/api/v1/responses/" + id, "Content-Type: application/json\r\n", json);
        if (status != 200 && status != 201) {
            throw new IllegalStateException("a response was answered with " + status);
        }
    }

    /** What is asked of its database directly. */
    Connection database() throws SQLException {
        return database.connect();
    }

    private static long number(MySqlServer.Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.close();
    }

    @Override
    public String toString() {
        return description;
    }
}
