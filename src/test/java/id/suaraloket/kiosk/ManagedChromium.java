package id.suaraloket.kiosk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.suaraloket.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Chromium that finds its managed policies in a folder of the test. Chromium looks for them in {@code /etc/chromium}
 * alone, so it gets a mount namespace of its own in which the folder lies there; nobody else's Chromium sees it. Only root may do that.
 */
final class ManagedChromium implements AutoCloseable {
    /** Names of this machine that browsers do not trust as they trust localhost. */
    static final String HOSTS =
            "--host-resolver-rules=MAP loket.test 127.0.0.1, MAP *.loket.test 127.0.0.1, MAP lain.test 127.0.0.1";

    private final Playwright playwright;
    private final BrowserContext context;

    private ManagedChromium(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
    }

    /**
     * Starts it without a window.
     *
     * @param etc what it finds as {@code /etc/chromium}
     * @param profile its folder, which outlives it
     */
    static ManagedChromium start(Path etc, Path profile) throws IOException {
        Path executable = launcher(etc, Files.createTempDirectory(profile.getParent(), "launcher"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new ManagedChromium(
                    playwright,
                    playwright
                            .chromium()
                            .launchPersistentContext(
                                    profile,
                                    new LaunchPersistentContextOptions()
                                            .setExecutablePath(executable)
                                            .setHeadless(true)
                                            .setTimeout(60_000)
                                            .setArgs(List.of("--no-sandbox", "--disable-gpu", HOSTS))));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /**
     * A script that starts Chromium so.
     *
     * @param folder where the script is written
     * @param arguments for Chromium, after those of whoever runs the script, so that they count
     */
    static Path launcher(Path etc, Path folder, String... arguments) throws IOException {
        Path script = folder.resolve("chromium");
        Files.writeString(script, """
                #!/bin/sh
                exec %s --mount sh -c 'mount --bind "%s" /etc/chromium && exec %s "$@" %s' chromium "$@"
                """.formatted(
                        Program.find("unshare"),
                        etc,
                        Program.find("chromium", "chromium-browser"),
                        String.join(" ", arguments)));
        script.toFile().setExecutable(true);
        return script;
    }

    Page page() {
        return context.pages().get(0);
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
