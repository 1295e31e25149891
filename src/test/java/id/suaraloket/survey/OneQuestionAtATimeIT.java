package id.suaraloket.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form as a person with a script-running browser meets it: every state of it, by touch and by keyboard. */
class OneQuestionAtATimeIT {
    /** What sticks out to the right of the window. */
    private static final String TOO_WIDE = "[...document.querySelectorAll('body *')].filter(e => !e.closest('.heard')"
            + " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))";

    /** Of what can be pressed: lower or narrower than 48 px; a radio is pressed by its label. */
    private static final String TOO_SMALL = "[...document.querySelectorAll('main button, main label:has(input), select,"
            + " textarea, header button, footer a, .problems a')].filter(e => e.checkVisibility() && !e.closest('.heard'))"
            + ".filter(e => e.getBoundingClientRect().height < 48 || e.getBoundingClientRect().width < 48)"
            + ".map(e => e.outerHTML.slice(0, 80))";

    private static Office office;
    private static Chromium chromium;
    private Page page;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji")
                .services("ktp", "kk")
                .point("UJKTPA", "ktp")
                .point("UJ2222", null)
                .point("UJZ222", null)
                .close("UJZ222");
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @BeforeEach
    void openForm() {
        page = chromium.page(Chromium.PHONE);
        page.navigate(office.address() + "/s/UJ2222");
    }

    @Test
    void byTouchEachChoiceOpensTheNextQuestionAndNothingIsSentBeforeTheReview() {
        // However long the touches take, they are too fast.
        page.clock().setFixedTime(System.currentTimeMillis());
        long before = office.count("SELECT COUNT(*) FROM response");
        touch("service", "kk");
        assertThat(progress()).hasText("Pertanyaan 1 dari 9");
        assertThat(page).hasTitle(Pattern.compile("Pertanyaan 1 dari 9 - .*"));
        assertThat(page.locator("#f-q1")).isFocused();
        touch("q1", "2");
        assertThat(progress()).hasText("Pertanyaan 2 dari 9");
        skip("q2");
        for (int question = 3; question <= 9; question++) {
            touch("q" + question, "4");
        }
        assertThat(page.locator("#respondent")).isVisible();
        page.locator("#f-sex").selectOption("P");
        next();
        page.locator("#f-suggestion").fill("Kursi <b>kurang</b>");
        next();

        assertThat(told()).containsText(new String[] {
            "Kurang sesuai", "Dilewati", "Sangat cepat", "Gratis", "Sangat sesuai", "Sangat kompeten"
        });
        assertThat(page.locator(".told")).containsText("Perempuan");
        assertThat(page.locator(".told")).containsText("Kursi <b>kurang</b>");
        assertThat(office.count("SELECT COUNT(*) FROM response")).isEqualTo(before);
        next();
        page.waitForURL("**/s/UJ2222/thanks");
        assertThat(office.count("SELECT COUNT(*) FROM response WHERE service = 'kk' AND sex = 'P'"
                        + " AND answers = '2-4444444' AND suspicion = 'TOO_FAST'"))
                .isEqualTo(1);
    }

    @Test
    void aChangeAskedForInTheReviewLeadsBackToIt() {
        filled().goTo("#review");
        page.locator(".change button").first().click();
        touch("service", "ktp");
        assertThat(page.locator("#review")).isVisible();
        assertThat(told().first()).not().containsText("kk");
        page.locator(".change button").nth(1).click();
        assertThat(page.locator("#f-q1")).isVisible();
        page.goBack();
        assertThat(page.locator("#review")).isVisible();
        next();
        page.waitForURL("**/thanks");
    }

    @Test
    void theBrowsersBackButtonGoesOneQuestionBackAndLosesNothing() {
        filled().goTo("#f-q3");
        page.goBack();
        assertThat(page.locator("#f-q2")).isVisible();
        page.locator("#back").click();
        assertThat(page.locator("#f-q1")).isVisible();
        assertThat(page.locator("input[name=q1][value='3']")).isChecked();
        page.goForward();
        assertThat(page.locator("#f-q2")).isVisible();
        page.goBack();
        next();
        assertThat(page.locator("#f-q2")).isVisible();
    }

    @Test
    void byKeyboardNothingOpensByItself() {
        page.locator("input[name=service]").first().press(" ");
        page.keyboard().press("ArrowDown");
        page.waitForTimeout(600);
        assertThat(page.locator("input[name=service]").nth(1)).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-q1")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.waitForTimeout(600);
        assertThat(page.locator("#f-q1")).isVisible();
        page.keyboard().press("Tab");
        assertThat(main()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-q2")).isFocused();
    }

    @Test
    void theSecondTapOfTwoAnswersNothing() {
        filled().goTo("#f-q1");
        Chromium.stopClock(page);
        page.locator("label:has(input[name=q1][value='4'])").dblclick();
        page.clock().runFor(600);
        assertThat(page.locator("#f-q2")).isVisible();
        page.goBack();
        assertThat(main()).isVisible();
        main().dblclick();
        page.clock().runFor(600);
        assertThat(page.locator("#f-q2")).isVisible();
        assertThat(page.locator("input[name=q2]:checked")).hasCount(0);
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMissing() {
        main().click();
        assertThat(page.locator("#wrong")).hasText("Pilih dahulu layanan yang Anda terima.");
        looked(page, "form-no-service");
        new ResidentForm(page, Map.of("service", "ktp")).goTo("#review");
        main().click();
        assertThat(page.locator("#wrong")).hasText("Belum ada pertanyaan yang dijawab.");
        looked(page, "form-no-answer");
        assertThat(page.locator("#wrong")).hasAttribute("role", "alert");
    }

    @Test
    void anotherLanguageKeepsTheAnswersAndThePlace() {
        filled().goTo("#f-q4");
        page.locator("footer a[lang=en]").click();

        assertThat(progress()).hasText("Question 4 of 9");
        page.locator("#back").click();
        assertThat(progress()).hasText("Question 3 of 9");
        assertThat(page.locator("input[name=q3][value='3']")).isChecked();
    }

    @Test
    void anEarlierFormOfThisTabLeavesNothingToTheNext() {
        filled().send();
        page.waitForURL("**/thanks");
        looked(page, "thanks");
        page.goBack();
        assertThat(page.locator(".lead").first()).isVisible();
        assertThat(page.locator("input:checked")).hasCount(0);
        page.goBack();
        assertThat(page.locator(".lead").first()).isVisible();
    }

    @Test
    void aChangeAskedForInTheReviewSurvivesAReload() {
        filled().goTo("#review");
        page.locator(".change button").nth(1).click();
        page.reload();
        assertThat(page.locator("#f-q1")).isVisible();
        touch("q1", "4");
        assertThat(page.locator("#review")).isVisible();
    }

    @Test
    void whatSomebodyLeftHalfDoneIsNotShownToWhoeverComesMuchLater() {
        filled().goTo("#f-q3");
        page.clock().setFixedTime(System.currentTimeMillis() + 31 * 60 * 1000);
        page.reload();
        assertThat(page.locator(".lead").first()).isVisible();
        assertThat(page.locator("input:checked")).hasCount(0);
    }

    @Test
    void inTheDarkItIsReadableToo() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        looked(page, "form-start-dark");
        filled().goTo("#f-q1");
        page.locator("input[name=q1][value='3']").press(" ");
        page.waitForTimeout(300);
        looked(page, "form-chosen-dark");
        filled().goTo("#review");
        looked(page, "form-review-dark");
    }

    @Test
    void largeTextIsLargerAndStays() {
        double before = letter();
        page.locator("#large").click();
        assertThat(letter()).isGreaterThan(1.3 * before);
        looked(page, "form-large");
        page.reload();
        assertThat(page.locator("#large")).hasAttribute("aria-pressed", "true");
        assertThat(letter()).isGreaterThan(1.3 * before);
        page.locator("#large").click();
        assertThat(letter()).isEqualTo(before);
    }

    @Test
    void aVoiceOfThePhoneReadsEachStepAndOneFromElsewhereIsNotAsked() {
        page.addInitScript(voice("id-ID", false));
        page.reload();
        assertThat(page.locator("#aloud")).isHidden();
        page = chromium.page(Chromium.PHONE);
        page.addInitScript(voice("id-ID", true));
        page.navigate(office.address() + "/s/UJ2222");
        page.locator("#aloud").click();
        assertThat(spoken()).startsWith("Bagaimana pelayanan kami?").contains("Layanan apa yang baru Anda terima?");
        looked(page, "form-aloud");
        filled().goTo("#f-q1");
        assertThat(spoken())
                .contains("kesesuaian persyaratan")
                .contains("Sangat sesuai")
                .contains("Lewati");
        page.locator("#aloud").click();
        filled().goTo("#f-q2");
        assertThat(spoken()).doesNotContain("kemudahan prosedur");
    }

    @Test
    void everyStateFitsEveryScreenAndNobodyIsLeftOut() {
        for (Viewport screen : List.of(Chromium.SMALL_PHONE, Chromium.PHONE, Chromium.UPRIGHT_TABLET)) {
            page.setViewportSize(screen.width(), screen.height());
            page.navigate(office.address() + "/s/UJ2222");
            String width = "-" + screen.width();
            looked(page, "form-start" + width);
            filled().goTo("#f-q1");
            looked(page, "form-question" + width);
            page.locator("input[name=q1][value='3']").press(" ");
            looked(page, "form-chosen" + width);
            filled().goTo("#respondent");
            looked(page, "form-respondent" + width);
            filled().goTo("#f-suggestion");
            page.locator("#f-suggestion").fill("WA 0812 3456 7890");
            looked(page, "form-suggestion" + width);
            filled().goTo("#review");
            looked(page, "form-review" + width);
            filled().send();
            page.waitForURL("**/thanks");
            looked(page, "thanks" + width);
            page.navigate(office.address() + "/");
            looked(page, "front" + width);
            page.navigate(office.address() + "/s/UJZ222");
            looked(page, "closed" + width);
            page.navigate(office.address() + "/s/UJ9999");
            looked(page, "unknown" + width);
        }
    }

    /** At 200 % of a small phone there are 160 px; the letters are as large as somebody may set them besides. */
    @Test
    void atTwiceTheSizeNothingNeedsToScrollSideways() {
        page.setViewportSize(Chromium.PHONE.width() / 2, Chromium.PHONE.height() / 2);
        page.navigate(office.address() + "/s/UJ2222");
        fits(page);
        filled().goTo("#f-q1");
        fits(page);
        Chromium.screenshot(page, "form-question-zoomed");
        filled().goTo("#review");
        fits(page);
    }

    private static void looked(Page page, String name) {
        Chromium.screenshot(page, name);
        // The other widths have the same elements, of the same colours.
        if (page.viewportSize().width == Chromium.PHONE.width()) {
            assertThat(Chromium.violations(page)).as(name).isEmpty();
        }
        fits(page);
        assertThat(page.evaluate(TOO_SMALL)).as(name).isEqualTo(List.of());
    }

    private static void fits(Page page) {
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
    }

    private ResidentForm filled() {
        return new ResidentForm(page, Map.of("service", "kk", "q1", "3", "q2", "", "q3", "3"));
    }

    private void touch(String name, String value) {
        page.locator("label:has(input[name=" + name + "][value='" + value + "'])")
                .click();
        assertThat(page.locator("#f-" + name)).isHidden();
    }

    private void skip(String name) {
        touch(name, "");
    }

    private void next() {
        main().click();
    }

    private Locator main() {
        return page.locator("#answers button[type=submit]");
    }

    private Locator progress() {
        return page.locator("#progress");
    }

    /** The answers in the review. */
    private Locator told() {
        return page.locator(".told dd:not(.change)");
    }

    private double letter() {
        return (double) Math.round(100
                * ((Number) page.evaluate("parseFloat(getComputedStyle(document.querySelector('.lead')).fontSize)"))
                        .doubleValue());
    }

    private String spoken() {
        return (String) page.evaluate("window.spoken[window.spoken.length - 1]");
    }

    /** Headless browsers have no voice: this one writes down what it would say. */
    private static String voice(String language, boolean local) {
        return """
                window.spoken = [];
                window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                Object.defineProperty(window, 'speechSynthesis', {value: {
                  getVoices: () => [{lang: '%s', localService: %b}],
                  speak: words => window.spoken.push(words.text),
                  cancel() {},
                  addEventListener() {}
                }});
                """.formatted(language, local);
    }
}
