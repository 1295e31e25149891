package id.suaraloket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaraloket.testing.BrowserHome;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Command;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.Runbook;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docker-compose.yml} serves under a public name: its Caddyfile, a real authority, a real browser. */
class PublicNameIT {
    private static final String NAME = "survei.kecamatan.go.id";

    @TempDir
    private static Path folder;

    private static Office service;
    private static PublicAuthority authority;
    private static Path root;
    private static Proxy proxy;
    private static int http;
    private static int https;

    @BeforeAll
    static void start() throws Exception {
        http = Proxy.freePort();
        https = Proxy.freePort();
        authority = new PublicAuthority(Files.createDirectory(folder.resolve("authority")), http, https);
        // The address as Compose derives it from SUARALOKET_DOMAIN.
        service = Office.onH2(Map.of("suaraloket.address", "https://" + NAME, "suaraloket.demo", true));
        proxy = proxy();
        awaitCertificate();
        root = authority.root();
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (authority != null) {
            authority.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void theTabletsPageIsASecureContextAndOpensWithoutANetwork() throws Exception {
        Path home = BrowserHome.trusting(Files.createDirectory(folder.resolve("home")), root);
        try (Chromium chromium = Chromium.start(NAME, home)) {
            Page page = chromium.page(Chromium.TABLET);
            page.navigate("https://" + NAME + ":" + https + "/kiosk");
            assertThat(page.evaluate("isSecureContext && 'persist' in navigator.storage"))
                    .isEqualTo(true);
            Chromium.awaitKept(page, "/kiosk");
            page.context().setOffline(true);
            page.reload();

            assertThat(page.locator("#enrol")).isVisible();
        }
    }

    @Test
    void plainHttpIsSentToHttpsAndTheBrowserRemembersIt() throws Exception {
        assertThat(curl("http://" + NAME + ":" + http + "/s/DEMSMA"))
                .startsWith("HTTP/1.1 308")
                .contains("Location: https://" + NAME + "/s/DEMSMA");
        assertThat(curl("https://" + NAME + ":" + https + "/s/DEMSMA"))
                .contains(" 200")
                .containsIgnoringCase("strict-transport-security: max-age=31536000");
    }

    @Test
    void aLoginGoesOverHttpsAloneAndAddressesBeginWithTheName() throws Exception {
        String login = curl("https://" + NAME + ":" + https + "/login");
        assertThat(login).containsPattern("(?i)set-cookie: __Host-suaraloket=.*; Secure");
        assertThat(curl("https://" + NAME + ":" + https + "/staff"))
                .contains(" 303")
                .containsPattern("(?i)location: /login");

        assertThat(curl(
                        "https://" + NAME + ":" + https + "/staff/points/DEMSMA",
                        "--header",
                        "Authorization: Bearer " + Office.TOKEN))
                .contains(">https://" + NAME + "/s/DEMSMA<");
    }

    @Test
    void theCommandOfTheDocumentFindsIt() throws Exception {
        String said = Runbook.of(Path.of("src/docs/https.md"), Files.createDirectory(folder.resolve("document")))
                .with(
                        "https://" + NAME,
                        "--cacert " + root + " --connect-to ::127.0.0.1: https://" + NAME + ":" + https)
                .run("public check");

        assertThat(said).contains(" 200");
    }

    @Test
    void whatBeganOverPlainHttpGoesOn() throws Exception {
        assertThat(curl(proxy.address() + "/s/DEMSMA"))
                .contains(" 200")
                .doesNotContainIgnoringCase("strict-transport-security");
    }

    @Test
    void theCertificateOutlivesARestartWithoutItsAuthority() throws Exception {
        proxy.close();
        authority.close();
        proxy = proxy();

        assertThat(curl("https://" + NAME + ":" + https + "/s/DEMSMA")).contains(" 200");
    }

    private static Proxy proxy() throws Exception {
        String options = "http_port %d\nhttps_port %d\n%s".formatted(http, https, authority.options());
        return Proxy.start(
                Files.createDirectories(folder.resolve("proxy")),
                "127.0.0.1:" + URI.create(service.address()).getPort(),
                Map.of("SUARALOKET_DOMAIN", NAME, "SUARALOKET_CADDY_OPTIONS", options));
    }

    private static void awaitCertificate() throws Exception {
        Path kept = folder.resolve("proxy/caddy/certificates");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!isThere(kept)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "no certificate. Caddy said:\n" + Files.readString(folder.resolve("proxy/log")));
            }
            Thread.sleep(100);
        }
    }

    private static boolean isThere(Path kept) throws Exception {
        if (!Files.exists(kept)) {
            return false;
        }
        try (var files = Files.walk(kept)) {
            return files.anyMatch(file -> file.toString().endsWith(NAME + ".json"));
        }
    }

    /** The answer with its head, asked for on this machine whatever the name. */
    private static String curl(String address, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "--silent",
                "--show-error",
                "--include",
                "--cacert",
                String.valueOf(root),
                "--connect-to",
                "::127.0.0.1:",
                address));
        command.addAll(List.of(more));
        return Command.run(command);
    }
}
