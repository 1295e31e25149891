package id.suaraloket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.MariaDbServer;
import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Mysqld;
import id.suaraloket.testing.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that its store does not let go on ends at once, and says why in one line. */
class FailedStartIT {
    private static Mysqld mysqld;

    @BeforeAll
    static void openServer() throws SQLException {
        Mysqld.assumeHere(FailedStartIT.class);
        mysqld = Mysqld.start();
        run("create database suaraloket character set utf8mb4");
        run("create user service identified by 'right'");
        run("grant all on suaraloket.* to service");
        run("create user reader identified by 'right'");
        run("grant select on suaraloket.* to reader");
        run("create user stranger identified by 'right'");
    }

    @AfterAll
    static void closeServer() {
        if (mysqld != null) {
            mysqld.close();
        }
    }

    @Test
    void aWrongPassword() throws Exception {
        assertFails(url("suaraloket"), "service", "wrong", "SUARALOKET_DB_PASSWORD (Access denied for user");
    }

    @Test
    void aSchemaThatIsNotThere() throws Exception {
        assertFails(url("elsewhere"), "root", "", "does not exist; create it first (Unknown database 'elsewhere')");
    }

    @Test
    void aUserWithoutRightToTheSchema() throws Exception {
        assertFails(url("suaraloket"), "stranger", "right", "has no right to its schema");
    }

    @Test
    void aUserWhoMayOnlyRead() throws Exception {
        assertFails(url("suaraloket"), "reader", "right", "has no right to its schema");
    }

    @Test
    void aServerThatIsNotThere() throws Exception {
        assertFails("jdbc:mysql://127.0.0.1:9,127.0.0.1:19/suaraloket", "service", "right", "cannot be reached");
    }

    @Test
    void anAddressOfSomethingElse() throws Exception {
        assertFails("mysql://127.0.0.1/suaraloket", "service", "right", "its form is jdbc:mysql://server:3306/schema");
    }

    @Test
    void aServerThatIsReadOnlyWhetherTheOthersAreThereOrNot() throws Exception {
        run("set global read_only = on");
        try {
            assertFails(
                    "jdbc:mysql://127.0.0.1:9," + mysqld.address() + "/suaraloket",
                    "service",
                    "right",
                    "every database server that answers is read-only");
        } finally {
            run("set global read_only = off");
        }
    }

    @Test
    void aGroupOfSeveralPrimaries() throws Exception {
        run("install plugin group_replication soname 'group_replication.so'");
        try {
            run("set global group_replication_single_primary_mode = off");
            assertFails(url("suaraloket"), "service", "right", "put the group into single-primary mode");
        } finally {
            run("uninstall plugin group_replication");
        }
    }

    @Test
    void aServerThatIsTooOld() throws Exception {
        try (MariaDbServer old = MariaDbServer.start("--version=5.5.5-10.3.39-MariaDB")) {
            MySqlServer.Database database = old.createDatabase();
            assertFails(
                    database.url(),
                    database.user(),
                    database.password(),
                    "10.3.39-MariaDB cannot be used; MySQL 8.0.1 or MariaDB 10.6 or later is needed");
        }
    }

    @Test
    void anEmbeddedDatabaseThatAnotherProcessHas(@TempDir Path folder) throws Exception {
        try (ServerProcess first = ServerProcess.start(folder)) {
            assertThat(first.said()).contains("http://");
            assertFails(Map.of("SUARALOKET_DATA", folder.toString()), "in use by another process");
        }
    }

    private static void assertFails(String url, String user, String password, String why) throws Exception {
        assertFails(
                Map.of("SUARALOKET_DB_URL", url, "SUARALOKET_DB_USER", user, "SUARALOKET_DB_PASSWORD", password), why);
    }

    private static void assertFails(Map<String, String> store, String why) throws Exception {
        ServerProcess.Ended ended = ServerProcess.startInVain(store);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("Tidak dapat dijalankan: ")
                .contains(" | Cannot start: ", why);
    }

    private static String url(String schema) {
        return "jdbc:mysql://" + mysqld.address() + "/" + schema;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = mysqld.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
