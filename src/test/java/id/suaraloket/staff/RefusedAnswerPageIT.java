package id.suaraloket.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff decide about refused answers in a real browser, whose forms and files they are sent by. */
class RefusedAnswerPageIT {
    private static final Viewport LAPTOP = new Viewport(1280, 800);
    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @Test
    void staffTakeInSetAsideCarryAsAFileAndSeeWhatItCameTo(@TempDir Path folder) throws IOException {
        provision();
        Page page = chromium.page(Chromium.PHONE);
        login(page);
        looked(page, "refused-home");
        page.locator(".problems a").click();
        assertThat(page).hasURL(office.address() + "/staff/points/UJ2222#refused");
        looked(page, "refused-waiting");

        Path file =
                page.waitForDownload(() -> page.locator("a[download]").click()).path();
        page.locator("form[action$=set-aside] button").first().click();
        assertThat(page.locator("#refused ~ article")).hasCount(2);
        page.locator("summary").click();
        looked(page, "refused-aside");
        page.locator("form[action$=put-back] button").click();
        assertThat(page.locator("#refused ~ article")).hasCount(3);

        page.locator("form[action$=intake] button").click();
        assertThat(page.locator("[role=status]")).containsText("1 jawaban masuk ke data.");
        looked(page, "refused-taken");

        give(page, file);
        assertThat(page.locator("[role=status]")).containsText("1 jawaban sudah ada di data");
        give(page, Files.writeString(folder.resolve("lain.json"), "{}"));
        assertThat(page.locator(".problems")).containsText("bukan berkas jawaban");
        looked(page, "refused-file");
    }

    /** Also far larger than is taken: the browser hears of it all the same, and not of a broken connection. */
    @Test
    void aFileBeyondAllMeasureIsAnsweredWithWords(@TempDir Path folder) throws IOException {
        OfficeFixture.of(office, "uji").kiosk("UJ3333");
        Page page = chromium.page(LAPTOP);
        login(page);
        page.navigate(office.address() + "/staff/points/UJ3333");

        for (int megabytes : new int[] {1, 16, 40}) {
            give(page, Files.write(folder.resolve("foto.jpg"), new byte[megabytes * 1024 * 1024 + 1]));
            assertThat(page.locator(".problems"))
                    .containsText(megabytes < 16 ? "rusak atau tidak lengkap" : "lebih besar daripada 16 MB");
            page.navigate(office.address() + "/staff/points/UJ3333");
        }
    }

    private static void provision() {
        OfficeFixture unit =
                OfficeFixture.of(office, "uji").services("ktp", "kk").kiosk("UJ2222");
        CounterTablet tablet = CounterTablet.enrol(office, "UJ2222");
        unit.kiosk("UJ2222", "kk");
        tablet.handOver(UUID.randomUUID(), ResponseJson.at("UJ2222").text("submittedAt", "2026-02-03T09:23:02+07:00"));
        tablet.handOver(
                UUID.randomUUID(),
                ResponseJson.at("NXXNXX")
                        .text("service", "akta-kelahiran-dan-surat-lain-yang-lama")
                        .with("answers", "{\"q1\":4,\"q10\":2,\"q11\":\"x\"}"));
        tablet.handOver(UUID.randomUUID().toString(), "{\"refused\":400,\"response\":{\"point\":7,\"lain\":1}}");
    }

    private static void login(Page page) {
        page.navigate(office.address() + "/login");
        page.locator("#f-name").fill("admin");
        page.locator("#f-password").fill(Office.PASSWORD);
        page.locator("form[action='/login'] button").click();
    }

    private static void give(Page page, Path file) {
        page.locator("#f-file").setInputFiles(file);
        page.locator("form[action$=answer-files] button").click();
    }

    /** On a phone and on a laptop. */
    private static void looked(Page page, String name) {
        for (Viewport screen : List.of(LAPTOP, Chromium.PHONE)) {
            page.setViewportSize(screen.width(), screen.height());
            Chromium.screenshot(page, name + "-" + screen.width());
            assertThat(page.evaluate(Chromium.TOO_WIDE)).as(name).isEqualTo(List.of());
        }
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }
}
