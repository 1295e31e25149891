package id.suaraloket.printed;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckOnH2Test extends CheckSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }

    @Test
    void theMonthsOfTheUnitAreReadOnceHoweverManyRecapsWereKept() throws SQLException {
        for (String part : List.of("TW1", "TW2", "TW3")) {
            Map<String, String> fields = Map.of(
                    "table", "Persyaratan;3,41", "respondents", "188", "ikm", "85,25", "year", "2012", "part", part);
            assertThat(office().postAsStaff("/staff/units/uji/checks/kept", fields)
                            .statusCode())
                    .isEqualTo(303);
        }
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS TRUE");

            assertThat(office().get("/staff/units/uji/checks").statusCode()).isEqualTo(200);
            assertThat(office().count("SELECT SUM(execution_count) FROM information_schema.query_statistics"
                            + " WHERE sql_statement LIKE '%FROM tally%HAVING SUM(responses)%'"))
                    .isEqualTo(1);

            statement.execute("SET QUERY_STATISTICS FALSE");
        }
    }
}
