package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of master data on a phone: nothing that axe objects to, nothing that is wider than the screen, a preview step by step. */
class MasterDataPageIT {
    private static final String UNIT = "/staff/units/lumajang";
    private static final List<String> PAGES = List.of(
            "/settings",
            "/services",
            "/points",
            "/targets/paste",
            "/questionnaires",
            "/questionnaires/lumajang-q1/draft",
            "/questionnaires/lumajang-q1/draft/questions/q1",
            "/setup/sheets");

    @Test
    void everyPageFitsAPhoneAndAxeFindsNothing() {
        try (Office office = Office.onH2(Map.of("suaraloket.demo", true));
                Chromium chromium = Chromium.start()) {
            Page page = chromium.page(Chromium.PHONE);
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Office.TOKEN));
            page.navigate(office.address() + UNIT + "/questionnaires");
            page.locator("form:has([value=permenpanrb-14-2017]) button").click();
            page.locator("#q2 button[value=out]").click();
            for (String path : PAGES) {
                page.navigate(office.address() + UNIT + path);
                looked(page, path);
            }
            for (String path : List.of("/staff/points/DEMKTP/settings", "/staff/setup/kabupaten")) {
                page.navigate(office.address() + path);
                looked(page, path);
            }
            page.navigate(office.address() + UNIT + "/questionnaires/lumajang-q1/draft/preview");
            looked(page, "preview");
            page.locator("input[name=service]").first().check();
            page.locator("#answers button[type=submit]").click();
            assertThat(page.locator("fieldset.question:visible").count()).isEqualTo(1);
            assertThat(office.count("SELECT COUNT(*) FROM response")).isEqualTo(188);
        }
    }

    private static void looked(Page page, String path) {
        assertThat(Chromium.violations(page)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path)
                .isEqualTo(true);
    }
}
