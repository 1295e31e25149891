package id.suaraloket.testing;

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
        Command.run(List.of(certutil, "-N", "-d", store, "--empty-password"));
        Command.run(List.of(certutil, "-A", "-d", store, "-n", "office", "-t", "C,,", "-i", authority.toString()));
        return folder;
    }
}
