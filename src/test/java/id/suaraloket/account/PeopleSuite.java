package id.suaraloket.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.StaffBrowser;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an account that an admin makes to the person who logs in, and out again for good. */
abstract class PeopleSuite extends StoreSuite {
    private static final String PASSWORD = "tujuh kucing di pasar senin";
    private static final String OTHER = "perahu biru menyeberang kali";

    private String unit;
    private String name;
    private StaffBrowser admin;

    @BeforeEach
    void prepare() {
        String fresh = UUID.randomUUID().toString().substring(0, 8);
        unit = "u" + fresh;
        name = "siti." + fresh;
        office().provision("/api/v1/units/" + unit, "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        admin = StaffBrowser.admin(office());
    }

    @Test
    void aPersonChoosesAPasswordByALinkThatIsGoodOnce() {
        String link = link();
        StaffBrowser siti = new StaffBrowser(office());

        assertThat(siti.get(link).body()).contains("Siti Aminah");
        assertThat(siti.post(link, chosen("pendek")).statusCode()).isEqualTo(422);
        assertThat(siti.post(link, chosen("katasandi1234")).body()).contains("mudah ditebak");
        assertThat(siti.post(link, Map.of("new", PASSWORD, "again", OTHER)).statusCode())
                .isEqualTo(422);
        assertThat(siti.post(link, chosen(PASSWORD)).statusCode()).isEqualTo(303);
        assertThat(siti.get("/staff/units/" + unit + "/points/new").statusCode())
                .isEqualTo(200);

        assertThat(new StaffBrowser(office()).get(link).statusCode()).isEqualTo(404);
        assertThat(new StaffBrowser(office()).post(link, chosen(OTHER)).statusCode())
                .isEqualTo(404);
        assertThat(login(PASSWORD).statusCode()).isEqualTo(303);
        assertThat(login(OTHER).statusCode()).isEqualTo(422);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String first = link();
        String second = newLink();

        assertThat(new StaffBrowser(office()).get(first).statusCode()).isEqualTo(404);
        assertThat(new StaffBrowser(office()).get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void aNameIsTakenOnce() {
        link();

        HttpResponse<String> again = admin.post("/staff/accounts/new", person("OPERATOR"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("sudah dipakai").contains("Siti Aminah");
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnce() {
        StaffBrowser siti = entered();
        Map<String, String> off = person("OPERATOR");
        off.remove("active");

        assertThat(admin.post("/staff/accounts/" + name, off).statusCode()).isEqualTo(303);

        assertThat(siti.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(login(PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void aRoleIsChangedAtOnce() {
        StaffBrowser siti = entered();

        admin.post("/staff/accounts/" + name, person("READER"));

        assertThat(siti.get("/staff/units/" + unit + "/points/new").statusCode())
                .isEqualTo(403);
        assertThat(siti.get("/staff/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeOfPasswordEndsAllOtherLogins() {
        StaffBrowser here = entered();
        StaffBrowser there = new StaffBrowser(office());
        there.login(name, PASSWORD);

        assertThat(here.post("/staff/account", change("salah sama sekali", OTHER))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post("/staff/account", change(PASSWORD, OTHER)).statusCode())
                .isEqualTo(303);

        assertThat(here.get("/staff/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(login(PASSWORD).statusCode()).isEqualTo(422);
        assertThat(login(OTHER).statusCode()).isEqualTo(303);
    }

    @Test
    void loggingOutEverywhereEndsEveryLogin() {
        StaffBrowser here = entered();
        StaffBrowser there = new StaffBrowser(office());
        there.login(name, PASSWORD);

        here.post("/staff/account/logout", Map.of());

        assertThat(here.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(there.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void theSecondFactorIsAskedAfterThePasswordAndEachCodeIsGoodOnce() {
        StaffBrowser siti = entered();
        String secret = Jsoup.parse(siti.get("/staff/account/second-factor").body())
                .select("input[name=secret]")
                .val();
        Map<String, String> form = new HashMap<>(Map.of("secret", secret, "code", "000000", "password", PASSWORD));
        assertThat(siti.post("/staff/account/second-factor", form).statusCode()).isEqualTo(422);
        String used = Totp.code(secret, Instant.now());
        form.put("code", used);
        assertThat(siti.post("/staff/account/second-factor", form).statusCode()).isEqualTo(303);

        StaffBrowser again = new StaffBrowser(office());
        assertThat(again.login(name, PASSWORD).headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/login/code"));
        assertThat(again.get("/staff/account").statusCode())
                .as("the password alone lets in nowhere")
                .isEqualTo(303);
        assertThat(again.post("/login/code", Map.of("code", used)).statusCode()).isEqualTo(422);
        assertThat(again.post(
                                "/login/code",
                                Map.of("code", Totp.code(secret, Instant.now().plusSeconds(30))))
                        .statusCode())
                .isEqualTo(303);
        assertThat(again.get("/staff/account").statusCode()).isEqualTo(200);

        admin.post("/staff/accounts/" + name + "/second-factor-reset", Map.of());
        assertThat(again.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(login(PASSWORD).headers().firstValue("location")).contains("/staff");
    }

    @Test
    void somebodyMustBeLeftToRunTheInstallation() {
        HttpResponse<String> refused = admin.post(
                "/staff/accounts/admin",
                Map.of("fullName", "Admin", "role", "READER", "allUnits", "on", "active", "on"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Harus tetap ada satu admin");
        assertThat(admin.get("/staff/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesPasswordsElsewhereKeepsNobodyOutOfTheirOwnBrowser() {
        StaffBrowser siti = entered();
        StaffBrowser stranger = new StaffBrowser(office());
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.login(name, "tebakan nomor " + i).body()).contains("tidak cocok");
        }

        assertThat(stranger.login(name, PASSWORD).body()).contains("terlalu banyak percobaan");
        assertThat(new StaffBrowser(office()).login(name, PASSWORD).body()).contains("terlalu banyak percobaan");
        siti.post("/logout", Map.of());
        assertThat(siti.login(name, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aTokenIsShownOnceAndCanBeTakenBack() {
        StaffBrowser siti = entered();
        String page = siti.post("/staff/account/tokens", Map.of("name", "skrip", "scope-READ", "on"))
                .body();
        String token = Jsoup.parse(page).select("#made").text();
        String recap = "/api/v1/units/" + unit + "/recaps/2026-TW4";

        assertThat(bearer(recap, token)).isEqualTo(200);
        assertThat(siti.get("/staff/account/tokens").body())
                .doesNotContain(token)
                .contains("skrip");
        String id = Jsoup.parse(siti.get("/staff/account/tokens").body())
                .select("form[action$=revocation]")
                .attr("action");
        assertThat(siti.post(id, Map.of()).statusCode()).isEqualTo(303);
        assertThat(bearer(recap, token)).isEqualTo(401);
    }

    private int bearer(String path, String token) {
        return office().send(office().request(path)
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    private StaffBrowser entered() {
        String link = link();
        StaffBrowser siti = new StaffBrowser(office());
        siti.get(link);
        assertThat(siti.post(link, chosen(PASSWORD)).statusCode()).isEqualTo(303);
        return siti;
    }

    private HttpResponse<String> login(String password) {
        return new StaffBrowser(office()).login(name, password);
    }

    private String link() {
        assertThat(admin.post("/staff/accounts/new", person("OPERATOR")).statusCode())
                .isEqualTo(303);
        return newLink();
    }

    private String newLink() {
        String page = admin.post("/staff/accounts/" + name + "/link", Map.of()).body();
        String link = Jsoup.parse(page).select("#link").text();
        return link.substring(link.indexOf("/welcome/"));
    }

    private Map<String, String> person(String role) {
        return new HashMap<>(
                Map.of("name", name, "fullName", "Siti Aminah", "role", role, "unit-" + unit, "on", "active", "on"));
    }

    private static Map<String, String> chosen(String password) {
        return Map.of("new", password, "again", password);
    }

    private static Map<String, String> change(String present, String next) {
        return Map.of("password", present, "new", next, "again", next);
    }
}
