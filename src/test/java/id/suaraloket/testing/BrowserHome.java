package id.suaraloket.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The home folder of somebody whose Chromium trusts an authority, as its settings would install it there. */
public final class BrowserHome {
    private BrowserHome() {}

    /**
     * @param folder an empty one
     * @param authority a certificate in PEM
     */
    public static Path trusting(Path folder, Path authority) throws Exception {
        Path database = Files.createDirectories(folder.resolve(".pki/nssdb"));
        String certutil = Program.find("certutil").toString();
        String store = "sql:" + database;
        run(List.of(certutil, "-N", "-d", store, "--empty-password"));
        run(List.of(certutil, "-A", "-d", store, "-n", "office", "-t", "C,,", "-i", authority.toString()));
        return folder;
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + said);
        }
    }
}
