package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the network does to a resident's phone, each answer is stored once, and no thanks are given before it is. */
class BadNetworkIT {
    private static final Pattern THANKS = Pattern.compile(".*/s/UJKTPA/thanks");
    private static final String PUTS = "**/api/v1/responses/*";

    private static final String COUNT = "SELECT COUNT(*) FROM response";

    private static Office office;
    private static Chromium chromium;
    private Page page;
    private long before;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk").point("UJKTPA", "ktp");
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @BeforeEach
    void openForm() {
        before = office.count(COUNT);
        page = chromium.page(Chromium.PHONE);
        page.navigate(office.address() + "/s/UJKTPA");
    }

    @Test
    void onAGoodNetworkItIsStoredAndThankedFor() {
        answer("q1", "4");
        send();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
        page.goBack();
        assertThat(page.locator("input:checked").count())
                .as("answers in the next form")
                .isZero();
    }

    @Test
    void withoutANetworkItWaitsOnThePhoneAndGoesWhenThereIsOne() {
        page.context().setOffline(true);
        answer("q1", "4");
        send();

        PlaywrightAssertions.assertThat(outbox()).containsText("Tersimpan di HP ini, akan dikirim: 1 jawaban.");
        assertThat(Chromium.violations(page)).isEmpty();
        Chromium.screenshot(page, "form-waiting");
        assertThat(stored()).isZero();
        page.context().setOffline(false);

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void thePageLeftMeanwhileAnyPageOfOursSendsIt() {
        page.context().setOffline(true);
        answer("q1", "4");
        send();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        page.navigate("about:blank");
        page.context().setOffline(false);

        page.navigate(office.address() + "/");

        page.waitForCondition(() -> stored() == 1);
        PlaywrightAssertions.assertThat(outbox()).isHidden();
    }

    @Test
    void anotherTabMaySendItAndThisOneGivesThanks() {
        try (BrowserContext phone = page.context().browser().newContext()) {
            page = phone.newPage();
            page.navigate(office.address() + "/s/UJKTPA");
            page.route(PUTS, Route::abort);
            answer("q1", "4");
            send();
            PlaywrightAssertions.assertThat(outbox()).isVisible();
            assertThat(stored()).isZero();

            Page other = phone.newPage();
            other.navigate(office.address() + "/");

            page.waitForURL(THANKS);
            assertThat(stored()).isEqualTo(1);
        }
    }

    @Test
    void theAnswerLostOnItsWayBackItIsSentAgainAndStoredOnce() {
        AtomicInteger attempts = new AtomicInteger();
        page.route(PUTS, route -> {
            if (attempts.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        answer("q1", "4");
        send();

        page.waitForURL(THANKS);
        assertThat(attempts).hasValueGreaterThan(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        page.route(PUTS, route -> {
            switch (attempts.incrementAndGet()) {
                case 1 -> route.fulfill(busy(503));
                case 2 -> route.fulfill(busy(429));
                default -> route.resume();
            }
        });
        answer("q1", "4");
        send();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedLaterStaysOnThePhoneAndIsShown() {
        page.context().setOffline(true);
        answer("q1", "4");
        send();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        page.route(PUTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(422)));
        page.context().setOffline(false);

        PlaywrightAssertions.assertThat(outbox()).containsText("Tidak dapat diterima: 1 jawaban.");
        page.unroute(PUTS);
        page.navigate(office.address() + "/");
        PlaywrightAssertions.assertThat(outbox()).containsText("Tidak dapat diterima: 1 jawaban.");
        assertThat(stored()).isZero();
    }

    @Test
    void aFormThatIsNotFilledInSaysSo() {
        send();

        page.waitForSelector(".problems");
        assertThat(page.locator(".problems a").first().getAttribute("href")).isEqualTo("#f-q1");
        answer("q1", "3");
        send();
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aReloadKeepsWhatWasEnteredAndItIsStillOneAnswer() {
        answer("q1", "2");
        page.locator("#f-suggestion").fill("Kursi kurang");
        String id = page.locator("input[name=id]").inputValue();
        page.reload();

        assertThat(page.locator("input[name=q1][value='2']").isChecked()).isTrue();
        assertThat(page.locator("#f-suggestion").inputValue()).isEqualTo("Kursi kurang");
        assertThat(page.locator("input[name=id]").inputValue()).isEqualTo(id);
        send();
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aBrowserThatKeepsNothingSaysThatThePageMustStayOpen() {
        page.addInitScript("Object.defineProperty(window, 'indexedDB', {get() { throw new Error('no'); }});"
                + "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('no'); }});");
        page.reload();
        page.context().setOffline(true);
        answer("q1", "4");
        send();

        PlaywrightAssertions.assertThat(outbox()).containsText("Jangan tutup halaman ini");
        page.context().setOffline(false);
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatLooksPersonalIsWarnedOf() {
        Locator warning = page.locator("#personal");
        page.locator("#f-suggestion").fill("Bagus, antre jam 08.15");
        PlaywrightAssertions.assertThat(warning).isHidden();
        page.locator("#f-suggestion").fill("Telepon saya 0812 3456 7890");
        PlaywrightAssertions.assertThat(warning).isVisible();
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator("#f-suggestion").fill("");
        PlaywrightAssertions.assertThat(warning).isHidden();
    }

    private static Route.FulfillOptions busy(int status) {
        return new Route.FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", "1"));
    }

    private Locator outbox() {
        return page.locator("#outbox");
    }

    private void answer(String question, String score) {
        page.locator("label:has(input[name=" + question + "][value='" + score + "'])")
                .click();
    }

    private void send() {
        page.locator("button[type=submit]").click();
    }

    private long stored() {
        return office.count(COUNT) - before;
    }
}
