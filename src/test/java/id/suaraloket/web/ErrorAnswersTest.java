package id.suaraloket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ErrorAnswersTest {
    private final Browser browser;
    private final JsonMapper json;

    ErrorAnswersTest(EmbeddedServer server, JsonMapper json) {
        this.browser = new Browser(server);
        this.json = json;
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  throw/not-found,    404, not-found,              Halaman tidak ditemukan",
        "GET,  throw/gone,         410, gone,                   Sudah ditutup",
        "GET,  throw/conflict,     409, conflict,               Sudah ada isian lain",
        "GET,  throw/invalid,      422, validation,             Ada isian yang perlu diperbaiki",
        "GET,  throw/malformed,    400, malformed,              Kiriman tidak terbaca",
        "GET,  throw/too-large,    413, too-large,              Kiriman terlalu besar",
        "GET,  throw/too-many,     429, too-many-requests,      Terlalu banyak kiriman",
        "GET,  throw/unavailable,  503, unavailable,            Sedang tidak dapat melayani",
        "GET,  throw/unauthorized, 401, unauthorized,           Anda belum masuk",
        "GET,  throw/forbidden,    403, forbidden,              Halaman ini bukan untuk akun Anda",
        "GET,  throw/pool,         503, unavailable,            Sedang tidak dapat melayani",
        "GET,  throw/link,         503, unavailable,            Sedang tidak dapat melayani",
        "GET,  throw/sql,          500, failure,                Ada gangguan di tempat kami",
        "GET,  throw/anything,     500, failure,                Ada gangguan di tempat kami",
        "GET,  throw/status,       402, malformed,              Kiriman tidak terbaca",
        "GET,  broken,             500, failure,                Ada gangguan di tempat kami",
        "GET,  no-such-place,      404, not-found,              Halaman tidak ditemukan",
        "POST, text,               405, method-not-allowed,     Tidak dapat dilakukan di alamat ini",
        "GET,  number/x,           400, malformed,              Kiriman tidak terbaca",
    })
    void everyErrorIsAPageForPeopleAndAProblemForPrograms(
            String method, String path, int status, String slug, String title) throws IOException {
        HttpResponse<String> page = browser.send(method, "/p/trouble/" + path, "", "Accept", Browser.HTML);
        HttpResponse<String> problem = browser.send(method, "/api/trouble/" + path, "", "Accept", Browser.HTML);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(header(page, "content-type")).startsWith("text/html");
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo(title);
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(header(problem, "content-type")).isEqualTo("application/problem+json");
        assertThat(members(problem))
                .containsEntry("type", "urn:suaraloket:problem:" + slug)
                .containsEntry("status", status)
                .containsEntry("title", title)
                .containsKey("detail");
        for (HttpResponse<String> answer : List.of(page, problem)) {
            assertThat(answer.body())
                    .doesNotContain(TroubleController.SECRET, "Exception", "\tat ", "io.micronaut", "??", "problem.");
            assertThat(header(answer, "cache-control")).isEqualTo("no-store");
            assertThat(header(answer, "content-security-policy")).contains("default-src 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"name\":',                       400, malformed",
        "application/json, '[1]',                              400, malformed",
        "application/json, '{\"name\":\"x\",\"age\":\"old\"}', 400, malformed",
        "application/json, '',                                 400, malformed",
        "text/csv,         'a,b',                              415, unsupported-media-type",
    })
    void aBodyThatCannotBeReadIsAProblem(String type, String body, int status, String slug) throws IOException {
        HttpResponse<String> answer = browser.send("PUT", "/api/trouble/thing", body, "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(members(answer)).containsEntry("type", "urn:suaraloket:problem:" + slug);
    }

    @Test
    void aBodyBeyondTheServersLimitIsTooLarge() throws IOException {
        String body = "{\"name\":\"" + "x".repeat(11 * 1024 * 1024) + "\",\"age\":1}";

        HttpResponse<String> answer =
                browser.send("PUT", "/api/trouble/thing", body, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(members(answer)).containsEntry("type", "urn:suaraloket:problem:too-large");
    }

    @Test
    void aFormThatIsNotAcceptedHereIsNotAcceptable() throws IOException {
        HttpResponse<String> answer = browser.open("/api/trouble/text", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(members(answer)).containsEntry("type", "urn:suaraloket:problem:not-acceptable");
    }

    @Test
    void aProblemNamesTheFieldsInTheReadersLanguage() throws IOException {
        HttpResponse<String> answer = browser.open("/api/trouble/throw/invalid", "Accept-Language", "fr, en;q=0.8");

        assertThat(header(answer, "content-language")).isEqualTo("en");
        assertThat(members(answer))
                .containsEntry(
                        "errors", List.of(Map.of("field", "name", "reason", "What was sent is larger than 7 KiB.")));
    }

    @Test
    void whoeverMayComeAgainIsToldWhen() {
        assertThat(header(browser.open("/api/trouble/throw/too-many"), "retry-after"))
                .isEqualTo("7");
        assertThat(header(browser.open("/p/trouble/throw/unavailable"), "retry-after"))
                .isEqualTo("30");
        assertThat(header(browser.open("/p/trouble/throw/pool"), "retry-after")).isEqualTo("10");
        assertThat(browser.open("/p/trouble/throw/gone").headers().firstValue("retry-after"))
                .isEmpty();
    }

    @Test
    void aMethodThatIsNotAllowedNamesTheOnesThatAre() {
        assertThat(header(browser.send("DELETE", "/api/trouble/thing", ""), "allow"))
                .isEqualTo("PUT");
    }

    @Test
    void programsOutsideTheApiGetAProblemWhenTheyAskForJson() {
        assertThat(header(browser.open("/p/trouble/throw/gone", "Accept", "application/json"), "content-type"))
                .isEqualTo("application/problem+json");
        assertThat(header(browser.open("/p/trouble/throw/gone"), "content-type"))
                .startsWith("text/html");
    }

    @Test
    void peopleWhoAreNotLoggedInAreSentToTheLoginPageAndBack() {
        HttpResponse<String> answer = browser.open("/p/trouble/staff?period=2024-S2&x=%2F", "Accept", Browser.HTML);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "location"))
                .isEqualTo("/login?next=%2Fp%2Ftrouble%2Fstaff%3Fperiod%3D2024-S2%26x%3D%252F");
    }

    @Test
    void programsWithoutATokenAreToldWhichKindIsWanted() throws IOException {
        HttpResponse<String> answer = browser.open("/api/trouble/staff");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "www-authenticate")).isEqualTo("Bearer");
        assertThat(members(answer)).containsEntry("type", "urn:suaraloket:problem:unauthorized");
    }

    @Test
    void theFailuresIdIsShownSoThatItCanBeFoundInTheLog() throws IOException {
        Document page = Jsoup.parse(browser.open("/p/trouble/throw/anything").body());

        assertThat(page.select("main .muted").text()).containsPattern("Kode kejadian: [0-9a-f]{6}\\.");
        assertThat(members(browser.open("/api/trouble/throw/anything"))
                        .get("instance")
                        .toString())
                .matches("urn:suaraloket:failure:[0-9a-f]{6}");
    }

    @Test
    void whoHasSentSomethingIsToldWhatBecameOfIt() {
        String body = browser.send(
                        "POST",
                        "/p/trouble/form",
                        "a=1",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept",
                        Browser.HTML)
                .body();

        assertThat(Jsoup.parse(body).select("main").text()).contains("kiriman yang sama tidak dihitung dua kali");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> members(HttpResponse<String> answer) throws IOException {
        return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
