package id.suaraloket.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Chromium.Viewport;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counter tablet in a real browser: what it says is stored is stored, and nothing is left for the next resident. */
class KioskIT {
    private static final String COUNT = "SELECT COUNT(*) FROM response";
    private static final String PUTS = "**/api/v1/responses/*";
    private static final List<Viewport> SCREENS =
            List.of(new Viewport(800, 1280), new Viewport(1280, 800), new Viewport(1920, 1080));

    /** Of what can be pressed: lower or narrower than 60 px. */
    private static final String TOO_SMALL = "[...document.querySelectorAll('button')].filter(e => e.checkVisibility())"
            + ".filter(e => e.getBoundingClientRect().height < 60 || e.getBoundingClientRect().width < 60)"
            + ".map(e => e.outerHTML.slice(0, 80))";

    /** Everything that a page can leave in a browser. */
    private static final String KEPT = """
            async () => {
              const found = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state)];
              for (const {name} of await indexedDB.databases()) {
                const database = await new Promise(resolve => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => resolve(request.result);
                });
                for (const store of database.objectStoreNames) {
                  found.push(JSON.stringify(await new Promise(resolve => {
                    const request = database.transaction(store).objectStore(store).getAll();
                    request.onsuccess = () => resolve(request.result);
                  })));
                }
                database.close();
              }
              for (const name of await caches.keys()) {
                const copies = await caches.open(name);
                for (const request of await copies.keys()) {
                  found.push(request.url + await (await copies.match(request, {ignoreVary: true})).text());
                }
              }
              return found.join();
            }""";

    private static Office office;
    private static Chromium chromium;
    private Page page;
    private KioskPage tablet;
    private long before;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk").kiosk("UJ2222");
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @BeforeEach
    void enrol() {
        before = office.count(COUNT);
        page = chromium.page(SCREENS.get(1));
        tablet = KioskPage.enrol(page, office, "UJ2222");
    }

    @Test
    void aResidentAnswersByTouchAndTheTabletIsCleanForTheNext() {
        assertThat(page.locator("#office")).hasText("Kecamatan Uji");
        assertThat(page.url()).doesNotContain("#");
        page.locator("#start").click();
        tile("Layanan kk");
        assertThat(page.locator("#progress")).hasText("Pertanyaan 1 dari 9");
        for (int question = 1; question <= 9; question++) {
            assertThat(page.locator("#progress")).hasText("Pertanyaan " + question + " dari 9");
            page.locator(".scores .tile").nth(question % 4).click();
        }
        tile("Perempuan");
        for (int field = 2; field <= 5; field++) {
            page.locator("#skip").click();
        }
        tablet.type("Kursi kurang");
        page.locator("#finish").click();

        assertThat(page.locator("#thanks")).isVisible();
        page.waitForCondition(() -> office.count(COUNT + " r JOIN suggestion s ON s.response = r.id"
                        + " WHERE channel = 'KIOSK' AND service = 'kk' AND sex = 'P' AND answers = '234123412'"
                        + " AND content = 'Kursi kurang'")
                == 1);
        assertThat(page.locator("#attract"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000)); // after five seconds
        assertThat(page.content()).doesNotContain("Kursi kurang").doesNotContain("aria-pressed=\"true\" class=\"tile");
    }

    @Test
    void withoutANetworkItOpensAsksAndThanksAndSendsLater() {
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("#attract")).isVisible();
        tablet.visit("Layanan ktp", 4);
        assertThat(page.locator("#state")).containsText("1 jawaban tersimpan di tablet");
        looked("kiosk-waiting");
        assertThat(stored()).isZero();
        page.reload();
        assertThat(page.locator("#state")).containsText("1 jawaban tersimpan di tablet");
        page.context().setOffline(false);

        page.waitForCondition(() -> stored() == 1);
        assertThat(page.locator("#state")).isEmpty();
    }

    @Test
    void whenNobodyIsThereItWarnsAndForgets() {
        Chromium.stopClock(page);
        page.locator("#start").click();
        tile("Layanan ktp");
        page.locator(".scores .tile").first().click();
        page.clock().fastForward(30_500);
        assertThat(page.locator("#idle")).isVisible();
        page.locator("#stay").click();
        assertThat(page.locator("#idle")).isHidden();
        assertThat(page.locator("#progress")).hasText("Pertanyaan 2 dari 9");
        page.clock().fastForward(30_500);
        assertThat(page.locator("#seconds")).containsText(Pattern.compile("(10|9) detik"));
        page.clock().runFor(10_500);

        assertThat(page.locator("#attract")).isVisible();
        assertThat(page.locator("#choices *")).hasCount(0);
        page.goBack();
        assertThat(page.locator("#attract")).isVisible();
        assertThat(stored()).isZero();
    }

    @Test
    void whoLeavesInTheMiddleLeavesNothingBehind() {
        page.clock().install();
        page.context().setOffline(true);
        tablet.answer("Layanan ktp", 4);
        tablet.type("zebra");
        tablet.finish();
        assertThat(page.locator("#thanks")).isVisible();
        // What waits to be sent is kept, and is seen by whoever looks where this test looks.
        assertThat(page.evaluate(KEPT).toString()).containsIgnoringCase("zebra");
        page.context().setOffline(false);
        page.clock().runFor(10_000);
        page.waitForCondition(() -> stored() == 1);

        tablet.answer("Layanan ktp", 3);
        tablet.type("zebra");
        page.clock().runFor(41_000);
        assertThat(page.locator("#attract")).isVisible();
        page.waitForCondition(() -> page.evaluate("outbox.items()").equals(List.of()));
        assertThat(page.evaluate(KEPT).toString()).doesNotContainIgnoringCase("zebra");
        assertThat(page.content()).doesNotContainIgnoringCase("zebra").doesNotContain("class=\"tile\"");
        page.goBack();
        // The page puts a step in front of whoever goes back; to this step the browser goes by itself, or stays.
        page.evaluate("history.forward()");
        assertThat(page.locator("#attract")).isVisible();
        assertThat(page.content()).doesNotContainIgnoringCase("zebra");
        page.locator("#start").click();
        tile("Layanan ktp");
        assertThat(page.locator("[aria-pressed=true].tile")).hasCount(0);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatIsNewOfTheOfficeWaitsUntilNobodyStandsThere() {
        page.clock().install();
        page.reload();
        page.locator("#start").click();
        tile("Layanan ktp");
        OfficeFixture.of(office, "uji").services("baru");
        for (int third = 0; third < 3; third++) {
            page.clock().fastForward(20_000);
            page.keyboard().press("Shift");
        }
        page.clock().fastForward(5_000);
        // Not waitForFunction: asked for a second time, the page's own policy forbids it.
        page.waitForCondition(
                () -> page.evaluate("tablet.office().services.some(service => service.name === 'Layanan baru')")
                        .equals(true));
        assertThat(page.locator("#progress")).hasText("Pertanyaan 1 dari 9");

        page.locator(".back").first().click();
        assertThat(page.locator(".tile")).hasCount(2);
        page.locator(".back").first().click();
        page.locator("#start").click();
        assertThat(page.locator(".tile")).hasCount(3);
        OfficeFixture.of(office, "uji").service("baru", false);
    }

    @Test
    void aNewPageOpensByItselfWhenNobodyStandsThere() {
        // Past a worker Chromium does not always let requests be intercepted.
        Page page = chromium.pageWithoutWorker(SCREENS.get(1));
        page.clock().install();
        KioskPage tablet = KioskPage.open(page, office, "UJ2222");
        tablet.pass(5); // Its first round finds nothing new yet.
        page.route("**/kiosk", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBodyBytes(new String(answer.body(), StandardCharsets.UTF_8)
                            .replaceFirst("data-version=\"", "data-new=\"yes\" data-version=\"new-")
                            .getBytes(StandardCharsets.UTF_8)));
        });
        page.locator("#start").click();
        page.locator(".tile:has-text(\"Layanan ktp\")").click();
        for (int halfMinute = 0; halfMinute < 6; halfMinute++) {
            page.clock().runFor(25_000);
            page.keyboard().press("Shift");
        }
        assertThat(page.locator("#progress")).hasText("Pertanyaan 1 dari 9");
        assertThat(page.locator("html[data-new]")).hasCount(0);

        page.locator(".back").first().click();
        page.locator(".back").first().click();
        tablet.pass(70);
        assertThat(page.locator("html[data-new] #attract")).isVisible();
        page.context().close();
    }

    @Test
    void withoutHttpsItWorksAndSaysWhatItCannotDo() {
        Page plain = chromium.page(SCREENS.get(1));
        String address = office.address().replace("localhost", Chromium.LAN_HOST);
        plain.navigate(address + "/kiosk#" + CounterTablet.code(office, "UJ2222"));
        KioskPage tablet = new KioskPage(plain);
        assertThat(tablet.part("attract")).isVisible();
        assertThat(tablet.part("state"))
                .containsText("Tanpa HTTPS tablet ini tidak dapat membuka survei tanpa jaringan");
        tablet.visit("Layanan ktp", 4);

        plain.waitForCondition(() -> stored() == 1);
        plain.reload();
        assertThat(tablet.part("attract")).isVisible();
        plain.context().close();
    }

    @Test
    void whatTheTabletCannotKeepIsThankedForWhenTheServerHasIt() {
        enrolWithoutWorker();
        page.addInitScript("Object.defineProperty(window, 'indexedDB', {get() { throw new Error('no'); }});");
        page.reload();
        // It cannot even remember whose it is.
        for (char sign : CounterTablet.code(office, "UJ2222").replace("-", "").toCharArray()) {
            page.locator("#code-keys [data-letter='" + sign + "']").click();
        }
        looked("kiosk-enrol");
        page.locator("#enrol-form [type=submit]").click();
        assertThat(page.locator("#attract")).isVisible();
        page.route(PUTS, Route::abort);
        resident();
        assertThat(page.locator("#storing-text")).containsText("tidak dapat menyimpan");
        assertThat(page.locator("#thanks")).isHidden();
        page.unroute(PUTS);

        assertThat(page.locator("#thanks")).isVisible();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void staffWhoHoldTheNameOfTheOfficeSeeHowTheTabletIsAndSaveWhatItKeeps() throws IOException {
        enrolWithoutWorker();
        page.clock().install();
        page.route("**/api/v1/tablets/me/refused/*", Route::abort);
        page.route(PUTS, KioskIT::refuse);
        tablet.visit("Layanan ktp", 4);
        assertThat(page.locator("#state")).containsText("1 jawaban tidak dapat diterima server");
        page.locator("#office").hover();
        page.mouse().down();
        page.clock().runFor(3_100);
        page.mouse().up();
        assertThat(page.locator("#desk")).isVisible();
        assertThat(page.locator("#facts")).containsText("422");
        looked("kiosk-desk");
        Download file = page.waitForDownload(() -> page.locator("#save").click());

        assertThat(file.suggestedFilename()).matches("suara-loket-UJ2222-\\d{4}-\\d\\d-\\d\\d\\.json");
        assertThat(Files.readString(file.path()))
                .startsWith("{\"format\":\"suara-loket-answers\",\"version\":1,\"point\":\"UJ2222\",\"answers\":[{")
                .contains("\"refused\":422", "\"response\":{\"point\":\"UJ2222\",\"service\":\"ktp\"", "\"q1\":4");
        page.locator("#close").click();
        assertThat(page.locator("#attract")).isVisible();
    }

    @Test
    void whatIsRefusedAtAClosedPointGoesToStaffAndTheTabletComesBackByItself() {
        page.clock().install();
        page.reload();
        assertThat(page.locator("#attract")).isVisible();
        tablet.answer("Layanan ktp", 4);
        OfficeFixture.of(office, "uji").closeKiosk("UJ2222");
        tablet.finishAndLeave();
        assertThat(page.locator("#state")).containsText("1 jawaban tidak dapat diterima server");
        tablet.pass(130);
        assertThat(page.locator("#enrol-problem")).containsText("Titik survei ini sedang ditutup");
        assertThat(page.locator("#state")).isEmpty();
        assertThat(page.evaluate("outbox.items()")).isEqualTo(List.of());
        assertThat(stored()).isZero();
        office.postAsStaff("/staff/points/UJ2222/refused-answers/intake");
        assertThat(stored()).isEqualTo(1);

        OfficeFixture.of(office, "uji").kiosk("UJ2222");
        tablet.pass(70);
        assertThat(page.locator("#attract")).isVisible();
    }

    /** Another one: past a worker Chromium does not always let requests be intercepted, and the worker sends by itself. */
    private void enrolWithoutWorker() {
        page.context().close();
        page = chromium.pageWithoutWorker(SCREENS.get(1));
        tablet = KioskPage.open(page, office, "UJ2222");
    }

    private static void refuse(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/problem+json")
                .setBody("{}"));
    }

    @Test
    void everyScreenFitsAndNobodyIsLeftOut() {
        for (Viewport screen : SCREENS) {
            page.setViewportSize(screen.width(), screen.height());
            String size = "-" + screen.width() + "x" + screen.height();
            looked("kiosk-attract" + size);
            page.locator("#start").click();
            looked("kiosk-service" + size);
            tile("Layanan kk");
            looked("kiosk-question" + size);
            // Only to be looked at: it waits for nobody here.
            page.evaluate("document.getElementById('seconds').textContent = screens.say('idle', 10);"
                    + " document.getElementById('idle').hidden = false");
            looked("kiosk-idle" + size);
            page.evaluate("document.getElementById('idle').hidden = true");
            skip(9);
            looked("kiosk-respondent" + size);
            skip(5);
            tablet.type("Nomor 081234567890");
            looked("kiosk-suggestion" + size);
            page.locator("#finish").click();
            looked("kiosk-unanswered" + size);
            page.locator("#first").click();
            assertThat(page.locator("#progress")).hasText("Pertanyaan 1 dari 9");
            page.locator(".back").first().click();
            page.locator(".back").first().click();
            assertThat(page.locator("#attract")).isVisible();
        }
        page.locator("[data-language=jv]").click();
        page.locator("#large").click();
        looked("kiosk-large-jv");
        assertThat(page.locator("#start")).hasText("Demoken kanggo miwiti");
    }

    private void looked(String name) {
        Chromium.screenshot(page, name);
        // The other sizes have the same elements, of the same colours.
        if (page.viewportSize().width == SCREENS.get(1).width()) {
            assertThat(Chromium.violations(page)).as(name).isEmpty();
        }
        assertThat(page.evaluate(TOO_SMALL)).as(name).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits sideways")
                .isEqualTo(true);
    }

    /** Answers the first question, and nothing else. */
    private void resident() {
        tablet.answer("Layanan ktp", 4);
        tablet.finish();
    }

    private void skip(int steps) {
        page.evaluate("steps => { while (steps--) document.getElementById('skip').click(); }", steps);
    }

    private void tile(String text) {
        page.locator(".tile:has-text(\"" + text + "\")").click();
    }

    private long stored() {
        return office.count(COUNT) - before;
    }
}
