package id.suaraloket;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What group replication and sharded databases ask of a schema; the tables are those that the scripts make on MySQL. */
class SchemaIT {
    private static Office office;

    @BeforeAll
    static void open() throws SQLException {
        office = Office.on(Office.mySql(), Map.of());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void thereAreTablesToLookAt() throws SQLException {
        assertThat(list("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"))
                .contains("unit", "response", "tally", "flyway_schema_history");
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        assertThat(list("SELECT table_name FROM information_schema.tables t WHERE table_schema = DATABASE()"
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints c"
                        + " WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name"
                        + " AND c.constraint_type = 'PRIMARY KEY')"))
                .isEmpty();
    }

    @Test
    void noKeyIsCountedUpByTheDatabase() throws SQLException {
        assertThat(list("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND extra LIKE '%auto_increment%'"))
                .isEmpty();
    }

    @Test
    void everyTableIsInnoDb() throws SQLException {
        assertThat(list("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND engine <> 'InnoDB'"))
                .isEmpty();
    }

    @Test
    void noForeignKeyChangesRowsThatNoStatementNames() throws SQLException {
        assertThat(list("SELECT constraint_name FROM information_schema.referential_constraints"
                        + " WHERE constraint_schema = DATABASE()"
                        + " AND (delete_rule NOT IN ('NO ACTION', 'RESTRICT')"
                        + " OR update_rule NOT IN ('NO ACTION', 'RESTRICT'))"))
                .isEmpty();
    }

    private static List<String> list(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
