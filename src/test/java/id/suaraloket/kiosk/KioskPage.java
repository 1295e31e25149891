package id.suaraloket.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import java.time.Duration;
import java.util.Map;

/** The tablet's page in a browser. */
record KioskPage(Page page) {
    /** What a resident touches until the last answer is given, without the time that fingers take. */
    private static final String ANSWER = """
            ({service, score}) => {
              const part = id => document.getElementById(id);
              part('start').click();
              [...document.querySelectorAll('.tile')].find(tile => tile.textContent === service).click();
              document.querySelectorAll('.scores .tile')[score - 1].click();
              for (let steps = 0; !part('question').hidden; steps++) {
                if (steps > 100) {
                  throw new Error('the questions do not end');
                }
                part('skip').click();
              }
            }""";

    /** Sends, and leaves when the thank-you has come; whoever asked again and again for it would wait longer. */
    private static final String THANKED = """
            () => new Promise(thanked => {
              const thanks = document.getElementById('thanks');
              new MutationObserver((changes, observer) => {
                if (!thanks.hidden) {
                  observer.disconnect();
                  document.getElementById('again').click();
                  thanked();
                }
              }).observe(thanks, {attributes: true});
              document.getElementById('finish').click();
            })""";

    /** Counts what the page waits for from outside: the server, its disk, and what the browser tells of it. */
    private static final String COUNT = """
            window.underWay = 0;
            const send = window.fetch;
            window.fetch = (...args) => {
              window.underWay++;
              return send(...args).then(async answer => {
                await answer.clone().arrayBuffer();
                return answer;
              }).finally(() => window.underWay--);
            };
            const transaction = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (...args) {
              const begun = transaction.apply(this, args);
              window.underWay++;
              ['complete', 'abort'].forEach(end => begun.addEventListener(end, () => window.underWay--));
              return begun;
            };
            const open = IDBFactory.prototype.open;
            IDBFactory.prototype.open = function (...args) {
              const asked = open.apply(this, args);
              window.underWay++;
              ['success', 'error'].forEach(end => asked.addEventListener(end, () => window.underWay--));
              return asked;
            };
            const count = (kind, ...names) => kind && names.filter(name => kind.prototype[name]).forEach(name => {
              const real = kind.prototype[name];
              kind.prototype[name] = function (...args) {
                window.underWay++;
                return real.apply(this, args).finally(() => window.underWay--);
              };
            });
            count(window.CacheStorage, 'open', 'match');
            count(window.Cache, 'put');
            count(window.StorageManager, 'estimate', 'persisted');
            count(window.Navigator, 'getBattery');""";

    /** Of a test with a page that answers within milliseconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** In seconds; below the patience of the page with the network and its disk. */
    private static final int STEP = 5;

    /** A tablet that was just let in. */
    static KioskPage open(Page page, Office office, String point) {
        page.addInitScript(COUNT);
        page.navigate(office.address() + "/kiosk#" + CounterTablet.code(office, point));
        KioskPage tablet = new KioskPage(page);
        assertThat(tablet.part("attract")).isVisible();
        return tablet;
    }

    /** A tablet that was just let in and can do without a network. */
    static KioskPage enrol(Page page, Office office, String point) {
        KioskPage tablet = open(page, office, point);
        Chromium.awaitKept(page, "/kiosk");
        return tablet;
    }

    /**
     * Lets so much time pass on a page whose clock is set, in steps: what asks the server gets its answer before the page
     * could think that none comes.
     */
    void pass(int seconds) {
        for (int passed = 0; passed < seconds; passed += STEP) {
            page.clock().runFor(1_000 * STEP);
            settle();
        }
    }

    /** Waits until the page waits for nothing, and does not begin anything either. */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < 3; ) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the page still waits for its server or its disk: " + page.url());
            }
            try {
                quiet = page.evaluate("window.underWay").equals(0) ? quiet + 1 : 0;
            } catch (PlaywrightException e) {
                page.waitForLoadState(); // It opens anew.
            }
        }
    }

    Locator part(String id) {
        return page.locator("#" + id);
    }

    /** One resident who answers the first question, up to the page where a saran may be typed. */
    void answer(String service, int score) {
        page.evaluate(ANSWER, Map.of("service", service, "score", score));
        assertThat(part("suggestion")).isVisible();
    }

    /** One resident, from the first touch to the thank-you, and away. */
    void visit(String service, int score) {
        answer(service, score);
        finishAndLeave();
    }

    /** Touches what stands under the thank-you as soon as it is there; after five seconds it is gone. */
    void finishAndLeave() {
        page.evaluate(THANKED);
    }

    void finish() {
        page.evaluate("document.getElementById('finish').click()");
    }

    void type(String text) {
        for (char letter : text.toCharArray()) {
            page.locator(letter == ' ' ? "#space" : "#keys [data-letter='" + Character.toLowerCase(letter) + "']")
                    .click();
        }
    }
}
