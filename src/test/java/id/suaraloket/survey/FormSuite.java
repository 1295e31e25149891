package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resident's form as a browser without JavaScript sends it. */
abstract class FormSuite extends StoreSuite {
    private static final String SUGGESTION = "Kursi \"kurang\" </textarea><script>alert('x')</script> & panas {0}";

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji")
                .services("ktp", "kk")
                .point("UJ2222", null)
                .point("UJKTPA", "ktp")
                .point("UJZ222", null)
                .close("UJZ222");
    }

    @Test
    void anAnswerIsStoredAndThankedFor() throws SQLException {
        UUID id = UUID.randomUUID();
        HttpResponse<String> answer = office().post("/s/UJ2222", answered(id));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "location")).isEqualTo("/s/UJ2222/thanks");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(rows(
                        id,
                        "channel = 'QR' AND service = 'kk' AND answers = '43-------' AND sex = 'P' AND age IS NULL"))
                .isEqualTo(1);
        Document thanks =
                Jsoup.parse(office().getAsNobody(header(answer, "location")).body());
        assertThat(thanks.select("h1").text()).isEqualTo("Terima kasih");
        talliesEqualARecount();
    }

    @Test
    void whatLooksPersonalInASuggestionIsMaskedAndTheSameAgainIsARepeat() throws SQLException {
        UUID id = UUID.randomUUID();
        Map<String, String> fields = answered(id);
        fields.put("suggestion", "Cepat. NIK 3508123456789012, WA 0812-3456-7890");
        for (int i = 0; i < 2; i++) {
            assertThat(header(office().post("/s/UJ2222", fields), "location")).isEqualTo("/s/UJ2222/thanks");
        }
        assertThat(office().count("SELECT COUNT(*) FROM suggestion WHERE content = 'Cepat. NIK [***], WA [***]'"))
                .isEqualTo(1);
    }

    @Test
    void sentTwiceOrReloadedItIsOneAnswer() {
        UUID id = UUID.randomUUID();
        long before = rows();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = office().post("/s/UJ2222", answered(id));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(header(answer, "location")).isEqualTo("/s/UJ2222/thanks");
            office().getAsNobody("/s/UJ2222/thanks");
        }
        assertThat(rows() - before).isEqualTo(1);
    }

    @Test
    void goneBackToAndChangedTheFirstAnswerCountsAndThePageSaysSo() {
        UUID id = UUID.randomUUID();
        office().post("/s/UJ2222", answered(id));
        Map<String, String> changed = answered(id);
        changed.put("q1", "1");

        HttpResponse<String> answer = office().post("/s/UJ2222", changed);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "location")).isEqualTo("/s/UJ2222/thanks?earlier=true");
        assertThat(rows(id, "answers LIKE '4%'")).isEqualTo(1);
        assertThat(office().getAsNobody("/s/UJ2222/thanks?earlier=true").body())
                .isNotEqualTo(office().getAsNobody("/s/UJ2222/thanks").body());
    }

    @ParameterizedTest
    @CsvSource({"service, , service", "q1, 9, q1", "service, nix, service", "sex, X, sex", "age, 17, age"})
    void whatIsWrongIsNamedAndWhatWasEnteredIsKept(String field, String value, String wrong) {
        UUID id = UUID.randomUUID();
        Map<String, String> fields = answered(id);
        fields.put("suggestion", SUGGESTION);
        fields.put(field, value == null ? "" : value);

        HttpResponse<String> answer = office().post("/s/UJ2222", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "content-type")).startsWith("text/html");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#f-" + wrong);
        assertThat(page.getElementById("f-" + wrong)).isNotNull();
        assertThat(page.select("input[name=id]").val()).isEqualTo(id.toString());
        assertThat(page.select("input[name=q2][value=3]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=q2][checked]")).hasSize(1);
        assertThat(page.getElementById("f-suggestion").wholeText()).isEqualTo(SUGGESTION);
        assertThat(answer.body()).doesNotContain("<script>alert");
        assertThat(rows(id)).isZero();

        fields.putAll(answered(id));
        assertThat(office().post("/s/UJ2222", fields).statusCode())
                .as("corrected")
                .isEqualTo(303);
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void aFormWithoutAnyAnswerIsNotStored() {
        UUID id = UUID.randomUUID();

        HttpResponse<String> answer =
                office().post("/s/UJKTPA", Map.of("id", id.toString(), "q1", "", "suggestion", "Baik"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#f-q1");
        assertThat(page.getElementById("f-suggestion").wholeText()).isEqualTo("Baik");
        assertThat(rows(id)).isZero();
    }

    @Test
    void aPointOfOneServiceNeedsNoChoice() {
        UUID id = UUID.randomUUID();

        assertThat(office().post("/s/ujktpa", Map.of("id", id.toString(), "q1", "4"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(rows(id, "service = 'ktp' AND point = 'UJKTPA'")).isEqualTo(1);
    }

    private static Map<String, String> answered(UUID id) {
        return new HashMap<>(
                Map.of("id", id.toString(), "service", "kk", "q1", "4", "q2", "3", "q3", "", "sex", "P", "age", ""));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
