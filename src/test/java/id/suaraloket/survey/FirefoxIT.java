package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Firefox;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form in the other browser that residents have, with its JavaScript and without: an answer is stored once. */
class FirefoxIT {
    private static final Pattern THANKS = Pattern.compile(".*/s/UJKTPA/thanks");

    private static Office office;
    private static Firefox firefox;
    private static Firefox withoutScript;
    private final List<String> sent = new ArrayList<>();
    private long before;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk").point("UJKTPA", "ktp");
        firefox = Firefox.start();
        withoutScript = Firefox.startWithoutScript();
    }

    @AfterAll
    static void close() {
        withoutScript.close();
        firefox.close();
        office.close();
    }

    @BeforeEach
    void count() {
        before = stored();
    }

    @Test
    void anAnswerByPointerIsStoredOnceAndThankedFor() {
        Page page = openForm(firefox);
        assertThat(Chromium.violations(page)).isEmpty();
        Chromium.screenshot(page, "firefox-form");
        point(send(page)); // which begins
        point(label(page, "q1", "4"));
        for (int question = 2; question <= 9; question++) {
            point(label(page, "q" + question, ""));
        }
        page.waitForSelector("#respondent");
        point(send(page));
        point(send(page));
        page.waitForSelector("#review");
        Chromium.screenshot(page, "firefox-review");
        assertThat(Chromium.violations(page)).isEmpty();
        point(send(page));

        page.waitForURL(THANKS);
        Chromium.screenshot(page, "firefox-thanks");
        assertThat(sent).singleElement().asString().startsWith("PUT ");
        assertStoredOnce("4--------");
    }

    @Test
    void withoutJavaScriptTheFormIsPostedAndStoredOnce() {
        Page page = openForm(withoutScript);
        pointWithoutScript(label(page, "q1", "3"));
        pointWithoutScript(send(page));

        page.waitForURL(THANKS);
        assertThat(sent).containsExactly("POST /s/UJKTPA");
        assertStoredOnce("3--------");
    }

    @Test
    void withoutJavaScriptAKeyboardIsEnough() {
        Page page = openForm(withoutScript);
        tabTo(page, "input[name=q1]");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        page.waitForURL(THANKS);
        assertThat(sent).containsExactly("POST /s/UJKTPA");
        assertStoredOnce("1--------");
    }

    private Page openForm(Firefox browser) {
        Page page = browser.page(Chromium.PHONE);
        page.onRequest(this::note);
        page.navigate(office.address() + "/s/UJKTPA");
        return page;
    }

    private void note(Request request) {
        if (!request.method().equals("GET")) {
            sent.add(request.method() + " "
                    + request.url().substring(office.address().length()));
        }
    }

    private static Locator label(Page page, String question, String score) {
        return page.locator("label:has(input[name=" + question + "][value='" + score + "'])");
    }

    private static Locator send(Page page) {
        return page.locator("button[type=submit]");
    }

    private static void point(Locator element) {
        element.click();
    }

    /** Forced, as nobody can tell Playwright that the element stands still; the pointer is as real. */
    private static void pointWithoutScript(Locator element) {
        element.click(new Locator.ClickOptions().setForce(true));
    }

    private static void tabTo(Page page, String element) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (page.locator(element + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + element);
    }

    private static long stored() {
        return office.count("SELECT COUNT(*) FROM response");
    }

    /** @param answers one character per question */
    private void assertStoredOnce(String answers) {
        assertThat(stored() - before).isEqualTo(1);
        assertThat(office.count("SELECT COUNT(*) FROM response WHERE answers = '" + answers + "'"))
                .isEqualTo(1);
    }
}
