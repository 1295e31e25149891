package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of paper come in one by one, each once, and can be undone one by one or together. */
abstract class PaperSuite extends StoreSuite {
    private int units;
    private String unit;
    private UUID batch;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "kertas-" + units;
        batch = UUID.randomUUID();
        OfficeFixture.of(office(), unit)
                .questionnaire("lumajang-14")
                .questionnaire("permenpanrb-14-2017")
                .services("ktp");
    }

    @Test
    void aSheetIsStoredOnceHoweverOftenItIsSentAndTellsThatItIsPaper() throws SQLException {
        UUID id = UUID.randomUUID();

        assertThat(put(office(), id, sheet("2024-02-03")).statusCode()).isEqualTo(201);
        try (Office other = second(Map.of())) {
            assertThat(put(other, id, sheet("2024-02-03")).statusCode()).isEqualTo(200);
        }
        assertThat(put(office(), id, sheet("2024-02-04")).statusCode()).isEqualTo(409);

        assertThat(rows(
                        id,
                        "channel = 'PAPER' AND point IS NULL AND answers = '43-------' AND sex = 'P'"
                                + " AND counted_on = '2024-02-03' AND wrong_clock = FALSE"))
                .isEqualTo(1);
        assertThat(office().count("SELECT HOUR(submitted_at) FROM response WHERE unit = '" + unit + "'"))
                .as("noon in Jakarta")
                .isEqualTo(5);
        assertThat(recap("2024-02")).contains("\"respondents\":1");
        talliesEqualARecount();
    }

    @Test
    void sheetsOfOnePileThatComeAtOnceAllFindTheirPlace() throws SQLException {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(12).toList();

        assertThat(ids.stream()
                        .map(id -> CompletableFuture.supplyAsync(
                                () -> put(office(), id, sheet("2024-02-03")).statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join))
                .containsOnly(201);

        assertThat(office().count("SELECT MAX(number) * 100 + COUNT(*) FROM batch_response WHERE batch = '" + batch
                        + "'"))
                .isEqualTo(1212);
        assertThat(office().count("SELECT COUNT(*) FROM batch WHERE unit = '" + unit + "'"))
                .isEqualTo(1);
        assertThat(audited("BATCH_BEGUN")).isEqualTo(1);
        talliesEqualARecount();
    }

    @ParameterizedTest
    @CsvSource({"0, 201", "1, 422", "-9000, 201", "-99999, 422"})
    void aSheetMayBeOfAnyDaySince2000UpToToday(int daysFromNow, int status) throws SQLException {
        String day =
                LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(daysFromNow).toString();

        HttpResponse<String> answer = put(office(), UUID.randomUUID(), sheet(day));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.body()).contains("\"field\":\"date\"", "setelah hari ini");
        }
        assertThat(office().count("SELECT COUNT(*) FROM response WHERE submitted_at > received_at"))
                .as("today's noon is not in the future")
                .isZero();
        talliesEqualARecount();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "date":"2024-02-03","answers":{"q1":4}                                     | service
            "service":"ktp","answers":{"q1":4}                                         | date
            "service":"ktp","date":"3 Feb","answers":{"q1":4}                          | date
            "service":"ktp","date":"2024-02-03","answers":{}                           | q1
            "service":"ktp","date":"2024-02-03","answers":{"q1":5}                     | q1
            "service":"ktp","date":"2024-02-03","answers":{"service":1,"q1":4}         | service
            "service":"ktp","date":"2024-02-03","answers":{"q1":4},"questionnaire":"permenpanrb-14-2017@9" | questionnaire
            "service":"ktp","date":"2024-02-03","answers":{"q1":4},"questionnaire":"x" | questionnaire
            """)
    void whatIsWrongIsNamed(String fields, String field) {
        HttpResponse<String> answer = put(office(), UUID.randomUUID(), "{" + fields + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(office().count("SELECT COUNT(*) FROM batch WHERE unit = '" + unit + "'"))
                .isZero();
    }

    @Test
    void aSheetOfAFormerQuestionnaireIsStoredUnderThat() throws SQLException {
        UUID id = UUID.randomUUID();

        assertThat(put(
                                office(),
                                id,
                                "{\"service\":\"ktp\",\"date\":\"2024-02-03\",\"questionnaire\":\"lumajang-14@1\","
                                        + "\"answers\":{\"q14\":2}}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(rows(id, "questionnaire = 'lumajang-14' AND answers = '-------------2'"))
                .isEqualTo(1);
        talliesEqualARecount();
    }

    @Test
    void anUndoneSheetCountsNowhereUntilItIsPutBack() throws SQLException {
        UUID id = UUID.randomUUID();
        put(office(), id, sheet("2024-02-03"));

        assertThat(undo(id)).isEqualTo(201);
        assertThat(undo(id)).as("again").isEqualTo(200);
        assertThat(recap("2024-02")).contains("\"respondents\":0", "\"excluded\":1");
        talliesEqualARecount();
        assertThat(office().delete(path(id) + "/exclusion").statusCode()).isEqualTo(204);
        assertThat(office().delete(path(id) + "/exclusion").statusCode()).isEqualTo(204);

        assertThat(recap("2024-02")).contains("\"respondents\":1", "\"excluded\":0");
        assertThat(audited("RESPONSE_EXCLUDED")).isEqualTo(1);
        assertThat(audited("RESPONSE_READMITTED")).isEqualTo(1);
        talliesEqualARecount();
    }

    @Test
    void aPileIsUndoneAndPutBackTogetherAndWhatWasExcludedOtherwiseStaysSo() throws SQLException {
        UUID otherwise = UUID.randomUUID();
        put(office(), otherwise, sheet("2024-02-03"));
        for (int i = 0; i < 4; i++) {
            put(office(), UUID.randomUUID(), sheet("2024-0" + (i + 1) + "-03"));
        }
        office().provision("/api/v1/responses/" + otherwise + "/exclusion", "{\"reason\":\"Salah orang\"}");

        assertThat(staff("/undo")).isEqualTo(303);
        assertThat(recap("2024")).contains("\"respondents\":0", "\"excluded\":5");
        talliesEqualARecount();
        assertThat(staff("/undo")).as("again").isEqualTo(303);
        assertThat(staff("/readmission")).isEqualTo(303);

        assertThat(recap("2024")).contains("\"respondents\":4", "\"excluded\":1");
        assertThat(audited("BATCH_UNDONE")).isEqualTo(1);
        assertThat(audited("BATCH_READMITTED")).isEqualTo(1);
        talliesEqualARecount();
    }

    @Test
    void aPileIsItsUnitsAlone() {
        UUID id = UUID.randomUUID();
        put(office(), id, sheet("2024-02-03"));
        OfficeFixture.of(office(), "tetangga").services("ktp");
        String other = "/api/v1/units/tetangga/batches/" + batch + "/responses/" + id;

        assertThat(office().provision(other + "/exclusion", "{}").statusCode()).isEqualTo(404);
        assertThat(office().delete(other + "/exclusion").statusCode()).isEqualTo(404);
        assertThat(office().provision(
                                "/api/v1/units/tetangga/batches/" + batch + "/responses/" + UUID.randomUUID(),
                                sheet("2024-02-03"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(office().postAsStaff("/staff/units/tetangga/batches/" + batch + "/undo")
                        .statusCode())
                .isEqualTo(404);
        assertThat(recap("2024-02")).contains("\"respondents\":1");
    }

    private static String sheet(String date) {
        return "{\"service\":\"ktp\",\"date\":\"" + date + "\",\"answers\":{\"q1\":4,\"q2\":3,\"q3\":null},"
                + "\"respondent\":{\"sex\":\"P\"},\"suggestion\":\"=1+1\"}";
    }

    private String path(UUID id) {
        return "/api/v1/units/" + unit + "/batches/" + batch + "/responses/" + id;
    }

    private HttpResponse<String> put(Office office, UUID id, String sheet) {
        return office.send(office.json(path(id))
                .header("Authorization", "Bearer " + Office.TOKEN)
                .PUT(HttpRequest.BodyPublishers.ofString(sheet)));
    }

    private int undo(UUID id) {
        return office().provision(path(id) + "/exclusion", "{}").statusCode();
    }

    private int staff(String what) {
        return office().postAsStaff("/staff/units/" + unit + "/batches/" + batch + what)
                .statusCode();
    }

    private long audited(String act) {
        return office().count("SELECT COUNT(*) FROM audit_entry WHERE unit = '" + unit + "' AND act = '" + act + "'");
    }

    private String recap(String period) {
        return office().get("/api/v1/units/" + unit + "/recaps/" + period).body();
    }
}
