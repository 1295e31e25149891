package id.suaraloket.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine's own Chromium, driven through Playwright, so that pages are tested as a person meets them. Start one per
 * suite and close it afterwards; Playwright is not made for several threads at once.
 */
public final class Chromium implements AutoCloseable {
    /** What sticks out of a page of staff to the right, but for what is in a box that is pushed sideways. */
    public static final String TOO_WIDE = "[...document.querySelectorAll('body *')].filter(e =>"
            + " !e.closest('.scroll, .places') && e.getBoundingClientRect().right > innerWidth + 1)"
            + ".map(e => e.outerHTML.slice(0, 80))";

    /** A small phone held upright, in CSS pixels. */
    public static final Viewport PHONE = new Viewport(360, 640);

    /** The narrowest phone that pages must fit. */
    public static final Viewport SMALL_PHONE = new Viewport(320, 568);

    /** A tablet held upright. */
    public static final Viewport UPRIGHT_TABLET = new Viewport(768, 1024);

    /** A tablet on its stand, lying. */
    public static final Viewport TABLET = new Viewport(1280, 800);

    /** A laptop at the office. */
    public static final Viewport DESKTOP = new Viewport(1366, 768);

    /** A name of this machine that browsers do not trust as they trust localhost: plain HTTP, as in an office's LAN. */
    public static final String LAN_HOST = "loket.test";

    /** How long a browser may take to install a service worker and what it keeps. */
    private static final Duration KEEPING = Duration.ofMinutes(1);

    /** A clock can be stopped only where it has not come yet. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private static final String KEPT = """
            async path => {
              const worker = await navigator.serviceWorker.getRegistration();
              return Boolean(navigator.serviceWorker.controller && worker?.active?.state === 'activated' && await caches.match(path));
            }
            """;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException if no Chromium is installed; it names the command */
    public static Chromium start() {
        return start(LAN_HOST, Map.of());
    }

    /**
     * One that finds a host on this machine, and trusts the authorities in {@code .pki/nssdb} of its home folder besides those
     * that it came with: as a tablet does that somebody has set up.
     *
     * @param host a name or an IP address
     * @param home its home folder, such as {@link BrowserHome} makes one
     */
    public static Chromium start(String host, Path home) {
        return start(host, Map.of("HOME", home.toString()));
    }

    private static Chromium start(String host, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(settings);
        Path executable = executable();
        Playwright playwright = playwright();
        // What is right is seen at once; what is slow here may only be the machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setHeadless(true)
                                    .setEnv(environment)
                                    .setArgs(arguments(host))));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** @param host is found on this machine */
    static List<String> arguments(String host) {
        return List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--host-resolver-rules=MAP " + host + " 127.0.0.1",
                "--no-first-run");
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Path executable() {
        return Program.find("chromium", "chromium-browser");
    }

    /** The browser's version, as {@code 156.0.8078.79}. */
    public String version() {
        return browser.version();
    }

    /** A blank page of someone who has never been here: no cookies, Indonesian, on Jakarta's clock. */
    public Page page(Viewport viewport) {
        return browser.newContext(visitor(viewport)).newPage();
    }

    /** The same in a browser without service workers: whatever the page asks the network for can be intercepted. */
    public Page pageWithoutWorker(Viewport viewport) {
        return browser.newContext(visitor(viewport).setServiceWorkers(ServiceWorkerPolicy.BLOCK))
                .newPage();
    }

    /** The same in a browser that runs no scripts of pages. */
    public Page pageWithoutScript(Viewport viewport) {
        return browser.newContext(visitor(viewport).setJavaScriptEnabled(false)).newPage();
    }

    private static Browser.NewContextOptions visitor(Viewport viewport) {
        return new Browser.NewContextOptions()
                .setViewportSize(viewport.width(), viewport.height())
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta");
    }

    /**
     * What axe-core finds wrong with a page as it now stands, at any level.
     *
     * @return a line for each element, {@code rule: selector}; empty if there is nothing to mend
     */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()))
                        .toList();
    }

    /** Waits until the service worker of a page would open it without a network. A predicate that waits is not waited for. */
    public static void awaitKept(Page page, String path) {
        long deadline = System.nanoTime() + KEEPING.toNanos();
        while (!Boolean.TRUE.equals(page.evaluate(KEPT, path))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(page.url() + " is not kept as " + path);
            }
            page.waitForTimeout(50);
        }
    }

    /** From here on time passes in a page only as a test lets it, however slow the machine is. */
    public static void stopClock(Page page) {
        page.clock().install();
        long now = ((Number) page.evaluate("Date.now()")).longValue();
        page.clock().pauseAt(now + AHEAD.toMillis());
    }

    /** Saves the whole page, also what is below the fold, as {@code target/screenshots/name.png}. */
    public static Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /**
     * The part of a page that a person sees at once.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record Viewport(int width, int height) {}
}
