package id.suaraloket.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium with a folder of its own, as on a tablet: what it keeps is there when it is started again, however it
 * ended.
 */
public final class TabletBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final BrowserContext context;
    private final Path folder;

    private TabletBrowser(Playwright playwright, BrowserContext context, Path folder) {
        this.playwright = playwright;
        this.context = context;
        this.folder = folder;
    }

    /** @param folder where it keeps what it keeps; one browser at a time */
    public static TabletBrowser start(Path folder) {
        return start(folder, ServiceWorkerPolicy.ALLOW);
    }

    /** The same without service workers: whatever a page asks the network for can be intercepted, and nothing is sent but by pages. */
    public static TabletBrowser startWithoutWorker(Path folder) {
        return start(folder, ServiceWorkerPolicy.BLOCK);
    }

    private static TabletBrowser start(Path folder, ServiceWorkerPolicy workers) {
        Playwright playwright = Chromium.playwright();
        try {
            LaunchPersistentContextOptions options = new LaunchPersistentContextOptions()
                    .setExecutablePath(Chromium.executable())
                    .setHeadless(true)
                    .setArgs(Chromium.arguments(Chromium.LAN_HOST))
                    .setViewportSize(Chromium.TABLET.width(), Chromium.TABLET.height())
                    .setServiceWorkers(workers)
                    .setLocale("id-ID")
                    .setTimezoneId("Asia/Jakarta");
            return new TabletBrowser(
                    playwright, playwright.chromium().launchPersistentContext(folder, options), folder);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** The one it opens with. */
    public Page page() {
        return context.pages().get(0);
    }

    /** As when somebody pulls the plug, as far as one program can feel it: SIGKILL, all at once. */
    public void kill() {
        List<ProcessHandle> processes = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("--user-data-dir=" + folder))
                        .isPresent())
                .toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("no browser runs in " + folder);
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(
                process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        playwright.close();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
