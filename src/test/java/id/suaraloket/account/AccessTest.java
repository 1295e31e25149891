package id.suaraloket.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.web.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in where: nobody, a bearer token, a login with and without its CSRF token. */
class AccessTest {
    private static final Pattern KEY = Pattern.compile("suaraloket=([A-Za-z0-9_-]{43})");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, 200",
        "/s/DEMKTP, 200, 200",
        "/s/DEMKTP/thanks, 200, 200",
        "/login, 200, 200",
        "/worker.js, 200, 200",
        "/kiosk, 200, 200",
        "/kiosk-worker.js, 200, 200",
        "/kiosk.webmanifest, 200, 200",
        "/kiosk-icon.svg, 200, 200",
        "/health, 200, 200",
        "/health/readiness, 200, 200",
        "/prometheus, 200, 200",
        "/openapi.yml, 200, 200",
        // There is none here.
        "/authority.crt, 404, 404",
        "/api/v1/points/DEMKTP, 200, 200",
        "/staff, 303, 200",
        "/staff/setup, 303, 200",
        "/staff/points/DEMKTP, 303, 200",
        // A code for a tablet is shown where it was asked for, and not again.
        "/staff/points/DEMKTP/tablet-codes, 303, 303",
        // What taking answers in came to is told where it was asked for, and not again.
        "/staff/points/DEMKTP/answer-files, 303, 303",
        "/staff/points/DEMKTP/refused-answers/intake, 303, 303",
        "/staff/units/lumajang/recaps/2021-TW3, 303, 200",
        "/staff/units/lumajang/tallies, 303, 200",
        "/staff/units/lumajang/points/new, 303, 200",
        "/api/v1/units/lumajang/recaps/2021-TW3, 401, 200",
        "/api/v1/units/lumajang/recaps/2021-TW3.csv, 401, 200",
        "/api/v1/units/lumajang/recaps/2021-TW3.xlsx, 401, 200",
        "/api/v1/units/lumajang/responses/2021-TW3.csv, 401, 200",
        "/api/v1/units/lumajang/responses/2021-TW3.xlsx, 401, 200",
        "/api/v1/points/DEMKTP/qr.png, 401, 200",
        "/api/v1/points/DEMKTP/qr.svg, 401, 200",
        "/api/v1/points/DEMKTP/sheet.pdf, 401, 200",
        "/api/v1/points/DEMKTP/refused-answers.json, 401, 200",
        // Tablets alone, whoever else asks.
        "/api/v1/tablets/me, 401, 401",
        // In memory there is nothing to back up.
        "/api/v1/backup, 401, 409",
        "/beans, 404, 404",
        "/env, 404, 404"
    })
    void resultsNeedALoginOrTheTokenAndResidentsNeedNeither(String path, int asNobody, int asStaff) {
        assertThat(office.getAsNobody(path).statusCode()).isEqualTo(asNobody);
        assertThat(office.get(path).statusCode()).isEqualTo(asStaff);
        assertThat(office.send(office.request(path).header("Cookie", loggedIn()).GET())
                        .statusCode())
                .isEqualTo(asStaff);
        assertThat(office.send(office.request(path)
                                .header("Authorization", "Bearer wrong")
                                .GET())
                        .statusCode())
                .isEqualTo(asNobody);
    }

    @Test
    void aLoginTakesTheTokenOfItsOwnBrowser() {
        String key = cookie(office.getAsNobody("/login"));

        assertThat(login("", "", Office.PASSWORD).statusCode()).isEqualTo(403);
        assertThat(login(key, "", Office.PASSWORD).statusCode()).isEqualTo(403);
        assertThat(login(key, token(cookie(office.getAsNobody("/login"))), Office.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(login(key, token(key), "salah").statusCode()).isEqualTo(422);
        HttpResponse<String> in = login(key, token(key), Office.PASSWORD);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("set-cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
        assertThat(cookie(in)).isNotEqualTo(key);
    }

    @Test
    void behindAProxyThatSpeaksHttpsTheCookieGoesOverHttpsAlone() {
        HttpResponse<String> page = office.send(
                office.request("/login").header("X-Forwarded-Proto", "https").GET());

        assertThat(page.headers().firstValue("set-cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("__Host-suaraloket=").contains("Secure"));
    }

    @Test
    void aChangeNeedsTheTokenOfTheLogin() {
        String key = loggedIn();
        Map<String, String> unit = Map.of(
                "name", "Kecamatan Randuagung",
                "kabupaten", "Kabupaten Lumajang",
                "questionnaire", "permenpanrb-14-2017",
                "services", "KTP",
                "label", "Loket");

        assertThat(post(key, "/staff/setup", unit).statusCode()).isEqualTo(403);
        assertThat(post(key, "/staff/setup", with(unit, "csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(office.count("SELECT COUNT(*) FROM unit WHERE code = 'randuagung'"))
                .isZero();
        assertThat(post(key, "/staff/setup", with(unit, "csrf", token(key))).statusCode())
                .isEqualTo(303);
        assertThat(office.count("SELECT COUNT(*) FROM unit WHERE code = 'randuagung'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/points/DEMKTP/tablet-codes",
                "/staff/points/DEMKTP/tablets/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/revocation",
                "/staff/points/DEMKTP/refused-answers/intake",
                "/staff/points/DEMKTP/refused-answers/0b9d4b3e/set-aside",
                "/staff/points/DEMKTP/refused-answers/0b9d4b3e/put-back",
                "/staff/units/lumajang/tallies"
            })
    void aFormOfStaffNeedsALoginAndItsToken(String path) {
        String key = loggedIn();

        HttpResponse<String> asNobody = post("", path, Map.of());
        assertThat(asNobody.statusCode()).isEqualTo(303);
        assertThat(asNobody.headers().firstValue("location")).contains("/login");
        assertThat(post(key, path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(key, path, Map.of("csrf", "guessed")).statusCode()).isEqualTo(403);
        HttpResponse<String> asStaff = post(key, path, Map.of("csrf", token(key)));
        assertThat(asStaff.statusCode()).isIn(200, 303);
        assertThat(asStaff.headers().firstValue("location").orElse("")).doesNotContain("/login");
    }

    @Test
    void aFormWithAFileNeedsThemToo() {
        String key = loggedIn();
        String file = Office.file("x.json", "{\"x\":1}");
        String token = Office.field("csrf", token(key));

        HttpResponse<String> asNobody = upload("", token + file);
        assertThat(asNobody.statusCode()).isEqualTo(303);
        assertThat(asNobody.headers().firstValue("location")).contains("/login");
        for (String without : List.of(
                file,
                Office.field("csrf", "guessed") + file,
                Office.field("other", token(key)) + file,
                // Behind what is too large to be read to its end.
                Office.file("x.json", "x".repeat(17 * 1024 * 1024)) + token,
                Office.field("csrf", "x".repeat(100_000)) + file,
                "")) {
            assertThat(upload(key, without).statusCode()).isEqualTo(403);
        }
        assertThat(office.send(office.request("/staff/setup")
                                .header("Cookie", key)
                                .header("Content-Type", "multipart/form-data; boundary=" + Office.BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofString(token)))
                        .statusCode())
                .as("no other form has a file")
                .isEqualTo(403);
        assertThat(office.send(office.request("/staff/points/DEMKTP/answer-files")
                                .header("Cookie", key)
                                .header("Content-Type", "multipart/form-data")
                                .POST(HttpRequest.BodyPublishers.ofString(token)))
                        .statusCode())
                .as("without a boundary there is no telling what is what")
                .isEqualTo(400);
        HttpResponse<String> asStaff = upload(key, token + file);
        assertThat(asStaff.statusCode()).isEqualTo(422);
        assertThat(asStaff.body()).contains("bukan berkas jawaban");
    }

    @Test
    void onlyATabletHandsOverWhatWasRefused() {
        String path = "/api/v1/tablets/me/refused/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11";
        String body = "{\"refused\":422,\"response\":{}}";

        assertThat(office.put(path, body).statusCode()).isEqualTo(401);
        assertThat(office.provision(path, body).statusCode()).isEqualTo(401);
        assertThat(office.send(office.json(path)
                                .header("Cookie", loggedIn())
                                .PUT(HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTabletIsLetInAlsoInABrowserOfStaff() {
        HttpResponse<String> answer = office.send(office.json("/api/v1/tablets")
                .header("Cookie", loggedIn())
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"ABCD-EFGH\"}")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:suaraloket:problem:tablet-code");
    }

    @Test
    void aProgramInTheBrowserShowsTheTokenInAHeader() {
        String key = loggedIn();
        String path = "/api/v1/units/lumajang/services/ktp";
        HttpRequest.BodyPublisher body =
                HttpRequest.BodyPublishers.ofString("{\"name\":\"Fasilitasi dan koordinasi KTP\"}");

        assertThat(office.send(office.json(path).header("Cookie", key).PUT(body))
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.send(office.json(path)
                                .header("Cookie", key)
                                .header("X-CSRF-Token", token(key))
                                .PUT(body))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void afterLoggingOutTheKeyIsWorthNothing() {
        String key = loggedIn();
        assertThat(post(key, "/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(key, "/logout", Map.of("csrf", token(key))).statusCode())
                .isEqualTo(303);

        assertThat(office.send(office.request("/staff").header("Cookie", key).GET())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPasswordIsKeptAsASlowSaltedHash() throws IOException {
        assertThat(Passwords.hash("sandi", 1000))
                .startsWith("pbkdf2-sha256$1000$")
                .isNotEqualTo(Passwords.hash("sandi", 1000));
        assertThat(Passwords.matches("sandi", Passwords.hash("sandi", 1000))).isTrue();
        assertThat(Passwords.matches("Sandi", Passwords.hash("sandi", 1000))).isFalse();
        Properties shipped = new Properties();
        shipped.load(new ByteArrayInputStream(Resource.read("/application.properties")));
        String rounds = shipped.getProperty("suaraloket.password-rounds");
        try (Office asShipped = Office.onH2(Map.of("suaraloket.password-rounds", rounds))) {
            assertThat(asShipped.count(
                            "SELECT COUNT(*) FROM account WHERE password_hash LIKE 'pbkdf2-sha256$600000$%'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void afterALoginOnlyAnAddressOfThisServiceIsGoneTo() {
        String key = cookie(office.getAsNobody("/login"));
        HttpResponse<String> in = post(
                key,
                "/login",
                Map.of(
                        "csrf",
                        token(key),
                        "name",
                        AdminAccount.NAME,
                        "password",
                        Office.PASSWORD,
                        "next",
                        "//evil.example/"));

        assertThat(in.headers().firstValue("location")).contains("/staff");
    }

    private static String loggedIn() {
        String key = cookie(office.getAsNobody("/login"));
        return cookie(login(key, token(key), Office.PASSWORD));
    }

    private static HttpResponse<String> login(String key, String token, String password) {
        return post(key, "/login", Map.of("csrf", token, "name", AdminAccount.NAME, "password", password));
    }

    private static HttpResponse<String> post(String key, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = office.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return office.send(key.isEmpty() ? request : request.header("Cookie", key));
    }

    private static HttpResponse<String> upload(String key, String parts) {
        HttpRequest.Builder request = office.request("/staff/points/DEMKTP/answer-files")
                .header("Content-Type", "multipart/form-data; boundary=" + Office.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(parts + "--" + Office.BOUNDARY + "--\r\n"));
        return office.send(key.isEmpty() ? request : request.header("Cookie", key));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        return Set.of(fields, Map.of(name, value)).stream()
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String cookie(HttpResponse<String> answer) {
        Matcher key = KEY.matcher(String.join(", ", answer.headers().allValues("set-cookie")));
        assertThat(key.find()).isTrue();
        return key.group();
    }

    /** The token that the login form shows to the browser with this key. */
    private static String token(String key) {
        Matcher token = TOKEN.matcher(
                office.send(office.request("/login").header("Cookie", key).GET())
                        .body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
