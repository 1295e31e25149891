package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Runbook;
import id.suaraloket.testing.ServerProcess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupOnMySqlIT extends BackupDrill {
    private MySqlServer.Database database;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = MySqlServer.freshDatabase();
    }

    @Override
    protected ServerProcess start(String... options) throws Exception {
        return ServerProcess.start(database, options);
    }

    @Override
    protected Connection connect() throws Exception {
        return database.connect();
    }

    @Override
    protected Runbook runbook(ServerProcess server) throws Exception {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        Files.writeString(
                folder.resolve("mysql.cnf"),
                "[client]\nhost=%s\nport=%d\nuser=%s\npassword=\"%s\"\n"
                        .formatted(address.getHost(), address.getPort(), database.user(), database.password()));
        String name = address.getPath().substring(1);
        return Runbook.of(Path.of("src/docs/backup.md"), folder)
                .with("\\bsuaraloket\\b(?!\\.jar)", name)
                .withPrograms(MySqlServer.clientPrograms());
    }

    @Override
    protected String store() {
        return "mysql";
    }

    @Override
    protected void wipe() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + database.user());
        }
    }

    @Test
    void theServiceSaysThatMysqldumpMakesTheBackup() throws Exception {
        try (ServerProcess server = start()) {
            HttpResponse<String> answer =
                    server.send(server.request("/api/v1/backup").GET());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("urn:suaraloket:problem:backup-elsewhere")
                    .contains("mysqldump")
                    .contains("backup.md");
        }
    }
}
