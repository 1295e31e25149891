package id.suaraloket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets the packaged service start in half the time and with half the processor, since the tests start it a hundred times: the classes
 * of an earlier start are laid out ready in a file (application class-data sharing), and the compiler that pays off after
 * minutes alone stays out of it. Only where Maven says where that file is to lie: measurements want the service as it is.
 */
final class QuickStart {
    private static final String PROPERTY = "suaraloket.class-archive";

    private QuickStart() {}

    /** Options of the JVM, none where it starts as ever. Who asks meanwhile waits, and need not make the file again. */
    static synchronized List<String> options(Path jar) {
        String place = System.getProperty(PROPERTY);
        if (place == null || !Files.exists(jar)) {
            return List.of();
        }
        Path archive = Path.of(place);
        try {
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                make(jar, archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Another JVM than the one that made it starts as ever, and need not say so.
        return List.of(
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // At the first start the admin's password is hashed, which takes longer than all the rest; AccessTest
                // knows what is shipped.
                "-Dsuaraloket.password-rounds=1000");
    }

    /** Starts the service once and writes down what it loaded. Two suites may do it at once: each puts its own in place. */
    private static void make(Path jar, Path archive) throws IOException {
        Path data = Files.createTempDirectory(archive.toAbsolutePath().getParent(), "quick-start");
        Path made = data.resolve("classes.jsa");
        Path said = data.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + made,
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("SUARALOKET_PORT", "-1");
        builder.environment().put("SUARALOKET_HTTPS_PORT", "-1");
        builder.environment().put("SUARALOKET_DATA", data.toString());
        Process process = builder.start();
        try {
            for (int attempt = 0; !Files.readString(said).contains("http://"); attempt++) {
                if (attempt > 1800 || !process.isAlive()) {
                    throw new IllegalStateException("The service did not start. It said:\n" + Files.readString(said));
                }
                Thread.sleep(100);
            }
            process.destroy();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The service did not end. It said:\n" + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
    }
}
