package id.suaraloket.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.Office;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is published in a real browser: on phones, laptops and the screen of a waiting room, also without a network. */
class PublicPagesIT {
    private static final Viewport LAPTOP = new Viewport(1280, 800);
    private static final Viewport SCREEN = new Viewport(1920, 1080);
    private static final Viewport SMALL_SCREEN = new Viewport(1280, 720);
    private static final String RECAP = "/staff/units/lumajang/recaps/2021-TW3/";
    private static final String TV = "/hasil/lumajang/tv";
    /** Below what of a page's sheet the screen ends, or beside. */
    private static final String CUT_OFF =
            "[...document.querySelectorAll('main *')].filter(e => { const r = e.getBoundingClientRect();"
                    + " return r.width > 0 && (r.right > innerWidth + 1 || r.bottom > innerHeight + 1); })"
                    + ".map(e => e.outerHTML.slice(0, 80))";

    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
        office.postAsStaff(RECAP + "finalisation", Map.of("number", "1"));
        office.postAsStaff(RECAP + "publication");
        office.postAsStaff(
                RECAP + "follow-ups",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "unsur",
                        "pengaduan",
                        "action",
                        "Membuka loket pengaduan khusus setiap hari kerja, dengan petugas yang menjawab paling lambat dua hari",
                        "due",
                        "2021-TW4",
                        "person",
                        "Kepala Seksi Pelayanan"));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @Test
    void theResultFitsAPhoneAndALaptopAndIsReadableToEverybodyWithoutScript() {
        Page page = chromium.page(LAPTOP);
        for (String path : List.of("/hasil", "/hasil/lumajang")) {
            page.navigate(office.address() + path);
            for (Viewport size : List.of(LAPTOP, Chromium.PHONE)) {
                page.setViewportSize(size.width(), size.height());
                assertThat(page.evaluate(Chromium.TOO_WIDE)).as(path).isEqualTo(List.of());
            }
            assertThat(Chromium.violations(page)).as(path).isEmpty();
        }
        Page plain = chromium.pageWithoutScript(Chromium.PHONE);
        plain.navigate(office.address() + "/hasil/lumajang");
        assertThat(plain.locator("#ikm").innerText()).isEqualTo("87,10");
        assertThat(plain.locator("#follow-ups").innerText()).contains("Membuka loket pengaduan");
        plain.navigate(office.address() + TV);
        assertThat(plain.locator("#ikm").isVisible()).isTrue();
        page.context().close();
        plain.context().close();
    }

    @Test
    void theWaitingRoomsScreenTurnsItsSheetsAndEachFits() {
        Page page = chromium.page(SCREEN);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(office.address() + TV);
        page.keyboard().press(" "); // It turns no sheet by itself.
        long sheets = page.locator("main > section").count();
        assertThat(sheets).isEqualTo(4);
        for (int sheet = 0; sheet < sheets; sheet++) {
            assertThat(page.locator("main > section").nth(sheet).isVisible()).isTrue();
            for (Viewport size : List.of(SMALL_SCREEN, SCREEN)) {
                page.setViewportSize(size.width(), size.height());
                assertThat(page.evaluate(CUT_OFF)).as("sheet %d", sheet).isEqualTo(List.of());
            }
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator("#ikm").isVisible()).isTrue();
        assertThat(Chromium.violations(page)).isEmpty();
        page.keyboard().press("ArrowLeft");
        assertThat(Chromium.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void theWaitingRoomsScreenGoesOnWithoutANetworkAndIsUpToDateOnceItIsBack() {
        Page page = chromium.pageWithoutWorker(SCREEN);
        page.clock().install();
        page.navigate(office.address() + TV);
        page.context().setOffline(true);
        page.clock().runFor(301_000);
        assertThat(page.locator("main > section:visible").count()).isEqualTo(1);
        page.clock().runFor(600_000);
        assertThat(page.url()).endsWith(TV);
        assertThat(page.locator("main > section").count()).isEqualTo(4);

        office.postAsStaff(RECAP + "publication/withdrawal");
        try {
            page.waitForResponse("**" + TV, () -> page.context().setOffline(false));
            // The page shows what was answered when it has read it and turned its sheets.
            page.waitForCondition(() -> {
                page.clock().runFor(80_000);
                return page.locator("main").textContent().contains("belum memublikasikan");
            });
            assertThat(page.locator("#ikm").count()).isZero();
        } finally {
            office.postAsStaff(RECAP + "publication");
        }
        page.context().close();
    }

    @Test
    void theBadgeIsADrawingOfItsOwn() {
        Page page = chromium.page(LAPTOP);
        Response answer = page.navigate(office.address() + "/hasil/lumajang/badge.svg");

        assertThat(answer.headers()).containsEntry("cross-origin-resource-policy", "cross-origin");
        assertThat(page.evaluate("document.documentElement.getBoundingClientRect().width"))
                .isEqualTo(360);
        assertThat(page.evaluate("document.documentElement.querySelector('title').textContent"))
                .isEqualTo("IKM 87,10, mutu B (Baik), Triwulan III Tahun 2021, Kecamatan Lumajang");
        assertThat(page.evaluate("[...document.querySelectorAll('text')].filter(e =>"
                        + " e.getBBox().x < 0 || e.getBBox().x + e.getBBox().width > 360).length"))
                .isEqualTo(0);
        page.context().close();
    }
}
