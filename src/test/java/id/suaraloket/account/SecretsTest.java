package id.suaraloket.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StaffBrowser;
import id.suaraloket.web.JsonBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A day of an office, with all that the program writes to its terminal and log: no secret of anybody is in it, also where something breaks. */
class SecretsTest {
    private static final String CHOSEN = "tujuh kucing di pasar senin";
    private static final String MISTYPED = "tujuh kucing di pasar selasa";
    private static final String NIK = "3508010101900001";
    private static final String SARAN = "Loket dua galak sekali";
    private static final String ORIGIN = "203.0.113.77";

    private static final PrintStream TERMINAL = System.out;
    private static final PrintStream ERRORS = System.err;
    private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();
    private static Office office;

    @BeforeAll
    static void open() {
        PrintStream writing = new PrintStream(WRITTEN, true, StandardCharsets.UTF_8);
        System.setOut(writing);
        System.setErr(writing);
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp").kiosk("UJ2222");
    }

    @AfterAll
    static void close() {
        office.close();
        System.setOut(TERMINAL);
        System.setErr(ERRORS);
    }

    @Test
    void noSecretIsWrittenIntoTheLogAlsoWhereSomethingBreaks() throws SQLException {
        List<String> secrets = new ArrayList<>(
                List.of(Office.PASSWORD, Office.TOKEN, CHOSEN, MISTYPED, NIK, SARAN, "Loket dua", ORIGIN));
        StaffBrowser admin = new StaffBrowser(office);
        secrets.addAll(keys(admin.login(AdminAccount.NAME, Office.PASSWORD)));
        String link = link(admin);
        secrets.add(link.substring("/welcome/".length()));

        StaffBrowser siti = new StaffBrowser(office);
        secrets.add(token(siti.get(link)));
        secrets.addAll(keys(siti.post(link, Map.of("new", CHOSEN, "again", MISTYPED))));
        secrets.addAll(keys(siti.post(link, Map.of("new", CHOSEN, "again", CHOSEN))));
        assertThat(siti.get("/staff/account").statusCode()).isEqualTo(200);
        assertThat(new StaffBrowser(office).login("siti", MISTYPED).statusCode())
                .isEqualTo(422);
        new StaffBrowser(office).login(CHOSEN, "siti");
        secrets.addAll(secondFactor(siti));

        String token = Jsoup.parse(siti.post("/staff/account/tokens", Map.of("name", "skrip", "scope-READ", "on"))
                        .body())
                .select("#made")
                .text();
        secrets.add(token);
        assertThat(asProgram(token, "/staff")).isEqualTo(403);

        String code = CounterTablet.code(office, "UJ2222");
        secrets.addAll(List.of(code, code.replace("-", "")));
        assertThat(CounterTablet.bring(office, code.replace('2', '3')).statusCode())
                .isIn(201, 404);
        CounterTablet tablet = CounterTablet.enrol(office, "UJ2222");
        secrets.add(tablet.token());
        assertThat(tablet.content().statusCode()).isEqualTo(200);
        assertThat(answer(SARAN + ", NIK saya " + NIK)).isEqualTo(201);
        assertThat(answer(SARAN + " ".repeat(5000) + NIK)).isEqualTo(422);

        List<String> tables = List.of("suggestion", "tablet_report", "login_attempt", "account_link", "api_token");
        for (String table : tables) {
            execute("ALTER TABLE " + table + " RENAME TO broken_" + table);
        }
        try {
            assertThat(answer(SARAN + " lagi")).isGreaterThanOrEqualTo(500);
            assertThat(tablet.report("{\"waiting\":1}").statusCode()).isEqualTo(500);
            assertThat(new StaffBrowser(office).login("siti", CHOSEN).statusCode())
                    .isEqualTo(500);
            assertThat(new StaffBrowser(office).get(link).statusCode()).isEqualTo(500);
            assertThat(asProgram(token, "/api/v1/units/uji/recaps/2026")).isEqualTo(500);
        } finally {
            for (String table : tables) {
                execute("ALTER TABLE broken_" + table + " RENAME TO " + table);
            }
        }

        String log = WRITTEN.toString(StandardCharsets.UTF_8);
        assertThat(log).contains("Refused: GET /staff to siti/skrip").containsPattern("(?s)(Failure [0-9a-f]{6}.*){4}");
        for (String secret : secrets) {
            assertThat(log).doesNotContain(secret);
        }
        assertThat(log.lines().filter(line -> line.contains("siti"))).noneMatch(line -> line.contains("127.0.0.1"));
    }

    @Test
    void whateverStandsInAMessageItIsOneLineOfTheLog() {
        LoggerFactory.getLogger(SecretsTest.class)
                .warn("Refused: GET /staff to {}", "siti\r\n2026 ERROR forged\u001b[2J");

        assertThat(WRITTEN.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.endsWith("to siti 2026 ERROR forged [2J"));
    }

    @Test
    void whatSomebodyGetsBecauseOfWhoTheyAreIsKeptByNoBrowser() {
        for (String path : List.of(
                "/staff",
                "/api/v1/units/uji/recaps/2026",
                "/api/v1/units/uji/recaps/2026.csv",
                "/api/v1/units/uji/recaps/2026.xlsx",
                "/api/v1/units/uji/recaps/2026.docx",
                "/api/v1/units/uji/recaps/2026.pdf",
                "/api/v1/units/uji/responses/2026.csv",
                "/api/v1/points/UJ2222/sheet.pdf",
                "/api/v1/points/UJ2222/qr.svg")) {
            HttpResponse<String> answer = office.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("cache-control")).as(path).contains("no-store");
        }
    }

    @ParameterizedTest
    @CsvSource({"29, 700, 200", "31, 32, 303", "1, 721, 303"})
    void aLoginEndsAfterHalfAnHourOfRestAndAfterTwelveHours(int minutesOfRest, int minutesOfAge, int status) {
        VisitorKey key = login(minutesOfAge, minutesOfRest);

        assertThat(office.send(by(key, "/staff/account").GET()).statusCode()).isEqualTo(status);
    }

    private static VisitorKey login(int minutesOfAge, int minutesOfRest) {
        VisitorKey key = VisitorKey.random();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        office.context()
                .getBean(LoginSessions.class)
                .insert(new LoginSession(
                        key.hash(),
                        AdminAccount.NAME,
                        now.minusMinutes(minutesOfAge),
                        now.minusMinutes(minutesOfRest),
                        false));
        return key;
    }

    private static HttpRequest.Builder by(VisitorKey key, String path) {
        return office.request(path).header("Cookie", "suaraloket=" + key.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/account/tokens",
                "/staff/accounts/new",
                "/staff/accounts/admin?lang=en",
                "/staff/accounts/admin/link",
                "/api/v1/backup"
            })
    void whatOutlivesALoginAsksForThePasswordAgain(String path) {
        assertThat(office.send(by(login(14, 0), path).GET()).headers().firstValue("location"))
                .isNotEqualTo(Optional.of("/login?next=" + path));

        VisitorKey old = login(16, 0);
        URI login = URI.create(office.send(by(old, path).GET())
                .headers()
                .firstValue("location")
                .orElseThrow());

        assertThat(login).hasPath("/login").hasParameter("next", path);
        Document page = Jsoup.parse(office.send(by(old, login.toString()).GET()).body());
        assertThat(page.select("#f-name").val()).isEqualTo(AdminAccount.NAME);
        assertThat(page.select("input[name=next]").val()).isEqualTo(path);
        assertThat(page.select(".notice").text()).contains("sekali lagi");
    }

    @ParameterizedTest
    @CsvSource({"59, 200", "61, 303"})
    void whatWasTypedIntoAPageThatAskedIsNotAskedForAnewForAnHour(int minutesOfAge, int status) {
        VisitorKey key = login(minutesOfAge, 0);

        HttpResponse<String> answer = office.send(by(key, "/staff/account/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", office.address() + "/staff/account/tokens")
                .POST(HttpRequest.BodyPublishers.ofString("csrf=" + key.csrfToken() + "&name=Rekap&scope-READ=on")));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 303) {
            assertThat(answer.headers().firstValue("location")).contains("/login?next=%2Fstaff%2Faccount%2Ftokens");
        }
    }

    @Test
    void aHashOfFewerRoundsIsMadeAnewWhenItsOwnerLogsIn() {
        String weak = Passwords.hash(Office.PASSWORD, 999);
        Accounts accounts = office.context().getBean(Accounts.class);
        accounts.update(accounts.findByName(AdminAccount.NAME).orElseThrow().withPassword(weak));

        StaffBrowser.admin(office);

        String now = accounts.findByName(AdminAccount.NAME).orElseThrow().passwordHash();
        assertThat(now).startsWith("pbkdf2-sha256$1000$");
        assertThat(Passwords.matches(Office.PASSWORD, String.valueOf(now))).isTrue();
        assertThat(StaffBrowser.admin(office).get("/staff/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseGetsIntoTheFolderOfTheEmbeddedDatabase(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (Office filed = Office.onH2(Map.of(
                "datasources.default.url",
                "jdbc:h2:file:" + data + "/suaraloket;MODE=MySQL"
                        + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"))) {
            assertThat(filed.get("/health").statusCode()).isEqualTo(200);
            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whereAdminsMustHaveASecondFactorNothingElseOpensBeforeItIsSetUp() {
        try (Office strict = Office.onH2(Map.of("suaraloket.admin.second-factor", "true"))) {
            StaffBrowser admin = StaffBrowser.admin(strict);

            for (String path : List.of("/staff/accounts", "/staff/setup", "/api/v1/backup")) {
                assertThat(admin.get(path).headers().firstValue("location"))
                        .as(path)
                        .contains("/staff/account/second-factor");
            }
            assertThat(admin.post("/staff/accounts/admin/link", Map.of()).statusCode())
                    .isEqualTo(401);
            assertThat(admin.get("/staff/account/second-factor").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBodyThatGrowsWhenItIsUnpackedIsRefused() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(small)) {
            packing.write(new byte[8 * 1024 * 1024]);
        }
        assertThat(small.size()).isLessThan(JsonBody.MAX_BYTES);

        HttpResponse<String> answer = office.send(office.json("/api/v1/responses/" + UUID.randomUUID())
                .header("Content-Encoding", "gzip")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(small.toByteArray())));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** Makes an account, and the link with which its owner chooses a password. */
    private static String link(StaffBrowser admin) {
        admin.post(
                "/staff/accounts/new",
                Map.of("name", "siti", "fullName", "Siti Aminah", "role", "OPERATOR", "unit-uji", "on"));
        String address = Jsoup.parse(
                        admin.post("/staff/accounts/siti/link", Map.of()).body())
                .select("#link")
                .text();
        return address.substring(address.indexOf("/welcome/"));
    }

    /** Switches it on, and logs in with it once. */
    private static List<String> secondFactor(StaffBrowser siti) {
        String secret = Jsoup.parse(siti.get("/staff/account/second-factor").body())
                .select("input[name=secret]")
                .val();
        String first = Totp.code(secret, Instant.now());
        assertThat(siti.post(
                                "/staff/account/second-factor",
                                Map.of("secret", secret, "code", first, "password", CHOSEN))
                        .statusCode())
                .isEqualTo(303);
        StaffBrowser again = new StaffBrowser(office);
        again.login("siti", CHOSEN);
        again.post("/login/code", Map.of("code", first));
        List<String> secrets = new ArrayList<>(List.of(secret));
        secrets.addAll(keys(again.post(
                "/login/code", Map.of("code", Totp.code(secret, Instant.now().plusSeconds(30))))));
        return secrets;
    }

    private static int asProgram(String token, String path) {
        return office.send(office.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("X-Forwarded-For", ORIGIN)
                        .GET())
                .statusCode();
    }

    private static int answer(String saran) {
        return office.put(UUID.randomUUID(), ResponseJson.at("UJ2222").text("suggestion", saran))
                .statusCode();
    }

    /** The keys in the cookies that an answer sets. */
    private static List<String> keys(HttpResponse<String> answer) {
        Matcher key = Pattern.compile("=([A-Za-z0-9_-]{43})")
                .matcher(String.join(" ", answer.headers().allValues("set-cookie")));
        return key.results().map(found -> found.group(1)).toList();
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("input[name=csrf]").val();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
