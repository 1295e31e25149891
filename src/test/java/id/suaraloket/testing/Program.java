package id.suaraloket.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program of the machine that tests drive. */
public final class Program {
    private Program() {}

    /**
     * @param names what it may be called, the preferred first
     * @throws IllegalStateException if it is not installed; it names the command
     */
    public static Path find(String... names) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No " + names[0] + " on the PATH. Type: sudo bash src/test/system-packages.sh"));
    }
}
