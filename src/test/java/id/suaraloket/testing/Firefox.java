package id.suaraloket.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The machine's own Firefox, driven through Playwright by WebDriver BiDi, with a new profile that goes when it is closed. Start one per
 * suite and close it afterwards; Playwright is not made for several threads at once.
 */
public final class Firefox implements AutoCloseable {
    /** The channel by which Playwright speaks BiDi, to any Firefox, instead of its own protocol to its own build. */
    private static final String BIDI = "moz-firefox";

    /**
     * Nothing but this machine is asked, not even for a name: what is meant for elsewhere goes to a proxy that nobody runs. The rest switches
     * off what would try, beyond what Playwright switches off itself.
     */
    private static final Map<String, Object> ALONE = Map.ofEntries(
            Map.entry("network.proxy.type", 1),
            Map.entry("network.proxy.http", "127.0.0.1"),
            Map.entry("network.proxy.http_port", 9),
            Map.entry("network.proxy.ssl", "127.0.0.1"),
            Map.entry("network.proxy.ssl_port", 9),
            Map.entry("network.dns.forceResolve", "127.0.0.1"),
            Map.entry("network.dns.native_https_query", false),
            Map.entry("network.trr.mode", 5),
            Map.entry("network.dns.disablePrefetch", true),
            Map.entry("network.captive-portal-service.enabled", false),
            Map.entry("network.connectivity-service.enabled", false),
            Map.entry("app.normandy.enabled", false),
            Map.entry("app.update.enabled", false),
            Map.entry("extensions.systemAddon.update.enabled", false),
            Map.entry("toolkit.telemetry.enabled", false),
            Map.entry("toolkit.telemetry.server", ""),
            Map.entry("browser.region.update.enabled", false),
            Map.entry("dom.push.connection.enabled", false),
            Map.entry("security.OCSP.enabled", 0));

    private final Playwright playwright;
    private final Browser browser;

    private Firefox(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException if no Firefox is installed; it names the command */
    public static Firefox start() {
        return start(true);
    }

    /**
     * With JavaScript switched off for everyone. Playwright looks at pages as ever, but takes no pictures, and clicks only when forced: for
     * both it waits for a frame that a script would tell it of. (What Playwright itself calls {@code javaScriptEnabled} has no effect over BiDi.)
     *
     * @throws IllegalStateException if no Firefox is installed; it names the command
     */
    public static Firefox startWithoutScript() {
        return start(false);
    }

    private static Firefox start(boolean script) {
        Path executable = Program.find("firefox-esr", "firefox");
        Map<String, Object> preferences = new HashMap<>(ALONE);
        preferences.put("javascript.enabled", script);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Firefox(
                    playwright,
                    playwright
                            .firefox()
                            .launch(new LaunchOptions()
                                    .setChannel(BIDI)
                                    .setExecutablePath(executable)
                                    .setHeadless(true)
                                    .setFirefoxUserPrefs(preferences)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** The browser's version, as {@code 153.7.0}. */
    public String version() {
        return browser.version();
    }

    /** A blank page of someone who has never been here: no cookies, Indonesian, on Jakarta's clock. */
    public Page page(Chromium.Viewport viewport) {
        return browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(viewport.width(), viewport.height())
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
