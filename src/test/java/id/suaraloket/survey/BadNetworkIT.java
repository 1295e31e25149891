package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        page = chromium.pageWithoutWorker(Chromium.PHONE);
        page.navigate(office.address() + "/s/UJKTPA");
    }

    @Test
    void onAGoodNetworkItIsStoredAndThankedFor() {
        answerAndSend();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
        page.goBack();
        PlaywrightAssertions.assertThat(page.locator(".lead").first()).isVisible();
        assertThat(page.locator("input:checked").count())
                .as("answers in the next form")
                .isZero();
        answerAndSend();
        page.waitForCondition(() -> stored() == 2);
    }

    @Test
    void withoutANetworkItWaitsOnThePhoneAndGoesWhenThereIsOne() {
        page.context().setOffline(true);
        answerAndSend();

        PlaywrightAssertions.assertThat(outbox()).containsText("Tersimpan di HP ini, akan dikirim: 1 isian.");
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
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        page.navigate("about:blank");
        page.context().setOffline(false);

        page.navigate(office.address() + "/");

        page.waitForCondition(() -> stored() == 1);
        PlaywrightAssertions.assertThat(outbox()).isHidden();
    }

    @Test
    void anotherTabMaySendItAndThisOneGivesThanks() {
        page.route(PUTS, Route::abort);
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        assertThat(stored()).isZero();

        Page other = page.context().newPage();
        other.navigate(office.address() + "/");
        other.waitForCondition(() -> stored() == 1);
        page.unroute(PUTS);

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
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
        answerAndSend();

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
        answerAndSend();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
        assertThat(page.evaluate("document.querySelector('#outbox p').textContent"))
                .as("what was said of waiting")
                .isEqualTo("");
    }

    @Test
    void whatIsRefusedLaterStaysOnThePhoneAndIsShown() {
        page.context().setOffline(true);
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        page.route(PUTS, route -> route.fulfill(refused()));
        page.context().setOffline(false);

        PlaywrightAssertions.assertThat(outbox()).containsText("Tidak dapat diterima: 1 isian.");
        page.unroute(PUTS);
        page.navigate(office.address() + "/");
        PlaywrightAssertions.assertThat(outbox()).containsText("Tidak dapat diterima: 1 isian.");
        assertThat(stored()).isZero();
        assertThat(Chromium.violations(page)).isEmpty();

        outbox().locator("button").click();
        page.waitForCondition(() -> stored() == 1);
        PlaywrightAssertions.assertThat(outbox()).isHidden();
    }

    @Test
    void whatIsNotFromOurServerIsNotBelieved() {
        AtomicInteger attempts = new AtomicInteger();
        page.route(PUTS, route -> {
            switch (attempts.incrementAndGet()) {
                case 1 ->
                    route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<h1>Log in</h1>"));
                case 2 ->
                    route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("<h1>Filter</h1>"));
                default -> route.resume();
            }
        });
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).containsText("akan dikirim: 1 isian.");
        assertThat(stored()).isZero();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whereNoPutGetsThroughTheFormGoesByItselfAndLeavesNothing() {
        page.route(
                PUTS,
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(405).setContentType("application/problem+json")));
        answerAndSend();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
        page.unroute(PUTS);
        page.locator("main a.button").click();
        PlaywrightAssertions.assertThat(page.locator(".lead").first()).isVisible();
        assertThat(page.locator("input:checked").count()).isZero();
        answerAndSend();
        page.waitForCondition(() -> stored() == 2);
    }

    @Test
    void thanksNeedNoNetworkAnyMore() {
        page.route("**/thanks*", Route::abort);
        answerAndSend();

        page.waitForURL(THANKS);
        PlaywrightAssertions.assertThat(page.locator("#thanks h1")).hasText("Terima kasih");
        PlaywrightAssertions.assertThat(page.locator("#thanks .earlier")).isHidden();
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void whatTheBrowserNoLongerKeepsIsNotThankedForBeforeItIsStored() {
        page.context().setOffline(true);
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        page.evaluate("new Promise(done => { const open = indexedDB.open('suaraloket'); open.onsuccess = () => {"
                + " const t = open.result.transaction('outbox', 'readwrite'); t.objectStore('outbox').clear();"
                + " t.oncomplete = done; }; })");
        page.evaluate("dispatchEvent(new Event('online'))");
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        assertThat(page.url()).doesNotContain("thanks");
        assertThat(stored()).isZero();
        page.context().setOffline(false);

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aStoreThatNeverAnswersKeepsNothingBack() {
        page.addInitScript("indexedDB.open = () => ({});");
        page.reload();
        answerAndSend();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void onItsWayNothingCanBeChangedAnyMore() {
        page.context().setOffline(true);
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).isVisible();
        page.goBack();
        PlaywrightAssertions.assertThat(page.locator("h1").first()).hasText("Isian Anda belum terkirim");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        page.context().setOffline(false);
        page.waitForCondition(() -> stored() == 1);
    }

    @Test
    void twoTabsAreTwoAnswersAlsoIfOneIsMadeOfTheOther() {
        form().goTo("#f-q3");
        Page other = page.waitForPopup(() -> page.evaluate("() => { window.open(location.href); }"));
        PlaywrightAssertions.assertThat(other.locator("#f-q3")).isVisible();
        PlaywrightAssertions.assertThat(other.locator("input[name=id]"))
                .not()
                .hasValue(page.locator("input[name=id]").inputValue());
        new ResidentForm(other, Map.of("q1", "2")).send();
        other.waitForURL(THANKS);
        answerAndSend();
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void anOldBrowserSendsThePlainForm() {
        page.addInitScript("delete window.AbortController;");
        page.reload();
        assertThat(page.locator(".paging").count()).isZero();
        page.locator("label:has(input[name=q1][value='4'])").click();
        page.locator("#answers button[type=submit]").click();

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatTheServerRefusesAtOnceIsShownOnItsPageAndCanBeSentAgain() {
        page.route(PUTS, route -> route.fulfill(refused()));
        form().goTo("#review");
        page.evaluate("document.querySelector('[name=sex]').add(new Option('X', 'X', true, true))");
        answerAndSend();

        page.waitForSelector(".problems");
        page.unroute(PUTS);
        assertThat(page.locator(".problems a").first().getAttribute("href")).isEqualTo("#f-sex");
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.locator("input[name=q1][value='4']").isChecked()).isTrue();
        page.locator("button[type=submit]").click();
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aReloadKeepsWhatWasEnteredAndThePlaceAndItIsStillOneAnswer() {
        form().goTo("#f-suggestion");
        page.locator("#f-suggestion").fill("Kursi kurang");
        String id = page.locator("input[name=id]").inputValue();
        page.reload();

        assertThat(page.locator("#f-suggestion").inputValue()).isEqualTo("Kursi kurang");
        PlaywrightAssertions.assertThat(page.locator("#f-suggestion")).isVisible();
        assertThat(page.locator("input[name=q1][value='4']").isChecked()).isTrue();
        assertThat(page.locator("input[name=id]").inputValue()).isEqualTo(id);
        page.locator("#back").click();
        PlaywrightAssertions.assertThat(page.locator("#respondent")).isVisible();
        answerAndSend();
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aBrowserThatKeepsNothingSaysThatThePageMustStayOpen() {
        page.addInitScript("Object.defineProperty(window, 'indexedDB', {get() { throw new Error('no'); }});"
                + "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('no'); }});");
        page.reload();
        page.context().setOffline(true);
        answerAndSend();

        PlaywrightAssertions.assertThat(outbox()).containsText("Jangan tutup halaman ini");
        page.context().setOffline(false);
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void overPlainHttpInAnOfficeItIsStoredOnceToo() {
        page.navigate(office.address().replace("localhost", Chromium.LAN_HOST) + "/s/UJKTPA");
        assertThat(page.evaluate("isSecureContext || 'serviceWorker' in navigator || 'randomUUID' in crypto"))
                .isEqualTo(false);
        page.route(PUTS, Route::abort);
        answerAndSend();
        PlaywrightAssertions.assertThat(outbox()).containsText("Tersimpan di HP ini, akan dikirim: 1 isian.");
        page.unroute(PUTS);

        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {365, -365})
    void aClockWrongByAYearIsMarkedAndTheServersCounts(int days) {
        String marked = COUNT + " WHERE wrong_clock = TRUE AND received_at > DATEADD('DAY', -1, LOCALTIMESTAMP)"
                + " AND counted_on > DATEADD('DAY', -2, CURRENT_DATE) AND counted_on < DATEADD('DAY', 2, CURRENT_DATE)";
        long markedBefore = office.count(marked);
        page.clock().setFixedTime(Instant.now().plus(Duration.ofDays(days)).toEpochMilli());
        page.reload();
        answerAndSend();

        page.waitForURL(THANKS);
        assertThat(office.count(marked) - markedBefore).isEqualTo(1);
    }

    @Test
    void onSlow3gTheFormIsWholeAfterOneRequest() {
        page = chromium.pageWithoutWorker(Chromium.PHONE); // who has not kept the form
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slow3g());
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(office.address() + "/s/UJKTPA");
        form().goTo("#review");
        assertThat(asked).filteredOn(url -> !url.startsWith("data:")).hasSize(1);
        answerAndSend();
        page.waitForURL(THANKS);
        assertThat(stored()).isEqualTo(1);
    }

    /** 400 kbit/s with 400 ms there and back. */
    private static JsonObject slow3g() {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 400);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 50_000);
        return conditions;
    }

    @Test
    void whatLooksPersonalIsWarnedOf() {
        Locator warning = page.locator("#personal");
        form().goTo("#f-suggestion");
        page.locator("#f-suggestion").fill("Bagus, antre jam 08.15");
        PlaywrightAssertions.assertThat(warning).isHidden();
        page.locator("#f-suggestion").fill("Telepon saya 0812 3456 7890");
        PlaywrightAssertions.assertThat(warning).isVisible();
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator("#f-suggestion").fill("");
        PlaywrightAssertions.assertThat(warning).isHidden();
    }

    private static Route.FulfillOptions refused() {
        return new Route.FulfillOptions().setStatus(422).setContentType("application/problem+json");
    }

    private static Route.FulfillOptions busy(int status) {
        return new Route.FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", "1"));
    }

    private Locator outbox() {
        return page.locator("#outbox");
    }

    private void answerAndSend() {
        form().send();
    }

    private ResidentForm form() {
        return new ResidentForm(page, Map.of("q1", "4"));
    }

    private long stored() {
        return office.count(COUNT) - before;
    }
}
