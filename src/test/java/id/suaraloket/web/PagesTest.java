package id.suaraloket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class PagesTest {
    private final Browser browser;

    PagesTest(EmbeddedServer server) {
        this.browser = new Browser(server);
    }

    @Test
    void aPageCarriesItsStylesheetAndThePolicyAllowsThatOneAlone() throws GeneralSecurityException {
        HttpResponse<String> answer = browser.open("/sample");
        Document page = Jsoup.parse(answer.body());
        byte[] css = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css));

        assertThat(header(answer, "content-security-policy"))
                .contains("style-src 'sha256-" + hash + "';")
                .doesNotContain("unsafe");
        assertThat(page.select("[style], link[rel=stylesheet], script:not([src]), [onclick]"))
                .isEmpty();
        assertThat(css.length).isBetween(1_000, 10_240);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectItsReader() {
        for (String path : new String[] {"/sample", "/no-such-place", "/health", "/lang/en", "/api/x"}) {
            HttpResponse<String> answer = browser.open(path);
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "x-frame-options")).isEqualTo("DENY");
            assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
            assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(header(answer, "permissions-policy")).contains("camera=()");
            assertThat(header(answer, "content-security-policy")).contains("frame-ancestors 'none'");
            assertThat(header(answer, "strict-transport-security")).isEqualTo("(none)");
        }
        assertThat(header(browser.open("/sample", "X-Forwarded-Proto", "https"), "strict-transport-security"))
                .isEqualTo("max-age=31536000");
        assertThat(header(browser.open("/sample"), "cache-control")).isEqualTo("no-store");
        assertThat(header(browser.open("/health"), "cache-control")).doesNotContain("no-store");
    }

    @Test
    void noAnswerTellsWhatServesItOrLetsAnotherSiteReadIt() {
        for (String path : new String[] {"/sample", "/no-such-place", "/health", "/api/x"}) {
            for (String method : new String[] {"GET", "OPTIONS", "TRACE"}) {
                HttpResponse<String> answer = browser.send(
                        method, path, "", "Origin", "https://evil.example", "Access-Control-Request-Method", "PUT");

                assertThat(answer.headers().map())
                        .as(method + " " + path)
                        .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
                assertThat(method.equals("GET") || answer.statusCode() >= 400)
                        .as(method + " " + path)
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyWhoFollowsALinkToTheApiSeesItsJsonAsAPage() {
        for (String path : new String[] {"/api/x", "/api/trouble/throw/gone"}) {
            assertThat(header(browser.open(path), "content-disposition"))
                    .isEqualTo("attachment; filename=\"api.json\"");
        }
        HttpResponse<String> stored = browser.send(
                "PUT", "/api/trouble/thing", "{\"name\":\"x\",\"age\":1}", "Content-Type", "application/json");
        assertThat(header(stored, "content-disposition")).isEqualTo("attachment; filename=\"api.json\"");
        assertThat(header(browser.open("/sample"), "content-disposition")).isEqualTo("(none)");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,       -,               id",
                "-,       en-US,           en",
                "-,       'fr,en;q=0.5',   en",
                "-,       'de,ja',         id",
                "-,       'en;q=0.2,id',   id",
                "-,       '!!!',           id",
                "lang=id, en,              id",
                "lang=en, id,              en",
                "lang=xx, en,              en",
            })
    void theChosenLanguageComesBeforeTheBrowsersWishes(String cookie, String wishes, String expected) {
        HttpResponse<String> answer = browser.open(
                "/p/trouble/text",
                "Cookie",
                cookie == null ? "a=b" : cookie,
                "Accept-Language",
                wishes == null ? "" : wishes);

        assertThat(answer.body()).isEqualTo(expected);
    }

    @Test
    void aPageSaysWhichLanguageItIsInAndOffersTheOthers() {
        Document page = Jsoup.parse(
                browser.open("/sample?a=1&b=2", "Accept-Language", "en").body());

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("footer [aria-current]").text()).isEqualTo("English");
        assertThat(page.select("footer a[lang=id]").attr("href")).isEqualTo("/lang/id?to=/sample?a%3D1%26b%3D2");
        HttpResponse<String> back =
                browser.open(page.select("footer a[lang=id]").attr("href"));
        assertThat(header(back, "location")).isEqualTo("/sample?a=1&b=2");
    }

    @Test
    void choosingALanguageIsRememberedForAYear() {
        HttpResponse<String> answer = browser.open("/lang/en?to=/sample");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "location")).isEqualTo("/sample");
        assertThat(header(answer, "set-cookie"))
                .contains("lang=en", "Path=/", "Max-Age=31536000", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(browser.open("/lang/xx").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example", "https://evil.example", "/%5Cevil.example", "%5C%5Cevil.example", "/%09/evil.example",
                "/%0A/evil.example", "javascript:alert(1)", "", "evil.example", "/%20/evil.example"
            })
    void theSwitchLeadsNowhereElse(String to) {
        assertThat(header(browser.open("/lang/en?to=" + to), "location")).isEqualTo("/");
    }

    @Test
    void aFormShowsWhatWasTypedAsItWasTyped() {
        Document page = Jsoup.parse(browser.open("/sample").body());

        assertThat(page.select("#f-name").val()).isEqualTo("Kelurahan {0} 'Tompokersan'");
        assertThat(page.select("#f-q1 input[checked]").val()).isEqualTo("3");
        assertThat(page.select("#f-q2 .skip input").hasAttr("checked")).isTrue();
        assertThat(page.select("#f-name").attr("aria-describedby")).isEqualTo("h-name");
        assertThat(page.select(".problems, .wrong, [aria-invalid], .bad")).isEmpty();
        assertThat(page.body().html()).doesNotContain("??");
    }

    @Test
    void aRefusedFormLeadsFromItsSummaryToEachField() {
        Document page = Jsoup.parse(browser.open("/sample/refused").body());

        assertThat(page.select(".problems li")).hasSize(3);
        page.select(".problems a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.select("#f-name").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-name").attr("aria-describedby")).isEqualTo("e-name");
        assertThat(page.select("#e-name").text())
                .as("an argument is not read as a pattern")
                .isEqualTo("Yang dikirim lebih besar daripada {1}'x' KiB.");
        assertThat(page.select("#f-q2").hasClass("bad")).isTrue();
    }

    @Test
    void monitorsSeeHealthWithoutDetailsAndNothingElseOfTheInside() {
        assertThat(browser.open("/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.open("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.open("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.open("/prometheus").body()).contains("jvm_memory_used_bytes");
        for (String inside :
                new String[] {"/beans", "/env", "/info", "/loggers", "/metrics", "/refresh", "/routes", "/stop"}) {
            assertThat(browser.open(inside).statusCode()).as(inside).isEqualTo(404);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
