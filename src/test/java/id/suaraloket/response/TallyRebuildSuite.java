package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.audit.Actor;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recount finds every tally that is wrong, puts it right, and says where. */
abstract class TallyRebuildSuite extends StoreSuite {
    /** In the zone in which the units count their months. A little while ago, since nothing may come from the future. */
    private static final OffsetDateTime NOW =
            OffsetDateTime.now(ZoneId.of("Asia/Jakarta")).minusMinutes(1);

    @Override
    protected void provision() {
        for (String unit : new String[] {"satu", "dua"}) {
            String point = unit.equals("satu") ? "SATU22" : "DUAA22";
            OfficeFixture.of(office(), unit).services("ktp", "kk").point(point, null);
            for (int i = 0; i < 12; i++) {
                ResponseJson response = ResponseJson.at(point)
                        .text("trap", i == 1 ? "x" : "")
                        .text("service", i % 2 == 0 ? "ktp" : "kk")
                        .text("submittedAt", NOW.minusMonths(i % 3).toString());
                UUID id = UUID.randomUUID();
                assertThat(office().put(id, response).statusCode()).isEqualTo(201);
                if (i == 7) {
                    office().provision("/api/v1/responses/" + id + "/exclusion", "{\"reason\":\"uji\"}");
                }
            }
        }
    }

    @AfterEach
    void allIsRight() throws SQLException {
        talliesEqualARecount();
    }

    @Test
    void whereAllIsRightNothingIsChanged() {
        Recounted recounted = rebuild().recount(Actor.program());

        assertThat(recounted).isEqualTo(new Recounted(6, 24, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "a count too many, 'UPDATE tally SET counts = REPLACE(counts, ''\"4\":'', ''\"4\":1'')'",
        "a mark lost, 'UPDATE tally SET counts = REPLACE(counts, ''\"suspicious\":{\"-\":1}'', ''\"suspicious\":{}'')'",
        "tallies lost,     DELETE FROM tally",
        "a lane doubled,   'INSERT INTO tally SELECT unit, counted_in, 9, service, questionnaire, questionnaire_version,"
                + " responses, counts FROM tally WHERE lane = 0'",
    })
    void whatIsWrongInAMonthIsNamedAndPutRight(String what, String sql) throws SQLException {
        YearMonth month = YearMonth.from(NOW.minusMonths(1));
        String where = " unit = 'satu' AND counted_in = DATE '" + month.atDay(1) + "'";
        spoil(sql + (sql.contains("WHERE") ? " AND" : " WHERE") + where);

        Recounted recounted = rebuild().recount(Actor.program());

        assertThat(recounted.differences()).as(what).containsExactly(new Recounted.Difference("satu", month));
        assertThat(rebuild().recount(Actor.program()).differences()).isEmpty();
    }

    @Test
    void talliesOfAMonthThatHasNoResponsesAreTakenAway() throws SQLException {
        spoil(
                "INSERT INTO tally SELECT unit, DATE '2019-03-01', ROW_NUMBER() OVER (ORDER BY counted_in, lane, service) - 1, service, questionnaire, questionnaire_version,"
                        + " responses, counts FROM tally WHERE unit = 'dua'");

        assertThat(rebuild().recount(Actor.program()).differences())
                .containsExactly(new Recounted.Difference("dua", YearMonth.of(2019, 3)));
    }

    @Test
    void whatIsArchivedIsLeftAlone() throws SQLException {
        spoil("INSERT INTO tally SELECT unit, counted_in, -1, service, questionnaire, questionnaire_version,"
                + " responses, counts FROM tally WHERE unit = 'dua' AND lane = 0");
        long archived = office().count("SELECT COUNT(*) FROM tally WHERE lane = -1");

        assertThat(rebuild().recount(Actor.program()).differences()).isEmpty();

        assertThat(office().count("SELECT COUNT(*) FROM tally WHERE lane = -1"))
                .isEqualTo(archived)
                .isPositive();
    }

    @Test
    void aStoreWithoutASingleTallyIsCountedWhenAServerStarts() throws SQLException {
        spoil("DELETE FROM tally");

        try (Office next = second(Map.of())) {
            assertThat(next.count("SELECT SUM(responses) FROM tally")).isEqualTo(22);
        }
    }

    private TallyRebuild rebuild() {
        return office().context().getBean(TallyRebuild.class);
    }

    private void spoil(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
