package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.Runbook;
import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupOnH2IT extends BackupDrill {
    @Override
    protected ServerProcess start(String... options) throws Exception {
        return ServerProcess.start(data(), options);
    }

    @Override
    protected Connection connect() throws Exception {
        return ServerProcess.connect(data());
    }

    @Override
    protected Runbook runbook(ServerProcess server) throws Exception {
        Files.writeString(folder.resolve("token.txt"), "Authorization: Bearer " + Office.TOKEN + "\n");
        return Runbook.of(Path.of("src/docs/backup.md"), folder).with("http://localhost:8080", server.address());
    }

    @Override
    protected String store() {
        return "h2";
    }

    @Override
    protected void wipe() throws IOException {
        for (String file : files()) {
            Files.delete(data().resolve(file));
        }
        Files.delete(data());
    }

    @Test
    void aRestoredBackupPassesTheCheckOfTheDocument() throws Exception {
        Runbook runbook;
        try (ServerProcess server = start("-Dsuaraloket.demo=true")) {
            runbook = runbook(server);
            runbook.run("h2 backup");
        }

        assertThat(runbook.run("h2 check")).contains("188").containsIgnoringCase("cocok");
    }

    @Test
    void nothingStaysBehindOfABackupNeitherOfOneThatNobodyReadsToItsEnd() throws Exception {
        try (ServerProcess server = start("-Dsuaraloket.demo=true")) {
            Files.writeString(data().resolve("backup-123.zip.tmp"), "of a service that was killed");
            Runbook runbook = runbook(server);
            runbook.run("h2 backup");
            try (InputStream abandoned = HttpClient.newHttpClient()
                    .send(server.request("/api/v1/backup").build(), BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(abandoned.read()).isEqualTo('P');
            }
            runbook.run("h2 backup");

            assertThat(files()).noneMatch(name -> name.startsWith("backup-"));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}
