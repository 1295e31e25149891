package id.suaraloket.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The counter tablet in Chromium: what its page weighs on the wire the first time and when it is opened without a network, and how long
 * a tap takes until the screen shows what it did, on this machine's processor and on one slowed down four times, in turns of one run:
 * {@code KioskTaps [visits] [rounds]}. A tap's time is what the browser itself reports (Event Timing, in steps of 8 ms): from the
 * finger to the next painted frame.
 */
public final class KioskTaps {
    private static final String OBSERVE = """
            window.taps = [];
            new PerformanceObserver(list => list.getEntries()
              .filter(entry => entry.name === 'click' || entry.name === 'pointerup')
              .forEach(entry => taps.push(entry.duration))).observe({type: 'event', durationThreshold: 16, buffered: true});""";

    private KioskTaps() {}

    public static void main(String[] args) {
        int visits = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (Office office = Office.onH2(Map.of());
                Chromium chromium = Chromium.start()) {
            OfficeFixture.of(office, "uji")
                    .services("ktp", "kk", "skck", "pindah")
                    .kiosk("UJ2222");
            Page page = chromium.page(Chromium.TABLET);
            CDPSession tools = page.context().newCDPSession(page);
            weigh(page, tools, office);
            page.evaluate(OBSERVE);
            visit(page);
            for (int round = 0; round < rounds; round++) {
                for (int slowdown : List.of(1, 4)) {
                    slow(tools, slowdown);
                    page.evaluate("taps.length = 0");
                    int taps = 0;
                    for (int visit = 0; visit < visits; visit++) {
                        taps += visit(page);
                    }
                    tell(page, slowdown, taps);
                }
            }
            slow(tools, 1);
        }
    }

    private static void weigh(Page page, CDPSession tools, Office office) {
        AtomicLong bytes = new AtomicLong();
        tools.send("Network.enable");
        tools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(office.address() + "/kiosk");
        Chromium.awaitKept(page, "/kiosk");
        System.out.printf("The page, first time: %d bytes%n", bytes.getAndSet(0));
        page.navigate(office.address() + "/kiosk#" + CounterTablet.code(office, "UJ2222"));
        page.reload();
        page.locator("#attract").waitFor();
        page.waitForTimeout(2_000);
        System.out.printf("Opened again and enrolled, with all that is asked: %d bytes%n", bytes.getAndSet(0));
        page.context().setOffline(true);
        page.reload();
        page.locator("#attract").waitFor();
        System.out.printf("Opened without a network: %d bytes%n", bytes.get());
        page.context().setOffline(false);
    }

    /** One resident who touches a tile of every screen. */
    private static int visit(Page page) {
        int taps = 1;
        page.locator("#start").click();
        while (page.locator("#question").isVisible()) {
            Locator tiles = page.locator("#choices .tile");
            tiles.nth(taps % tiles.count()).click();
            taps++;
        }
        for (char letter : "kursi kurang".replace(" ", "").toCharArray()) {
            page.locator("#keys [data-letter=" + letter + "]").click();
            taps++;
        }
        page.locator("#finish").click();
        page.locator("#again").click();
        page.locator("#attract").waitFor();
        return taps + 2;
    }

    private static void slow(CDPSession tools, int slowdown) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", slowdown);
        tools.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static void tell(Page page, int slowdown, int taps) {
        page.waitForTimeout(500);
        System.out.printf(
                "Processor %dx slower, %d taps: %s%n",
                slowdown,
                taps,
                page.evaluate("(() => { const sorted = [...taps].sort((a, b) => a - b);"
                        + " const at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];"
                        + " return 'of ' + sorted.length + ' events over 16 ms: median ' + at(.5) + ' ms, p95 ' + at(.95)"
                        + " + ' ms, longest ' + at(1) + ' ms'; })()"));
    }
}
