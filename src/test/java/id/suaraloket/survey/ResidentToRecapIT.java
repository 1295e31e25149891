package id.suaraloket.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.suaraloket.period.Period;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way in a real browser at 360x640: a resident answers, staff see it in the recap and take the workbook. */
class ResidentToRecapIT {
    private static final String TRIWULAN = Period.of(Period.Kind.TRIWULAN, LocalDate.now(ZoneId.of("Asia/Jakarta")))
            .id();
    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @Test
    void aResidentAnswersAndStaffSeeItInTheRecapAndTheWorkbook() throws IOException {
        Page resident = chromium.pageWithoutScript(Chromium.PHONE);
        go(resident, "/s/DEMSMA");
        Chromium.screenshot(resident, "form-plain");
        // Persyaratan good, the other unsur very good: (3 + 8 x 4) / 9 x 25 = 97.22
        answer(resident, Map.of("q1", "3", "q2", "3"));
        resident.locator("#f-suggestion").fill("Kipas angin di ruang tunggu");
        send(resident);

        resident.waitForSelector(".problems");
        assertThat(resident.url()).endsWith("/s/DEMSMA");
        Chromium.screenshot(resident, "form-refused");
        resident.locator(".problems a").first().click();
        assertThat(resident).hasURL(Pattern.compile("#f-service$"));
        assertThat(resident.locator("#f-suggestion").inputValue()).isEqualTo("Kipas angin di ruang tunggu");
        assertThat(resident.locator("input[name=q1][value='3']").isChecked()).isTrue();
        assertThat(stored()).isZero();
        resident.locator("input[name=service][value=ktp]").check();
        send(resident);

        resident.waitForURL(Pattern.compile(".*/s/DEMSMA/thanks"));
        Chromium.screenshot(resident, "thanks");
        assertThat(stored()).isEqualTo(1);
        resident.reload();
        assertThat(stored()).isEqualTo(1);

        Page staff = chromium.page(Chromium.PHONE);
        login(staff);
        looked(staff, "home");
        staff.locator("a[href$='/recaps/" + TRIWULAN + "']").first().click();
        assertThat(staff.locator("#ikm")).hasText("97,22");
        looked(staff, "recap");

        assertThat(workbookNumbers(staff)).contains(97.22, 3.0);

        answerAllAndSendTwice();
        assertThat(stored()).isEqualTo(2);
        staff.reload();
        // Persyaratan (3 + 3 + 4 + 4) / 4 = 3.5: (3.5 + 8 x 4) / 9 x 25 = 98.61
        assertThat(staff.locator("#ikm")).hasText("98,61");
        assertThat(workbookNumbers(staff)).contains(98.61, 3.5);

        go(staff, "/staff/points/DEMKTP");
        looked(staff, "point");
        seesQrCode(staff);
        go(staff, "/staff/setup");
        looked(staff, "setup");
        staff.locator(".places button").click();
        go(staff, "/staff");
        assertThat(staff.url()).contains("/login");
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
        Page staff = chromium.page(Chromium.PHONE);
        go(staff, "/login");
        staff.locator("#f-name").fill("admin");
        staff.locator("#f-password").fill("salah");
        staff.locator("form button").click();

        assertThat(staff.locator(".problems")).hasCount(1);
        looked(staff, "login-refused");
        go(staff, "/staff");
        assertThat(staff.url()).contains("/login");
    }

    @Test
    void anEmptyOfficeIsLedFromTheFrontDoorToItsFirstQrCode() {
        try (Office empty = Office.onH2(Map.of())) {
            Page staff = chromium.page(Chromium.PHONE);
            staff.navigate(empty.address() + "/");
            fillLogin(staff);
            assertThat(staff).hasURL(empty.address() + "/staff/setup");
            staff.locator("form[action='/staff/setup'] button").click();
            assertThat(staff.locator(".problems li")).hasCount(2);
            looked(staff, "setup-refused");
            staff.locator("#f-name").fill("Kecamatan Jatiroto");
            staff.locator("#f-kabupaten").fill("Kabupaten Lumajang");
            staff.locator("form[action='/staff/setup'] button").click();
            staff.locator("form[action$='/setup/services'] button").click();
            staff.locator("form[action$='/setup/points'] button").click();

            assertThat(staff).hasURL(empty.address() + "/staff/units/jatiroto/setup/sheets");
            assertThat(staff.locator("a[href$='sheets.pdf']")).hasCount(1);
            String code = staff.locator("main code").textContent();
            staff.navigate(empty.address() + "/staff/points/" + code);
            seesQrCode(staff);
            staff.navigate(empty.address() + "/s/" + code);
            assertThat(staff.locator("input[name=service]").count()).isEqualTo(9);
        }
    }

    @Test
    void nothingNeedsToScrollSidewaysOnASmallPhone() {
        Page page = chromium.page(Chromium.PHONE);
        page.setViewportSize(320, 640);
        for (String path : List.of("/", "/s/DEMKTP", "/s/DEMKTP/thanks", "/login", "/s/NIXNIX")) {
            go(page, path);
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('body *')]"
                                            + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"))
                    .as(path)
                    .isEqualTo(List.of());
        }
    }

    private static void looked(Page page, String name) {
        Chromium.screenshot(page, name);
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }

    private static void go(Page page, String path) {
        page.navigate(office.address() + path);
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim jawaban"))
                .click();
    }

    /** Marks the given answers, and the best one everywhere else. */
    private static void answer(Page page, Map<String, String> answers) {
        Map<String, String> all = best();
        all.putAll(answers);
        all.forEach((name, answer) -> page.locator("label:has(input[name=" + name + "][value='" + answer + "'])")
                .click());
    }

    private static Map<String, String> best() {
        return IntStream.rangeClosed(1, 14)
                .boxed()
                .collect(Collectors.toMap(question -> "q" + question, question -> "4"));
    }

    /** Presses the button as impatient people do. */
    private static void answerAllAndSendTwice() {
        Page page = chromium.page(Chromium.PHONE);
        go(page, "/s/DEMKTP");
        new ResidentForm(page, best()).goTo("#review");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim jawaban"))
                .dblclick();
        page.waitForURL(Pattern.compile(".*/thanks.*"));
    }

    private static void login(Page page) {
        go(page, "/staff");
        assertThat(page.url()).contains("/login?next=");
        looked(page, "login");
        fillLogin(page);
        page.waitForURL(Pattern.compile(".*/staff$"));
    }

    private static void fillLogin(Page page) {
        page.locator("#f-name").fill("admin");
        page.locator("#f-password").fill(Office.PASSWORD);
        page.locator("form[action='/login'] button").click();
    }

    private static void seesQrCode(Page page) {
        assertThat(page.locator("img.qr")
                        .evaluate("async image => { await image.decode(); return image.naturalWidth > 0; }"))
                .isEqualTo(true);
    }

    private static long stored() {
        return office.count("SELECT COUNT(*) FROM response WHERE channel = 'QR'");
    }

    /** Every number in the workbook that the page offers. */
    private static List<Double> workbookNumbers(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[href*='.xlsx']").first().click());
        List<Double> numbers = new ArrayList<>();
        try (InputStream file = Files.newInputStream(download.path());
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell.getNumericCellValue());
                    }
                }
            }
        }
        return numbers;
    }
}
