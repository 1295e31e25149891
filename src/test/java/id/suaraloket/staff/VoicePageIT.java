package id.suaraloket.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Responses and saran on a small phone, in a real browser and without a script. */
class VoicePageIT {
    private static final String LIST = "/staff/units/uji/";
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
    void anOperatorExcludesAResponseAndWorksThroughSaran() {
        OfficeFixture.of(office, "uji").services("ktp").point("UJ2222", null);
        for (String saran : List.of("Kursi kurang", "Pak Budi di loket 2 sabar sekali", "x".repeat(300))) {
            office.put(UUID.randomUUID(), ResponseJson.at("UJ2222").text("suggestion", saran));
        }
        Page page = chromium.page(Chromium.PHONE);
        login(page);

        page.navigate(office.address() + LIST + "responses");
        page.locator("summary").click();
        looked(page, "responses");
        page.locator(".rows a").first().click();
        looked(page, "response");
        page.locator("#f-reason").fill("Diisi petugas untuk mencoba");
        page.locator("form[action$=exclusion] button").click();
        assertThat(page.locator("#exclusion ~ article")).containsText("Diisi petugas untuk mencoba");
        looked(page, "response-excluded");

        page.navigate(office.address() + LIST + "suggestions");
        looked(page, "suggestions");
        page.locator("main > form[action$=readings] button").click();
        page.locator("form[action$=undo] button").click();
        assertThat(page.locator(".saran .mark")).hasCount(3);
        page.locator(".saran:has-text('loket 2') .deeds a").first().click();
        page.locator("form[action$=original] button").click();
        assertThat(page.locator("blockquote")).hasText("Pak Budi di loket 2 sabar sekali");
        looked(page, "suggestion-original");
        page.locator("#f-category").selectOption("THANKS");
        page.locator("#f-note").fill("Disampaikan kepada petugas loket 2.");
        page.locator("main > form button").click();
        assertThat(page).hasURL(Pattern.compile("/suggestions#saran-"));
        assertThat(page.locator(".saran.read").innerText()).contains("Terima kasih", "Disampaikan", "Pak [***]");
        looked(page, "suggestions-handled");
    }

    private static void login(Page page) {
        page.navigate(office.address() + "/login");
        page.locator("#f-name").fill("admin");
        page.locator("#f-password").fill(Office.PASSWORD);
        page.locator("form[action='/login'] button").click();
    }

    private static void looked(Page page, String name) {
        Chromium.screenshot(page, "voice-" + name);
        assertThat(page.evaluate(Chromium.TOO_WIDE)).as(name).isEqualTo(List.of());
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }
}
