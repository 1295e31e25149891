package id.suaraloket.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A unit writes its own questionnaire: what is published never changes, and each answer counts under the version it was given to. */
abstract class OwnQuestionnaireSuite extends StoreSuite {
    @Override
    protected void provision() {
        OfficeFixture.of(office(), "lain").services("ktp");
    }

    @Test
    void aCopyIsChangedPublishedAskedAndCounted() throws Exception {
        String code = published("satu");
        assertThat(page("/staff/units/satu/settings").select("input[name=questionnaire][value=" + code + "]"))
                .hasSize(1);
        use("satu", code);

        HttpResponse<String> point = office().getAsNobody("/api/v1/points/SATU22");
        Document form = Jsoup.parse(office().getAsNobody("/s/SATU22").body());
        assertThat(point.body())
                .contains("\"code\":\"" + code + "\",\"version\":1", "\"U10\"", "Apakah ruang tunggu aman?");
        assertThat(form.select("fieldset.question")).hasSize(9);
        assertThat(form.select("input[name=questionnaire]").val()).isEqualTo(code + "@1");

        answer("SATU22", code + "@1", Map.of("q1", 4, "q9", 2));
        HttpResponse<String> recap = office().get("/api/v1/units/satu/recaps/" + year());
        assertThat(recap.body())
                .contains("\"questionnaire\":\"" + code + "\"", "\"key\":\"keamanan\"")
                .contains("\"respondents\":1");
        assertThat(office().get("/staff/units/satu/recaps/" + year()).statusCode())
                .isEqualTo(200);
        assertThat(office().get("/api/v1/units/satu/recaps/" + year() + ".xlsx").statusCode())
                .isEqualTo(200);
        String export =
                office().get("/api/v1/units/satu/responses/" + year() + ".csv").body();
        assertThat(export).contains(code + "@1");
        assertThat(office().importCsv("satu/imports", export).body()).contains("\"stored\":0,\"repeated\":1");
        talliesEqualARecount();
    }

    @Test
    void aNewVersionLeavesTheOldOneAsItIsAndLateAnswersCountUnderTheirOwn() throws Exception {
        String code = published("dua");
        use("dua", code);
        answer("DUAA22", code + "@1", Map.of("q1", 1));
        String before = content(code, 1);

        post("/staff/units/dua/questionnaires/" + code + "/revisions", Map.of());
        String draft = "/staff/units/dua/questionnaires/" + code + "/draft";
        // The first question goes, so that q1 is another one from now on.
        post(draft + "/questions/q1/place", Map.of("to", "out"));
        post(draft, Map.of("name", "Versi dua"));
        assertThat(office().getAsNobody("/api/v1/points/DUAA22").body()).contains("\"version\":1");
        post(draft + "/publication", Map.of());

        assertThat(content(code, 1)).isEqualTo(before);
        assertThat(office().getAsNobody("/api/v1/points/DUAA22").body())
                .contains("\"version\":2", "prosedur pelayanan");
        answer("DUAA22", code + "@2", Map.of("q1", 3));
        answer("DUAA22", code + "@1", Map.of("q1", 3));
        answer("DUAA22", code, Map.of("q1", 4));
        answer("DUAA22", null, Map.of("q1", 4));
        assertThat(counted(code, 1)).isEqualTo(2);
        assertThat(counted(code, 2)).isEqualTo(3);
        String recap = office().get("/api/v1/units/dua/recaps/" + year()).body();
        // Persyaratan was asked by the first version alone: (1 + 3) / 2; prosedur is q1 of the second: (3 + 4 + 4) / 3.
        assertThat(recap)
                .contains("\"key\":\"persyaratan\"", "\"mean\":\"2.00\"", "\"mean\":\"3.67\"", "\"respondents\":5");
        try (Office other = second(Map.of())) {
            assertThat(other.getAsNobody("/api/v1/points/DUAA22").body()).contains("\"version\":2");
            assertThat(other.get("/api/v1/units/dua/recaps/" + year()).body()).isEqualTo(recap);
        }
        talliesEqualARecount();
    }

    @Test
    void whatIsPublishedCannotBeChangedAndADraftIsNotAsked() {
        String code = published("tiga");
        String draft = "/staff/units/tiga/questionnaires/" + code + "/draft";

        assertThat(send(draft, Map.of("name", "Lain")).statusCode()).isEqualTo(404);
        assertThat(send(draft + "/questions/q1", question()).statusCode()).isEqualTo(404);
        assertThat(send(draft + "/publication", Map.of()).statusCode()).isEqualTo(404);

        post("/staff/units/tiga/questionnaires/" + code + "/revisions", Map.of());
        assertThat(office().getAsNobody("/api/v1/points/TYGA22").body()).contains("\"code\":\"permenpanrb-14-2017\"");
        assertThat(answered("TYGA22", code + "@2", Map.of("q1", 4)).statusCode())
                .isEqualTo(422);
        assertThat(office().count("SELECT COUNT(*) FROM own_questionnaire WHERE code = '" + code + "'"))
                .isEqualTo(2);
    }

    @Test
    void aUnitSeesNoDraftOfAnother() {
        String code = published("empat");
        post("/staff/units/empat/questionnaires/" + code + "/revisions", Map.of());
        String elsewhere = "/staff/units/lain/questionnaires/" + code;

        for (String path : new String[] {"/draft", "/draft/preview", "/preview", "/draft/questions/q1"}) {
            assertThat(office().get(elsewhere + path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path :
                new String[] {"/revisions", "/draft/publication", "/draft/shelf", "/draft/questions/q1/place"}) {
            assertThat(send(elsewhere + path, Map.of("to", "out")).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(page("/staff/units/lain/questionnaires").text()).doesNotContain("Kuesioner empat");
        assertThat(page("/staff/units/lain/settings").select("input[value=" + code + "]"))
                .isEmpty();
    }

    @Test
    void aDecimalWeightIsNotTakenForAnotherNumberOfUnsur() {
        String code = published("lima");
        OfficeFixture.of(office(), "lima");
        String unit =
                "{\"name\":\"Kecamatan lima\",\"kabupaten\":\"K\",\"questionnaire\":\"%s\",\"weighting\":\"0.11\"}";
        assertThat(office().provision("/api/v1/units/lima", unit.formatted(code))
                        .statusCode())
                .isEqualTo(200);

        // Nine unsur so far; with one more the weight fits no longer.
        post("/staff/units/lima/questionnaires/" + code + "/revisions", Map.of());
        String draft = "/staff/units/lima/questionnaires/" + code + "/draft";
        Map<String, String> more = new HashMap<>(question());
        more.put("unsurName", "Kebersihan");
        more.put("text", "Apakah toilet bersih?");
        post(draft + "/questions/new", more);
        assertThat(page(draft).select(".notice.caution li")).hasSize(3);
        post(draft + "/publication", Map.of());
        answer(
                "KYMA22",
                code + "@2",
                Map.of("q1", 4, "q2", 4, "q3", 4, "q4", 4, "q5", 4, "q6", 4, "q7", 4, "q8", 4, "q9", 4, "q10", 4));

        assertThat(office().provision("/api/v1/units/lima", unit.formatted(code))
                        .body())
                .contains("\"field\":\"weighting\"");
        assertThat(office().get("/api/v1/units/lima/recaps/" + year()).body())
                .contains("\"weighting\":\"1/k\"", "\"ikm\":\"100.00\"");
    }

    @Test
    void everyStepStandsInTheTrail() {
        String code = published("enam");
        String of =
                "SELECT COUNT(*) FROM audit_entry WHERE act = 'QUESTIONNAIRE_CHANGED' AND unit = 'enam' AND subject = '"
                        + code + "@1'";

        // Copied, one question added, one taken out, published.
        assertThat(office().count(of)).isEqualTo(4);
        assertThat(office().count(of
                        + " AND after_values LIKE '%Apakah ruang tunggu aman?%' AND before_values LIKE '%q10%'"))
                .isEqualTo(1);
    }

    /** A unit's copy of the regulation's questionnaire, with a question on safety in the place of that on complaints. */
    private String published(String unit) {
        String point = (unit.toUpperCase(Locale.ROOT) + "AA")
                        .substring(0, 4)
                        .replace('I', 'Y')
                        .replace('L', 'K') + "22";
        OfficeFixture.of(office(), unit).services("ktp").point(point, "ktp");
        post("/staff/units/" + unit + "/questionnaires", Map.of("source", "permenpanrb-14-2017"));
        String code = unit + "-q1";
        String draft = "/staff/units/" + unit + "/questionnaires/" + code + "/draft";
        post(draft + "/questions/new", question());
        post(draft + "/questions/q9/place", Map.of("to", "out"));
        assertThat(office().get(draft + "/preview").body()).contains("Apakah ruang tunggu aman?");
        post(draft + "/publication", Map.of());
        return code;
    }

    private static Map<String, String> question() {
        return Map.of(
                "text", "Apakah ruang tunggu aman?",
                "unsur", "+",
                "unsurName", "Keamanan",
                "answer1", "Tidak aman",
                "answer2", "Kurang aman",
                "answer3", "Aman",
                "answer4", "Sangat aman");
    }

    private void use(String unit, String code) {
        OfficeFixture.of(office(), unit).questionnaire(code);
    }

    private void answer(String point, @Nullable String questionnaire, Map<String, Integer> answers) {
        HttpResponse<String> answer = answered(point, questionnaire, answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private HttpResponse<String> answered(String point, @Nullable String questionnaire, Map<String, Integer> answers) {
        String given = answers.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                .collect(Collectors.joining(","));
        String by = questionnaire == null ? "" : "\"questionnaire\":\"" + questionnaire + "\",";
        return office().put(
                        "/api/v1/responses/" + UUID.randomUUID(),
                        "{\"point\":\"" + point + "\"," + by + "\"answers\":{" + given + "}}");
    }

    private long counted(String code, int version) {
        return office().count("SELECT SUM(responses) FROM tally WHERE questionnaire = '" + code
                + "' AND questionnaire_version = " + version);
    }

    private String content(String code, int version) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, content, published_at FROM own_questionnaire"
                        + " WHERE code = '" + code + "' AND version = " + version)) {
            row.next();
            return row.getString(1) + row.getString(2) + row.getString(3);
        }
    }

    private static String year() {
        return String.valueOf(LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear());
    }

    private Document page(String path) {
        return Jsoup.parse(office().get(path).body());
    }

    private void post(String path, Map<String, String> fields) {
        HttpResponse<String> answer = send(path, fields);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return office().send(office().request(path)
                .header("Authorization", "Bearer " + Office.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
