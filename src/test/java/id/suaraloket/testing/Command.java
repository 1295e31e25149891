package id.suaraloket.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that a test runs to its end. What it says goes through a file: whoever reads its pipe waits for every process
 * that inherited it, however long that lives.
 */
public final class Command {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Command() {}

    /** @see #run(ProcessBuilder, Duration) */
    public static String run(List<String> command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command));
    }

    /** @see #run(ProcessBuilder, Duration) */
    public static String run(ProcessBuilder command) throws IOException, InterruptedException {
        return run(command, PATIENCE);
    }

    /**
     * Waits for its end, and ends what it leaves behind.
     *
     * @return what it said
     * @throws AssertionError if it fails or takes longer; tells what it said
     */
    public static String run(ProcessBuilder command, Duration patience) throws IOException, InterruptedException {
        Path log = Files.createTempFile("said", ".log");
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            String said = Files.readString(log);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError((ended ? "Failed: " : "Did not end: ") + String.join(" ", command.command())
                        + "\nIt said:\n" + said);
            }
            return said;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(log);
        }
    }
}
