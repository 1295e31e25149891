package id.suaraloket.manual;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaraloket.account.Account;
import id.suaraloket.account.AccountUnits;
import id.suaraloket.account.Accounts;
import id.suaraloket.account.People;
import id.suaraloket.account.Role;
import id.suaraloket.audit.Actor;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.ResponseJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manual's pictures show the pages as they are, and its own pages fit a phone. Taken anew by {@link Pictures#RENEW}. */
class PanduanIT {
    /** The last afternoon of the demo's triwulan. */
    private static final String NOW = "2021-09-30T08:00:00Z";

    private static final boolean WRITE = Boolean.getBoolean("panduan.write");
    private static final Viewport PAGE = new Viewport(900, 700);
    private static final int HEIGHT = 760;
    private static final String LUMAJANG = "/staff/units/lumajang";
    private static final String CONTOH = "/staff/units/contoh";
    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.onH2(
                Map.of("suaraloket.demo", true, "test.now", NOW, "suaraloket.address", "https://survei.example.go.id"));
        chromium = Chromium.start();
        provision("/api/v1/units/contoh", "{\"name\":\"Kecamatan Contoh\",\"kabupaten\":\"Kabupaten Contoh\"}");
        provision("/api/v1/units/contoh/services/ktp", "{\"name\":\"Kartu Tanda Penduduk (KTP)\",\"active\":true}");
        provision(
                "/api/v1/points/CNTH22",
                "{\"unit\":\"contoh\",\"service\":null,\"label\":\"Ruang tunggu\",\"kind\":\"QR\",\"active\":true}");
        answer(1, "Kursi di ruang tunggu kurang, banyak yang berdiri.");
        answer(2, "Pak Budi di loket 2 sabar sekali menjelaskan.");
        answer(3, "Mohon jadwal istirahat ditulis di pintu.");
        office.context()
                .getBean(Accounts.class)
                .insert(new Account("siti.aminah", null, "Siti Aminah", Role.OPERATOR, false, null, null, null));
        office.context().getBean(AccountUnits.class).insert("siti.aminah", "lumajang");
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @Test
    void everyPictureShowsItsPageAsItIs() throws IOException {
        Pictures pictures = new Pictures(ManualFiles.PICTURES, WRITE);
        Page phone = chromium.page(Chromium.PHONE);
        pictures.take(at(phone, "/login"), "masuk", "#main", HEIGHT);
        String secret = office.context().getBean(People.class).link("siti.aminah", Actor.program());
        pictures.take(at(phone, "/welcome/" + secret), "kata-sandi", "#main", HEIGHT);

        Page page = loggedIn();
        pictures.take(at(page, "/staff"), "unit", "body", 640);
        pictures.take(at(page, LUMAJANG), "dasbor", "body", 1100);
        pictures.take(at(page, LUMAJANG + "/recaps/2021-TW3"), "rekap", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/points"), "titik-survei", "#main", HEIGHT);
        pictures.take(at(page, "/staff/points/DEMKTP"), "titik", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/paper"), "kertas", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/imports"), "impor", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/responses"), "jawaban", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/settings"), "pengaturan", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/services"), "layanan", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/targets"), "target", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/questionnaires"), "kuesioner", "#main", HEIGHT);
        pictures.take(
                at(page, CONTOH + "/responses/" + id(1)), "pengecualian", "section[aria-labelledby=exclusion]", HEIGHT);
        pictures.take(at(page, CONTOH + "/suggestions"), "saran", "#main", HEIGHT);
        pictures.take(at(page, "/staff/accounts"), "akun", "#main", HEIGHT);
        pictures.take(at(page, LUMAJANG + "/audit"), "jejak-audit", "#main", 560);

        assertThat(ManualFiles.names(ManualFiles.PICTURES, ".png"))
                .as("each picture is one that is taken here")
                .isEqualTo(pictures.taken());
        assertThat(pictures.stale())
                .as(
                        "the pages of these pictures have changed. Take them anew, look at them, and see whether the chapters"
                                + " still say what is true: " + Pictures.RENEW)
                .isEmpty();
    }

    @Test
    void theManualFitsAPhoneAndAxeFindsNothing() {
        Page phone = chromium.page(Chromium.PHONE);
        for (String name : Chapters.NAMES) {
            at(phone, new Chapter(name, "", "").path());
            assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name)
                    .isEqualTo(true);
            // A picture that nobody scrolled to is not loaded yet; one that was taken just now is not served yet.
            assertThat(
                            WRITE
                                    ? 0
                                    : phone.evaluate(
                                            "[...document.images].filter(i => i.complete && !i.naturalWidth).length"))
                    .as(name)
                    .isEqualTo(0);
        }
        for (String path : List.of("/bantuan", "/bantuan/masuk", "/bantuan/rekap")) {
            Chromium.screenshot(
                    at(phone, path),
                    "bantuan" + path.substring("/bantuan".length()).replace('/', '-'));
            assertThat(Chromium.violations(phone)).as(path).isEmpty();
        }
    }

    private static Page at(Page page, String path) {
        page.navigate(office.address() + path);
        return page;
    }

    private static Page loggedIn() {
        Page page = at(chromium.page(PAGE), "/login");
        page.locator("#f-name").fill("admin");
        page.locator("#f-password").fill(Office.PASSWORD);
        page.locator("form[action='/login'] button").click();
        return page;
    }

    private static void provision(String path, String json) {
        assertThat(office.provision(path, json).statusCode()).as(path).isEqualTo(201);
    }

    private static UUID id(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
    }

    private static void answer(int number, String suggestion) {
        ResponseJson response = ResponseJson.at("CNTH22")
                .text("submittedAt", "2021-09-30T0" + number + ":15:00Z")
                .text("suggestion", suggestion);
        assertThat(office.put(id(number), response).statusCode()).isEqualTo(201);
    }
}
