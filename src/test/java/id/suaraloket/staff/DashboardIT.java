package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of figures in a real browser: they fit, everybody can read them, and they keep themselves up to date. */
class DashboardIT {
    private static final Viewport LAPTOP = new Viewport(1280, 800);
    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
        chromium = Chromium.start();
        OfficeFixture.of(office, "uji").services("ktp").kiosk("UJ2222");
        CounterTablet.enrol(office, "UJ2222").report("{\"waiting\":1,\"refused\":2}");
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @Test
    void thePagesOfFiguresFitAPhoneAndALaptopAndAreReadableToEverybody() {
        Page page = loggedIn();
        looked(page, "/staff", "units");
        looked(page, "/staff/units/lumajang", "dashboard");
        looked(page, "/staff/units/uji", "dashboard-alert");
        looked(page, "/staff/units/lumajang/compare", "compare");
        looked(page, "/staff/compare?units=lumajang&units=uji&period=2021-TW3", "compare-units");
    }

    @Test
    void aDashboardIsUpToDateAfterAMinuteAndNobodyLosesTheirPlace() {
        Page page = loggedIn();
        page.clock().install();
        page.navigate(office.address() + "/staff/units/uji");
        String link = "a[href$='/points/new']";
        page.locator(link).focus();
        page.evaluate("scrollTo(0, 150)");
        Object scrolled = page.evaluate("scrollY");
        assertThat(page.locator("#today").innerText()).isEqualTo("0");
        assertThat(office.put(UUID.randomUUID(), ResponseJson.at("UJ2222")).statusCode())
                .isEqualTo(201);

        page.waitForResponse("**/staff/units/uji", () -> page.clock().runFor(61_000));
        PlaywrightAssertions.assertThat(page.locator("#today")).hasText("1");

        assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo("/staff/units/uji/points/new");
        assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
    }

    @Test
    void anOlahDataThatIsBeingMadeIsThereToFetchWithoutAskingAgain() throws SQLException {
        run(
                "INSERT INTO olah_data (id, unit, period, address, asked_by, asked_at, attempt, beat_at, total, done, bytes) VALUES"
                        + " ('0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11', 'lumajang', '2021-TW3', '', 'siti', CURRENT_TIMESTAMP, 1,"
                        + " '2999-01-01 00:00:00', 188, 47, 0)");
        Page page = loggedIn();
        looked(page, "/staff/units/lumajang/recaps/2021-TW3/olah-data", "olah-data");
        assertThat(page.locator("#made").innerText()).contains("47", "188");

        run("UPDATE olah_data SET made_at = CURRENT_TIMESTAMP, done = 188, bytes = 40000");
        page.waitForSelector("#made a[href$='.xlsx']");

        looked(page, "/staff/units/lumajang/recaps/2021-TW3/olah-data", "olah-data-made");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static Page loggedIn() {
        Page page = chromium.page(LAPTOP);
        page.navigate(office.address() + "/login");
        page.locator("#f-name").fill("admin");
        page.locator("#f-password").fill(Office.PASSWORD);
        page.locator("form[action='/login'] button").click();
        return page;
    }

    private static void looked(Page page, String path, String name) {
        page.navigate(office.address() + path);
        for (Viewport screen : List.of(LAPTOP, Chromium.PHONE)) {
            page.setViewportSize(screen.width(), screen.height());
            Chromium.screenshot(page, name + "-" + screen.width());
            assertThat(page.evaluate(Chromium.TOO_WIDE)).as(name).isEqualTo(List.of());
        }
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }
}
