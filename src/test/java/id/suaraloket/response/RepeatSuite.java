package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was stored stays stored, and what was answered may come late, whatever has changed at the office since. */
abstract class RepeatSuite extends StoreSuite {
    private static final String FOURTEEN = "{\"q14\":3,\"q1\":4}";

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp", "kk").point("UJ2222", null);
    }

    @Test
    void aRepeatIsOneAfterItsPointWasClosed() {
        OfficeFixture unit = OfficeFixture.of(office(), "uji").point("UJCHA2", null);
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at("UJCHA2");
        assertThat(status(id, response)).isEqualTo(201);

        unit.close("UJCHA2");

        assertThat(status(id, response)).isEqualTo(200);
        assertThat(status(id, response.text("service", "kk")))
                .as("other content")
                .isEqualTo(409);
        assertThat(rows(id, "service = 'ktp'")).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredBeforeThePointWasClosedIsTakenAfterwards() {
        OfficeFixture unit = OfficeFixture.of(office(), "uji").point("UJCHB2", null);
        String before = Instant.now().minusSeconds(60).toString();
        unit.close("UJCHB2");
        unit.close("UJCHB2");
        UUID late = UUID.randomUUID();

        assertThat(status(UUID.randomUUID(), ResponseJson.at("UJCHB2").text("submittedAt", before)))
                .isEqualTo(201);
        HttpResponse<String> afterwards = office().put(late, ResponseJson.at("UJCHB2"));

        assertThat(afterwards.statusCode()).isEqualTo(422);
        assertThat(afterwards.body()).contains("\"field\":\"point\"");
        assertThat(rows(late)).isZero();
        assertThat(status(
                        UUID.randomUUID(),
                        ResponseJson.at("UJCHB2")
                                .text("submittedAt", Instant.now().toString())))
                .isEqualTo(422);
    }

    @Test
    void aServiceThatIsNoLongerOfferedStillTakesRepeatsAndLateAnswers() {
        OfficeFixture unit =
                OfficeFixture.of(office(), "lama").services("ktp", "imb").point("TUA222", null);
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at("TUA222").text("service", "imb");
        assertThat(status(id, response)).isEqualTo(201);

        unit.service("imb", false);

        assertThat(status(id, response)).isEqualTo(200);
        assertThat(status(UUID.randomUUID(), response)).isEqualTo(201);
        assertThat(office().get("/api/v1/points/TUA222").body()).doesNotContain("imb");
    }

    @Test
    void aRepeatIsOneAfterTheUnitChangedItsQuestionnaire() {
        OfficeFixture unit = OfficeFixture.of(office(), "balik")
                .questionnaire("lumajang-14")
                .services("ktp")
                .point("BAMK22", null);
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at("BAMK22").with("answers", FOURTEEN);
        assertThat(status(id, response)).isEqualTo(201);

        unit.questionnaire("permenpanrb-14-2017");

        assertThat(status(id, response)).isEqualTo(200);
        HttpResponse<String> unnamed = office().put(UUID.randomUUID(), response);
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("\"field\":\"q14\"");
        assertThat(status(UUID.randomUUID(), response.text("questionnaire", "lumajang-14")))
                .isEqualTo(201);
    }

    @Test
    void aQuestionnaireThatTheUnitNeverUsedIsRefused() {
        HttpResponse<String> answer =
                office().put(UUID.randomUUID(), ResponseJson.at("UJ2222").text("questionnaire", "lumajang-14"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"questionnaire\"");
    }

    @Test
    void aUnitThatChangedItsQuestionnaireInMidPeriodHasOneRecapOfBoth() throws SQLException {
        OfficeFixture unit = OfficeFixture.of(office(), "ganti").services("ktp").point("GANT22", null);
        ResponseJson nine = ResponseJson.at("GANT22");
        String before = Instant.now().toString();
        assertThat(status(UUID.randomUUID(), nine)).isEqualTo(201);

        unit.questionnaire("lumajang-14");

        assertThat(status(
                        UUID.randomUUID(),
                        nine.text("questionnaire", "permenpanrb-14-2017").text("submittedAt", before)))
                .isEqualTo(201);
        assertThat(status(UUID.randomUUID(), ResponseJson.at("GANT22").with("answers", FOURTEEN)))
                .isEqualTo(201);
        int year = LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear();
        assertThat(office().get("/api/v1/units/ganti/recaps/" + year).body())
                .contains("\"respondents\":3", "\"questionnaires\":[\"lumajang-14\",\"permenpanrb-14-2017\"]")
                // persyaratan: q1 of the nine twice and q1 of the fourteen
                .contains("\"key\":\"persyaratan\",\"name\":\"Persyaratan\",\"mean\":\"4.00\"");
        talliesEqualARecount();
    }

    private int status(UUID id, ResponseJson response) {
        return office().put(id, response).statusCode();
    }
}
