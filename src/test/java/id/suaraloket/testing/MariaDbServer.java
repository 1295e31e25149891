package id.suaraloket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's MariaDB as a process of this JVM's own, on an empty data folder, a port and a socket of its own. */
public final class MariaDbServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static @Nullable MariaDbServer shared;

    private final Path folder;
    private final int port = Mysqld.freePort();
    private final Process process;
    private int databases;

    private MariaDbServer(Path folder, List<String> options) throws IOException, InterruptedException {
        this.folder = folder;
        Process installing =
                launch("mariadb-install-db", List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
        if (!installing.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || installing.exitValue() != 0) {
            throw new IllegalStateException("MariaDB could not make its data folder. It said:\n" + log());
        }
        List<String> all = new ArrayList<>(
                List.of("--port=" + port, "--bind-address=127.0.0.1", "--socket=" + folder.resolve("socket")));
        all.addAll(options);
        process = launch("mariadbd", all);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (SQLException refusal = refusal(); refusal != null; refusal = refusal()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("MariaDB does not answer. It said:\n" + log(), refusal);
            }
        }
    }

    /** A server of the caller's own, with options of mariadbd. */
    public static MariaDbServer start(String... options) {
        try {
            MariaDbServer server =
                    new MariaDbServer(Files.createTempDirectory(Path.of("/tmp"), "mariadb-"), List.of(options));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MariaDB was starting", e);
        }
    }

    /** An empty database on the one server that all suites share, and a user who has all rights in it alone. */
    public static synchronized MySqlServer.Database freshDatabase() throws SQLException {
        if (shared == null) {
            shared = start();
        }
        return shared.createDatabase();
    }

    public MySqlServer.Database createDatabase() throws SQLException {
        databases++;
        String name = "suaraloket_" + databases;
        MySqlServer.Database database =
                new MySqlServer.Database(url() + name, name, UUID.randomUUID().toString());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
            statement.execute("create user " + name + "@'%' identified by '" + database.password() + "'");
            statement.execute("grant all on " + name + ".* to " + name + "@'%'");
        }
        return database;
    }

    private String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "root", "");
    }

    private @Nullable SQLException refusal() {
        try {
            connect().close();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private Process launch(String program, List<String> options) throws IOException {
        // Debian keeps servers in /usr/sbin, which the paths of many users leave out.
        Path path = Stream.of("/usr/sbin", "/usr/bin")
                .map(bin -> Path.of(bin, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No " + program + ". Type: bash src/test/system-packages.sh (Debian: mariadb-server-core)"));
        List<String> command =
                new ArrayList<>(List.of(path.toString(), "--no-defaults", "--datadir=" + folder.resolve("data")));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    }

    /** Ends the server and removes its data; again is harmless. */
    @Override
    public synchronized void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                System.err.println("Left behind: " + folder + " (" + e + ")");
            }
        }
    }
}
