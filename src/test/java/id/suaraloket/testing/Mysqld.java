package id.suaraloket.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mysqld process that its test owns: it may be killed, stopped and started again on the same data folder, which is
 * empty at first and goes with {@link #close} or at the latest with the JVM. Its durability is MySQL's default (each
 * commit reaches the disk); only its memory is kept small. Its root has no password, on loopback alone.
 */
public final class Mysqld implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    /** The data folder of a server that has never run. */
    private static final Path EMPTY = Path.of("target", "mysqld-empty");

    private final MysqldHome home;
    private final Path folder;
    private final int port;
    private final List<String> options = new ArrayList<>();
    private @Nullable Process process;

    private Mysqld(MysqldHome home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    /** Whether this build has a mysqld to start, and not only Docker. */
    public static boolean isHere() {
        return "mysqld".equals(System.getProperty("mysql.server"));
    }

    /** Leaves a suite out, and says so, where MySQL comes from Docker and there is no mysqld to start. */
    public static void assumeHere(Class<?> suite) {
        if (!isHere()) {
            String reason =
                    "NOT RUN: " + suite.getSimpleName() + " starts and kills mysqld itself, and MySQL comes from"
                            + " Docker here. Type: mvn verify -Pmysqld (Linux on x86-64)";
            System.out.println(reason);
            abort(reason);
        }
    }

    /**
     * Makes an empty data folder, starts a server on it and waits until it answers.
     *
     * @param options of mysqld, such as {@code --max-connections=20}; the last of a name counts
     * @throws IllegalStateException if it does not come up, with its log, or if there is none on this machine
     */
    public static Mysqld start(String... options) {
        try {
            // Not java.io.tmpdir, which may be long: the path of a socket has room for 107 bytes.
            Path folder = Files.createTempDirectory(Path.of("/tmp"), "mysqld-");
            Mysqld mysqld = new Mysqld(MysqldHome.get(), folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(mysqld::close));
            mysqld.options.addAll(List.of(
                    "--port=" + mysqld.port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + folder.resolve("socket"),
                    "--pid-file=" + folder.resolve("pid"),
                    "--mysqlx=OFF",
                    "--performance-schema=OFF",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-redo-log-capacity=64M",
                    "--max-connections=200"));
            mysqld.options.addAll(List.of(options));
            mysqld.initialize();
            mysqld.restart();
            return mysqld;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its programs lie. */
    public Path home() {
        return home.path();
    }

    /** Host and port, the same after each start. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** A connection with all rights and without a database. A server that hangs is not waited for. */
    public Connection connect() throws SQLException {
        String url = "jdbc:mysql://" + address() + "/?connectTimeout=10000&socketTimeout=120000";
        return DriverManager.getConnection(url, "root", "");
    }

    /** Takes the server away without a word, as a power cut does (SIGKILL), and waits until it is gone. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            if (!ends(running, PATIENCE_SECONDS)) {
                throw new IllegalStateException("mysqld outlives SIGKILL");
            }
        }
    }

    /** Lets the server hang: it keeps its connections and takes new ones, and answers none (SIGSTOP). */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("mysqld is not running");
        }
        try {
            Command.run(List.of("kill", "-" + name, String.valueOf(running.pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling mysqld", e);
        }
    }

    /** Ends the server in good order, with its data where they are. */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!ends(running, 20)) {
                kill();
            }
        }
    }

    /**
     * Starts the server, which is down, on the data that it left, and waits until it answers.
     *
     * @param more options, from now on
     */
    public void restart(String... more) {
        options.addAll(List.of(more));
        try {
            Process serving = home.launch(folder, options);
            process = serving;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            for (SQLException refusal = refusal(); refusal != null; refusal = refusal()) {
                if (ends(serving, 0.1) || System.nanoTime() > deadline) {
                    throw new IllegalStateException("mysqld does not answer. It said:\n" + log(), refusal);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server has told about itself since its first start. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    }

    /** Ends the server and removes its data; again is harmless. */
    @Override
    public synchronized void close() {
        stop();
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

    /** An empty data folder, copied from the one that this build made first, since making one takes several seconds. */
    private void initialize() throws IOException {
        if (!Files.isDirectory(EMPTY)) {
            Path made = Files.createTempDirectory(EMPTY.toAbsolutePath().getParent(), "mysqld-");
            Process initializing = home.launch(made, List.of("--initialize-insecure", "--innodb-redo-log-capacity=8M"));
            process = initializing;
            if (!ends(initializing, PATIENCE_SECONDS) || initializing.exitValue() != 0) {
                throw new IllegalStateException("mysqld could not make its data folder. It said:\n"
                        + Files.readString(made.resolve("log"), StandardCharsets.UTF_8));
            }
            // Each server is to have an identity of its own.
            Files.deleteIfExists(made.resolve("data/auto.cnf"));
            try {
                Files.move(made.resolve("data"), EMPTY, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                // The tests of another JVM were quicker.
                assumeMade(e);
            }
        }
        copy(EMPTY, folder.resolve("data"));
    }

    private static void assumeMade(FileSystemException failure) throws FileSystemException {
        if (!Files.isDirectory(EMPTY)) {
            throw failure;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static boolean ends(Process process, double seconds) {
        try {
            return process.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for mysqld", e);
        }
    }

    private @Nullable SQLException refusal() {
        try {
            connect().close();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** A port that stays free while its server is down: below those that systems give to whoever asks for any. */
    static int freePort() {
        for (int attempt = 1; attempt <= 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it.
            }
        }
        throw new IllegalStateException("no free port");
    }
}
