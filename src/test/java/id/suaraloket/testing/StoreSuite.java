package id.suaraloket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What the service promises on whichever store, written once: a class {@code ...OnH2Test} runs it in memory, a class
 * {@code ...OnMySqlIT} on a real MySQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoreSuite {
    private Office office;

    /** The settings of an empty store, {@link Office#h2()} or {@link Office#mySql()}. */
    protected abstract Map<String, Object> store() throws SQLException;

    /** What the suite needs to be there. */
    protected abstract void provision();

    @BeforeAll
    protected final void open() throws SQLException {
        office = Office.on(store(), Map.of());
        provision();
    }

    @AfterAll
    protected final void close() {
        office.close();
    }

    protected final Office office() {
        return office;
    }

    /** Another server on the same store. */
    protected final Office second(Map<String, Object> settings) {
        return Office.on(office.store(), settings);
    }

    protected final long rows() {
        return office.count("SELECT COUNT(*) FROM response");
    }

    protected final long rows(UUID id) {
        return rows(id, "TRUE");
    }

    /** How many rows have this id and meet the condition: none or one. */
    protected final long rows(UUID id, String condition) {
        return office.count("SELECT COUNT(*) FROM response WHERE id = X'"
                + id.toString().replace("-", "") + "' AND (" + condition + ")");
    }

    protected final void talliesEqualARecount() throws SQLException {
        try (Connection connection = office.connect()) {
            assertThat(Recount.at(connection).differences()).isEmpty();
        }
    }
}
