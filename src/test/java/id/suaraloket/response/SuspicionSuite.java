package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that looks as if no resident had given it is marked, and stored and counted like any other. */
abstract class SuspicionSuite extends StoreSuite {
    private static final OffsetDateTime SENT = OffsetDateTime.now().minusMinutes(1);

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp").point("UJ2222", null);
        OfficeFixture.of(office(), "hitung").services("ktp").point("HTNG22", null);
    }

    @AfterEach
    void talliesAreRight() throws SQLException {
        talliesEqualARecount();
    }

    // The response that is sent here answers eight questions.
    @ParameterizedTest
    @CsvSource({"0, TOO_FAST", "7999, TOO_FAST", "8000,", "60000,", "-1,"})
    void lessThanASecondForEachAnswerIsTooFast(long millis, String suspicion) {
        UUID id = send(answered(millis));

        assertMarked(id, suspicion);
    }

    @Test
    void aClockThatIsWrongStillTellsHowLongItTook() {
        OffsetDateTime wrong = SENT.plusYears(3);

        UUID id = send(ResponseJson.at("UJ2222")
                .text("startedAt", wrong.minusSeconds(2).toString())
                .text("submittedAt", wrong.toString()));

        assertThat(rows(id, "suspicion = 'TOO_FAST' AND wrong_clock = TRUE")).isEqualTo(1);
    }

    @Test
    void withoutATimeOfSendingTheReceiptIsTheOtherEnd() {
        assertMarked(
                send(ResponseJson.at("UJ2222")
                        .text("startedAt", OffsetDateTime.now().minusSeconds(1).toString())),
                "TOO_FAST");
        assertMarked(
                send(ResponseJson.at("UJ2222")
                        .text("startedAt", OffsetDateTime.now().minusMinutes(1).toString())),
                null);
    }

    @Test
    void whatStandsInTheTrapMarksTheResponseAndIsKeptNowhere() {
        UUID id = send(answered(0).text("trap", " https://example.org "));

        assertMarked(id, "HONEYPOT");
        assertThat(office().count("SELECT COUNT(*) FROM suggestion WHERE content LIKE '%example%'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            startedAt | "kemarin"
            startedAt | "2026-11-20T09:00:00"
            startedAt | "2026-02-30T09:00:00+07:00"
            startedAt | "+999999999-12-31T23:59:59-18:00"
            startedAt | "-999999999-01-01T00:00:00+18:00"
            startedAt | ""
            startedAt | null
            startedAt | 1763600000
            startedAt | {"at":1}
            trap      | ""
            trap      | "   "
            trap      | null
            trap      | 5
            trap      | ["x"]
            """)
    void aHintThatTellsNothingCostsNobodyAnAnswer(String member, String json) {
        UUID id = send(answered(60_000).with(member, json));

        assertMarked(id, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"startedAt", "trap"})
    void aHintHoweverLongCostsNobodyAnAnswer(String member) {
        UUID id = send(answered(60_000).text(member, "x".repeat(5000)));

        assertMarked(id, member.equals("trap") ? "HONEYPOT" : null);
    }

    @Test
    void aRepeatIsOneWhateverItSaysOfItsBeginningAndTheFirstWordCounts() {
        UUID marked = send(answered(0));
        UUID unmarked = send(answered(60_000));

        for (UUID id : new UUID[] {marked, unmarked}) {
            assertThat(status(id, answered(0).text("trap", "x"))).isEqualTo(200);
            assertThat(status(id, answered(30_000))).isEqualTo(200);
            assertThat(status(id, answered(0).without("startedAt"))).isEqualTo(200);
        }

        assertMarked(marked, "TOO_FAST");
        assertMarked(unmarked, null);
        assertThat(status(marked, answered(0).with("answers", "{\"q1\":1}"))).isEqualTo(409);
    }

    @Test
    void aTabletIsHeldToTheSameAndAnImportIsNot() {
        office().provision(
                        "/api/v1/points/UJKXXK",
                        "{\"unit\":\"uji\",\"service\":null,\"label\":\"Tablet\",\"kind\":\"KIOSK\",\"active\":true}");
        UUID tablet = send(answered(0).text("point", "UJKXXK"));
        assertThat(rows(tablet, "channel = 'KIOSK' AND suspicion = 'TOO_FAST'")).isEqualTo(1);

        assertThat(office().importCsv("uji/imports", "id,submitted_at,service,q1,trap\n")
                        .body())
                .contains("\"field\":\"trap\"");
    }

    @Test
    void aFormWithoutJavaScriptIsHeldToTheSame() {
        assertMarked(post(Map.of("startedAt", OffsetDateTime.now().toString())), "TOO_FAST");
        assertMarked(
                post(Map.of("startedAt", OffsetDateTime.now().minusMinutes(1).toString(), "trap", " ")), null);
        assertMarked(post(Map.of("trap", "budi@example.org")), "HONEYPOT");
        assertMarked(post(Map.of("startedAt", "?")), null);
        assertMarked(post(Map.of()), null);
    }

    @Test
    void itCountsLikeAnyOtherAndTheRecapTellsHowManyThereAreUntilStaffExcludeThem() {
        send(answered(0).text("point", "HTNG22"));
        UUID trapped = send(answered(60_000).text("point", "HTNG22").text("trap", "x"));
        send(answered(60_000).text("point", "HTNG22"));
        assertThat(recap("")).contains("\"respondents\":3", "\"wrongClock\":0,\"suspicious\":2,\"excluded\":0");
        assertThat(recap(".csv")).contains("Jawaban yang mencurigakan,2,", "Tampaknya diisi program");

        assertThat(office().provision("/api/v1/responses/" + trapped + "/exclusion", "{\"reason\":\"Diisi program\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(recap("")).contains("\"respondents\":2", "\"wrongClock\":0,\"suspicious\":1,\"excluded\":1");
        assertThat(rows(trapped, "suspicion = 'HONEYPOT'")).isEqualTo(1);
    }

    /** Opened so long before it was sent. */
    private static ResponseJson answered(long millis) {
        return ResponseJson.at("UJ2222")
                .text("startedAt", SENT.minusNanos(millis * 1_000_000).toString())
                .text("submittedAt", SENT.toString());
    }

    private UUID send(ResponseJson response) {
        UUID id = UUID.randomUUID();
        assertThat(status(id, response)).isEqualTo(201);
        return id;
    }

    private int status(UUID id, ResponseJson response) {
        return office().put(id, response).statusCode();
    }

    /** Nine questions answered on the page, and what else is in its fields. */
    private UUID post(Map<String, String> more) {
        UUID id = UUID.randomUUID();
        Map<String, String> fields = new HashMap<>(more);
        fields.put("id", id.toString());
        fields.put("service", "ktp");
        IntStream.rangeClosed(1, 9).forEach(number -> fields.put("q" + number, "3"));
        assertThat(office().post("/s/UJ2222", fields).statusCode()).isEqualTo(303);
        return id;
    }

    private void assertMarked(UUID id, String suspicion) {
        assertThat(rows(id, suspicion == null ? "suspicion IS NULL" : "suspicion = '" + suspicion + "'"))
                .isEqualTo(1);
    }

    private String recap(String form) {
        return office().get("/api/v1/units/hitung/recaps/" + Year.now(ZoneId.of("Asia/Jakarta")) + form)
                .body();
    }
}
