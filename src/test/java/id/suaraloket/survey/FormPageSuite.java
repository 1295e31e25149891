package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the resident's form answers to whatever comes: languages, broken ids, codes that are none, forms nobody made. */
abstract class FormPageSuite extends StoreSuite {
    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji")
                .services("ktp", "kk")
                .point("UJ2222", null)
                .point("UJKTPA", null)
                .point("UJZ222", null)
                .close("UJZ222");
    }

    @Test
    void theFormOpensWithoutASessionAndWithAnIdOfItsOwn() {
        HttpResponse<String> answer = office().getAsNobody("/s/UJ2222");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.headers().firstValue("cache-control")).contains("private, no-cache");
        assertThat(page.select("input[name=csrf]")).isEmpty();
        assertThat(UUID.fromString(page.select("input[name=id]").val()))
                .isNotEqualTo(UUID.fromString(
                        Jsoup.parse(office().getAsNobody("/s/UJ2222").body())
                                .select("input[name=id]")
                                .val()));
        assertThat(page.select("input[type=radio][name=service]")).hasSize(2);
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
    }

    @Test
    void aFormThatTheBrowserKeptIsReusedUntilItWasSentOrHasChanged() {
        HttpResponse<String> first = office().getAsNobody("/s/UJ2222");
        String tag = first.headers().firstValue("etag").orElseThrow();
        String id = idOf(first);

        HttpResponse<String> same = askAgain(tag, "id");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("etag")).contains(tag);
        HttpResponse<String> english = askAgain(tag, "en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().firstValue("etag")).isPresent().isNotEqualTo(Optional.of(tag));

        assertThat(office().post("/s/UJ2222", Map.of("id", id, "service", "ktp", "q1", "4"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> afterwards = askAgain(tag, "id");
        assertThat(afterwards.statusCode()).isEqualTo(200);
        assertThat(idOf(afterwards)).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "W/\"1-1-1_0123456789abcdef\"",
                "W/\"00000000-0000-0000-0000-0000000000zz.1_0123456789abcdef\"",
                "W/\"------------------------------------.1_0123456789abcdef\"",
                "W/\"7a1f0c1e-3c5b-4f0e-9f43-2b7f5f1f0001.999999999999999_0123456789abcdef\""
            })
    void aTagThatIsNoneOfOursOrOfAnOlderFormBringsTheForm(String tag) {
        HttpResponse<String> answer = askAgain(tag, "id");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(UUID.fromString(idOf(answer))).isNotNull();
    }

    private HttpResponse<String> askAgain(String tag, String language) {
        return office().send(office().request("/s/UJ2222")
                .GET()
                .header("If-None-Match", tag)
                .header("Accept-Language", language));
    }

    private static String idOf(HttpResponse<String> form) {
        return Jsoup.parse(form.body()).select("input[name=id]").val();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                    -,  id",
                "'en-GB,en;q=0.9',     -,  en",
                "'fr, en;q=0.8',       -,  en",
                "'nonsense;;q=x',      -,  id",
                "en,                   id, id",
                "-,                    en, en",
                "id,                   en, en",
                "-,                    xx, id",
            })
    void itSpeaksTheLanguageThatWasAskedFor(String wished, String chosen, String language) {
        HttpRequest.Builder request = office().request("/s/UJ2222").GET();
        if (wished != null) {
            request.header("Accept-Language", wished);
        }
        if (chosen != null) {
            request.header("Cookie", "lang=" + chosen);
        }

        Document page = Jsoup.parse(office().send(request).body());

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("button[type=submit]").text())
                .isEqualTo(language.equals("en") ? "Send answers" : "Kirim jawaban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "'; DROP TABLE response; --", "1-1-1-1-1"})
    void aBrokenIdIsReplacedByANewOneThatCanBeSent(String broken) {
        Map<String, String> fields = new HashMap<>(Map.of("id", broken, "service", "ktp", "q1", "4"));

        HttpResponse<String> refused = office().post("/s/UJ2222", fields);

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        UUID fresh = UUID.fromString(page.select("input[name=id]").val());
        assertThat(page.select("input[name=q1][value=4]").hasAttr("checked")).isTrue();
        fields.put("id", fresh.toString());
        assertThat(office().post("/s/UJ2222", fields).statusCode()).isEqualTo(303);
        assertThat(rows(fresh)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UJ9999, 404", "nix, 404", "UJZ222, 410"})
    void aCodeThatLeadsNowhereSaysSoOnAPage(String code, int status) {
        long before = rows();
        Map<String, String> fields = Map.of("id", UUID.randomUUID().toString(), "service", "ktp", "q1", "4");
        for (HttpResponse<String> answer :
                List.of(office().getAsNobody("/s/" + code), office().post("/s/" + code, fields))) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isNotEmpty();
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aClosedPointTellsWhomToAskAndThatNothingWasStored() {
        Document opened = Jsoup.parse(office().getAsNobody("/s/UJZ222").body());
        assertThat(opened.text()).contains("Tanyakan kepada petugas Kecamatan").doesNotContain("tidak tersimpan");
        assertThat(opened.select("main a").attr("href")).isEqualTo("/");
        Map<String, String> fields = Map.of("id", UUID.randomUUID().toString(), "service", "ktp", "q1", "4");
        assertThat(Jsoup.parse(office().post("/s/UJZ222", fields).body()).text())
                .contains("tidak tersimpan");
    }

    @Test
    void aMistypedCodeFindsTheOnlyPointItCanMeanAndElseCanBeTypedAgain() {
        assertThat(location("/s?code=uj%20k-tpa")).isEqualTo("/s/UJKTPA");
        assertThat(location("/s?code=UJK7PA")).as("7 for T").isEqualTo("/s/UJKTPA");
        assertThat(location("/s?code=VJK1PA")).as("V for U, 1 for T").isEqualTo("/s/UJKTPA");
        assertThat(location("/s?code=UJ2Z22")).as("may be either").isEqualTo("(none)");
        assertThat(location("/s?code=UJKTP")).as("too short").isEqualTo("(none)");
        HttpResponse<String> unknown = office().getAsNobody("/s/UJ9999");
        Document page = Jsoup.parse(unknown.body());
        assertThat(page.select("form[action=/s] input[name=code]").val()).isEqualTo("UJ9999");
    }

    private String location(String path) {
        return office().getAsNobody(path).headers().firstValue("location").orElse("(none)");
    }

    @Test
    void everyQuestionSaysWhatIsMeantInEachLanguage() {
        for (String language : List.of("id", "en", "jv")) {
            HttpRequest.Builder request = office().request("/s/UJ2222").GET().header("Accept-Language", language);
            Document page = Jsoup.parse(office().send(request).body());
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("fieldset.question")).isNotEmpty().allSatisfy(question -> {
                String hint = question.attr("aria-describedby");
                assertThat(page.getElementById(hint).text()).isNotBlank();
            });
        }
    }

    @Test
    void fieldsThatNoFormOfOursHasDoNoHarm() {
        UUID id = UUID.randomUUID();
        Map<String, String> fields = new HashMap<>(Map.of(
                "id",
                id.toString(),
                "service",
                "ktp",
                "q1",
                "4",
                "unit",
                "lain",
                "channel",
                "KIOSK",
                "point",
                "UJZ222"));
        fields.put("submittedAt", "2001-01-01T00:00:00Z");

        assertThat(office().post("/s/UJ2222", fields).statusCode()).isEqualTo(303);
        assertThat(rows(id, "unit = 'uji' AND channel = 'QR' AND point = 'UJ2222' AND wrong_clock = FALSE"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerGivenTwiceInOneFormOrAFormBeyondReasonIsRefusedOrderly() {
        UUID id = UUID.randomUUID();
        String twice = "id=" + id + "&service=ktp&q1=4&q1=3";

        assertThat(raw(twice)).isIn(303, 400, 422);
        assertThat(raw("id=" + id + "&service=ktp&suggestion=" + "x".repeat(3000) + "&q1=4"))
                .isIn(422);
        assertThat(raw("id=" + id + "&q1=4&suggestion=" + "x".repeat(400_000))).isIn(413, 422);
        assertThat(raw("id=%zz&q1=%")).isIn(400, 422);
        assertThat(raw("")).isIn(400, 422);
    }

    private int raw(String body) {
        return office().send(office().request("/s/UJ2222")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }
}
