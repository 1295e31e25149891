package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is corrected by leaving it out of every figure, with a reason, and never by deleting it. */
abstract class ExclusionSuite extends StoreSuite {
    private static final String REASON = "{\"reason\":\"Diisi petugas untuk mencoba\"}";
    private String unit;
    private String point;
    private int units;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "uji-" + units;
        point = "UJXCA" + (units + 1);
        OfficeFixture.of(office(), unit).services("ktp").point(point, null);
    }

    @Test
    void anExcludedResponseCountsNowhereAndTheRecapTellsOfIt() throws SQLException {
        UUID kept = respond("\"q1\":4");
        UUID excluded = respond("\"q1\":1");
        assertThat(recap()).contains("\"respondents\":2", "\"excluded\":0");

        assertThat(exclude(excluded)).isEqualTo(201);

        assertThat(recap()).contains("\"respondents\":1", "\"excluded\":1", "\"counts\":[0,0,0,1]");
        assertThat(rows(kept) + rows(excluded)).isEqualTo(2);
        talliesEqualARecount();
    }

    @Test
    void whatIsExcludedCountsOnceAgainWhenTheExclusionIsLifted() throws SQLException {
        UUID id = respond("\"q1\":2");
        String before = recap();
        exclude(id);

        assertThat(office().delete(path(id)).statusCode()).isEqualTo(204);
        assertThat(office().delete(path(id)).statusCode()).as("a second time").isEqualTo(204);

        assertThat(recap()).isEqualTo(before);
        assertThat(exclude(id)).as("excluded anew").isEqualTo(201);
        assertThat(exclude(id)).as("which it is already").isEqualTo(200);
        assertThat(office().count("SELECT COUNT(*) FROM exclusion WHERE unit = '" + unit + "'"))
                .as("both are told")
                .isEqualTo(2);
        talliesEqualARecount();
    }

    @Test
    void aRepeatOfAnExcludedResponseIsStillARepeat() throws SQLException {
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at(point);
        office().put(id, response);
        exclude(id);

        assertThat(office().put(id, response).statusCode()).isEqualTo(200);

        assertThat(recap()).contains("\"respondents\":0", "\"excluded\":1");
        talliesEqualARecount();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":7}", "{\"reason\":\"x\",\"by\":\"y\"}"})
    void anExclusionNeedsAReason(String body) {
        UUID id = respond("\"q1\":2");

        assertThat(office().provision(path(id), body).statusCode()).isEqualTo(422);

        assertThat(recap()).contains("\"respondents\":1", "\"excluded\":0");
    }

    @Test
    void onlyStaffMayExcludeAndOnlyWhatIsThere() {
        UUID id = respond("\"q1\":2");

        assertThat(office().put(path(id), REASON).statusCode()).isEqualTo(401);
        assertThat(exclude(UUID.randomUUID())).isEqualTo(404);
        assertThat(office().delete(path(UUID.randomUUID())).statusCode()).isEqualTo(404);
        assertThat(office().provision("/api/v1/responses/x/exclusion", REASON).statusCode())
                .isEqualTo(404);
    }

    private UUID respond(String answers) {
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at(point).with("answers", "{" + answers + "}");
        assertThat(office().put(id, response).statusCode()).isEqualTo(201);
        return id;
    }

    private int exclude(UUID id) {
        return office().provision(path(id), REASON).statusCode();
    }

    private static String path(UUID id) {
        return "/api/v1/responses/" + id + "/exclusion";
    }

    private String recap() {
        return office().get("/api/v1/units/" + unit + "/recaps/" + Year.now(ZoneId.of("Asia/Jakarta")))
                .body();
    }
}
