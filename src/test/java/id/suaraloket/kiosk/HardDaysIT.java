package id.suaraloket.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.TabletBrowser;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tablet on a counter goes through in its life, and that none of it costs an answer or counts one twice. */
class HardDaysIT {
    private static final String SERVICE = "Layanan ktp";
    private static final String PUTS = "**/api/v1/responses/*";
    private static final int MINUTE = 60_000;

    private static Office office;
    private static Chromium chromium;
    private long before;

    @TempDir
    private Path folder;

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
    void count() {
        before = stored("TRUE");
    }

    @Test
    void twoHundredResidentsWhileTheNetworkComesAndGoesAreEachStoredOnce() {
        Page page = chromium.page(Chromium.TABLET);
        KioskPage tablet = KioskPage.enrol(page, office, "UJ2222");
        Random luck = new Random(5);
        for (int resident = 0; resident < 200; resident++) {
            if (luck.nextInt(4) == 0) {
                page.context().setOffline(luck.nextBoolean());
            }
            tablet.visit(SERVICE, 1 + resident % 4);
        }
        page.context().setOffline(false);

        page.waitForCondition(() -> stored("TRUE") - before == 200);
        assertThat(tablet.part("state")).isEmpty();
        assertThat(stored("TRUE") - before).isEqualTo(200);
        page.context().close();
    }

    @Test
    void whatWasThankedForIsSentByTheNextStartWhenTheBrowserIsKilledBefore() {
        TabletBrowser first = TabletBrowser.start(folder);
        KioskPage tablet = KioskPage.enrol(first.page(), office, "UJ2222");
        first.page().context().setOffline(true);
        tablet.answer(SERVICE, 3);
        tablet.finish();
        assertThat(tablet.part("thanks")).isVisible();
        first.kill();
        assertThat(stored("TRUE")).isEqualTo(before);

        try (TabletBrowser second = TabletBrowser.start(folder)) {
            second.page().navigate(office.address() + "/kiosk");
            assertThat(second.page().locator("#attract")).isVisible();
            second.page().waitForCondition(() -> stored("TRUE") - before == 1);
        }
    }

    @Test
    void afterAnHourOfAFailingServerItIsSentAndTheServerWasNotStormed() {
        Page page = chromium.pageWithoutWorker(Chromium.TABLET);
        page.clock().install();
        KioskPage tablet = KioskPage.open(page, office, "UJ2222");
        AtomicInteger attempts = new AtomicInteger();
        page.route(PUTS, route -> {
            attempts.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("{}"));
        });
        tablet.visit(SERVICE, 2);
        tablet.pass(3_600);
        // 2 s, 4 s and so on up to 5 minutes, and then every 5.
        assertThat(attempts.get()).isBetween(12, 24);
        assertThat(tablet.part("state")).containsText("1 jawaban tersimpan");
        page.unroute(PUTS);
        tablet.pass(360);

        page.waitForCondition(() -> stored("TRUE") - before == 1);
        page.context().close();
    }

    @Test
    void afterEightDaysSwitchedOffItIsSentAndCountsOnItsDay() {
        Instant then = Instant.now().minus(8, ChronoUnit.DAYS);
        TabletBrowser first = TabletBrowser.start(folder);
        Page page = first.page();
        page.clock().install(new Clock.InstallOptions().setTime(then.toEpochMilli()));
        KioskPage tablet = KioskPage.enrol(page, office, "UJ2222");
        page.context().setOffline(true);
        tablet.visit(SERVICE, 4);
        // One that is closed in good order has its network back for a moment before its pages go.
        first.kill();
        try (TabletBrowser second = TabletBrowser.start(folder)) {
            second.page().navigate(office.address() + "/kiosk");
            second.page().waitForCondition(() -> stored("TRUE") - before == 1);
        }
        assertThat(stored("NOT wrong_clock AND submitted_at < '" + then.plus(1, ChronoUnit.HOURS) + "'"))
                .isEqualTo(1);
    }

    @Test
    void aFullDiskIsToldAndCostsNothing() {
        TabletBrowser first = TabletBrowser.startWithoutWorker(folder);
        first.page().route(PUTS, Route::abort);
        KioskPage.open(first.page(), office, "UJ2222").visit(SERVICE, 4);
        first.kill();
        try (TabletBrowser second = TabletBrowser.startWithoutWorker(folder)) {
            Page page = second.page();
            page.route(PUTS, Route::abort);
            JsonObject full = new JsonObject();
            full.addProperty("origin", office.address());
            full.addProperty("quotaSize", 1);
            page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", full);
            page.navigate(office.address() + "/kiosk");
            KioskPage tablet = new KioskPage(page);
            assertThat(tablet.part("state"))
                    .hasText("1 jawaban tersimpan di tablet, menunggu dikirim."
                            + " Tempat simpan tablet hampir penuh; beri tahu petugas.");
            tablet.answer(SERVICE, 3);
            tablet.finish();
            assertThat(tablet.part("storing-text")).containsText("tidak dapat menyimpan");
            assertThat(tablet.part("state")).containsText("tidak dapat menyimpan");
            assertThat(tablet.part("thanks")).isHidden();
            page.unroute(PUTS);

            assertThat(tablet.part("thanks")).isVisible();
            page.waitForCondition(() -> stored("TRUE") - before == 2);
        }
    }

    @Test
    void aDayOfUseCostsNoMemory() {
        Page page = chromium.page(Chromium.TABLET);
        page.clock().install();
        KioskPage tablet = KioskPage.enrol(page, office, "UJ2222");
        CDPSession tools = page.context().newCDPSession(page);
        Map<Integer, Long> memory = new TreeMap<>();
        for (int hour = 1; hour <= 12; hour++) {
            for (int resident = 0; resident < 2; resident++) {
                tablet.visit(SERVICE, 4);
                page.clock().runFor(30 * MINUTE);
            }
            if (hour == 3 || hour % 6 == 0) {
                memory.put(hour, heap(tools) / 1024);
            }
        }
        tablet.pass(360); // What was given up as time ran is tried again within five minutes.
        page.waitForCondition(() -> stored("TRUE") - before == 24);
        System.out.println("The tablet's memory in KB after so many hours: " + memory);
        // In the first hours the browser still compiles what is run again and again.
        assertThat(memory.get(12)).isLessThan(memory.get(3) * 12 / 10);
        page.context().close();
    }

    private static long heap(CDPSession tools) {
        tools.send("HeapProfiler.collectGarbage");
        return tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    }

    private static long stored(String condition) {
        return office.count("SELECT COUNT(*) FROM response WHERE channel = 'KIOSK' AND " + condition);
    }
}
