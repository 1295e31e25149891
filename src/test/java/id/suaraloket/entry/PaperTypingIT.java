package id.suaraloket.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.Recount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff bring in paper and files in a real browser, the paper without touching the mouse. */
class PaperTypingIT {
    private static final Viewport LAPTOP = new Viewport(1280, 800);
    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk");
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @Test
    void sheetsAreTypedWithTheKeyboardAloneAlsoWithoutANetworkAndUndone() throws SQLException {
        Page page = login(LAPTOP);
        page.navigate(office.address() + "/staff/units/uji/paper");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        long start = System.nanoTime();
        type(page, "4", "3", "2", "1", " ", "4", "4", "3", "Backspace", "2", "4", "Enter");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("nine questions and the next sheet")
                .isLessThan(Duration.ofSeconds(10));
        assertThat(page.locator("#told")).containsText("Lembar 1 tersimpan");
        assertThat(stored()).isEqualTo("4321-4424");

        type(page, "1", "1", "1", "1", "1", "1", "1", "1", "1", "P", "3", "s", " ", "2");
        page.keyboard().type("Kursi kurang");
        page.keyboard().press("Enter");
        assertThat(page.locator("#told")).containsText("Lembar 2 tersimpan");
        assertThat(page.locator("#sheets li").first()).containsText("111111111 (P, 30-39, SD, no)");

        page.context().setOffline(true);
        type(page, "3", "3", "3", "3", "3", "3", "3", "3", "3", "Enter", "2", "2", "Enter");
        assertThat(page.locator("#unsent li")).hasCount(2);
        assertThat(page.locator("#count")).hasText("2");
        looked(page, "paper-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#unsent")).isHidden();
        assertThat(page.locator("#count")).hasText("4");

        type(page, "Control+z");
        assertThat(page.locator("#sheets li").first()).containsText("Dibatalkan");
        assertThat(page.locator("#count")).hasText("3");
        assertThat(page.locator("#told")).hasText("Lembar 4 dibatalkan.");
        page.reload();
        assertThat(page.locator("#count")).hasText("3");
        assertThat(page.locator("#sheets li").first()).containsText("Dibatalkan");
        looked(page, "paper");
        page.locator("#sheets li button").first().press("Enter");
        assertThat(page.locator("#count")).hasText("4");
        page.locator("#end button").press("Enter");
        assertThat(page.locator(".lead")).containsText("4 dari 4");
        looked(page, "batch");
        talliesEqualARecount();
    }

    @Test
    void withoutAScriptASheetIsAForm() {
        Page page = chromium.pageWithoutScript(Chromium.PHONE);
        login(page);
        page.navigate(office.address() + "/staff/units/uji/paper");
        page.locator("#sheet button[type=submit]").last().click();
        assertThat(page.locator(".problems[role=alert] a")).hasCount(2);
        wide(page, "paper-refused");
        page.locator("#f-service").selectOption("kk");
        page.locator("#f-q1 label").nth(2).click();
        page.locator("#sheet button[type=submit]").last().click();

        assertThat(page.locator("#f-service")).hasValue("kk");
        assertThat(page.locator("#sheets li").first()).containsText("Layanan kk");
        page.locator("#sheets li button").first().click();
        assertThat(page.locator("#sheets li").first()).containsText("Dibatalkan");
    }

    @Test
    void aFileIsLookedAtBeforeItIsStored(@TempDir Path folder) throws Exception {
        Page page = login(Chromium.PHONE);
        page.navigate(office.address() + "/staff/units/uji/imports");
        looked(page, "imports");
        give(page, Files.writeString(folder.resolve("isi.csv"), "tanggal;layanan;q1\n20/11/2024;nix;7\n"));
        assertThat(page.locator("#cells tbody tr")).hasCount(2);
        looked(page, "imports-bad");
        give(page, Files.writeString(folder.resolve("isi.csv"), "tanggal;layanan;q1\n20/11/2024;ktp;4\n"));
        looked(page, "imports-preview");
        saysThatItIsWorkedOn(page, page.locator("form[action$=intake] button"));
        page.navigate(office.address() + "/staff/units/uji/batches");
        looked(page, "batches");
    }

    /** The answer is held back, and goes to a window of its own, since nothing can be asked of a page that is about to leave. */
    private static void saysThatItIsWorkedOn(Page page, Locator send) {
        List<Route> held = new ArrayList<>();
        page.context().route("**/intake", held::add);
        send.evaluate("button => { button.form.target = 'answer'; button.click(); button.click(); }");
        assertThat(page.locator("#busy")).containsText("Mohon tunggu");
        page.waitForCondition(() -> !held.isEmpty());
        Chromium.screenshot(page, "busy");
        assertThat(held).as("requests of two presses").hasSize(1);
        Page answer = page.context().pages().get(1);
        held.get(0).resume();
        assertThat(answer.locator(".lead")).containsText("1 dari 1");
        answer.close();
    }

    private static Page login(Viewport viewport) {
        Page page = chromium.page(viewport);
        login(page);
        return page;
    }

    private static void login(Page page) {
        page.navigate(office.address() + "/login");
        page.locator("#f-name").fill("admin");
        page.locator("#f-password").fill(Office.PASSWORD);
        page.locator("form[action='/login'] button").click();
    }

    private static void give(Page page, Path file) {
        page.locator("#f-file").setInputFiles(file);
        page.locator("form[enctype] button").click();
    }

    private static void type(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static String stored() throws SQLException {
        try (Connection connection = office.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT answers FROM response WHERE channel = 'PAPER'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void talliesEqualARecount() throws SQLException {
        try (Connection connection = office.connect()) {
            assertThat(Recount.at(connection).differences()).isEmpty();
        }
    }

    /** On a phone and on a laptop. */
    private static void looked(Page page, String name) {
        wide(page, name);
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }

    private static void wide(Page page, String name) {
        Viewport before = new Viewport(page.viewportSize().width, page.viewportSize().height);
        for (Viewport screen : List.of(LAPTOP, Chromium.PHONE)) {
            page.setViewportSize(screen.width(), screen.height());
            Chromium.screenshot(page, name + "-" + screen.width());
            assertThat(page.evaluate(Chromium.TOO_WIDE)).as(name).isEqualTo(List.of());
        }
        page.setViewportSize(before.width(), before.height());
    }
}
