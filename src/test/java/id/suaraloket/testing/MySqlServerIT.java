package id.suaraloket.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MySqlServerIT {
    @Test
    void aRealMySql8Answers() throws SQLException {
        try (Connection connection = MySqlServer.freshDatabase().connect()) {
            assertThat(text(connection, "select version()")).startsWith("8.").doesNotContainIgnoringCase("mariadb");
        }
    }

    @Test
    void textComesBackAsItWent() throws SQLException {
        String suggestion = "Pelayanan cepat 👍🏽, ruang tunggu panas – «terima kasih» ꦱꦸꦮꦸꦤ꧀";
        try (Connection connection = MySqlServer.freshDatabase().connect()) {
            run(connection, "create table suggestion (content varchar(200) not null)");
            try (PreparedStatement insert = connection.prepareStatement("insert into suggestion values (?)")) {
                insert.setString(1, suggestion);
                insert.executeUpdate();
            }
            assertThat(text(connection, "select content from suggestion")).isEqualTo(suggestion);
        }
    }

    @Test
    void upperAndLowerCaseCountAsEqualAsOnAnyMySqlLeftAtItsDefaults() throws SQLException {
        try (Connection connection = MySqlServer.freshDatabase().connect()) {
            run(connection, "create table service (code varchar(20) primary key)");
            run(connection, "insert into service values ('ktp')");
            assertThat(text(connection, "select code from service where code = 'KTP'"))
                    .isEqualTo("ktp");
            assertThatThrownBy(() -> run(connection, "insert into service values ('Ktp')"))
                    .hasMessageContaining("Duplicate entry");
        }
    }

    @Test
    void eachSuiteHasADatabaseOfItsOwn() throws SQLException {
        MySqlServer.Database one = MySqlServer.freshDatabase();
        MySqlServer.Database other = MySqlServer.freshDatabase();
        try (Connection connection = one.connect()) {
            run(connection, "create table office (name varchar(20))");
        }
        try (Connection connection = other.connect()) {
            assertThat(text(connection, "select count(*) from information_schema.tables where table_name = 'office'"))
                    .isEqualTo("0");
            String foreign = "select count(*) from " + one.user() + ".office";
            assertThatThrownBy(() -> text(connection, foreign)).hasMessageContaining("denied");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
