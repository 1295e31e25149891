package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * The form as somebody fills it in by keyboard: the quickest way, since nothing opens by itself then.
 *
 * @param answers field to value, of whatever is chosen; other questions are left out
 */
record ResidentForm(Page page, Map<String, String> answers) {
    private static final int MANY = 40;
    private static final String SHOWN = ".step:not([hidden]) ";

    /** Answers what comes, until the place is seen. */
    ResidentForm goTo(String place) {
        for (int step = 0; !page.locator(place).isVisible(); step++) {
            assertThat(step).as("steps before " + place).isLessThan(MANY);
            Locator choices = page.locator(SHOWN + "input[type=radio]");
            if (choices.count() == 0) {
                main().press("Enter");
            } else {
                String value = answers.get(choices.first().getAttribute("name"));
                Locator choice = value == null ? choices.first() : page.locator(SHOWN + "input[value='" + value + "']");
                if (value != null) {
                    choice.press(" ");
                }
                choice.press("Enter");
            }
        }
        return this;
    }

    void send() {
        goTo("#review");
        main().click();
    }

    /** The button that moves on, and in the end sends. */
    private Locator main() {
        return page.locator("#answers button[type=submit]");
    }
}
