package id.suaraloket.https;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import id.suaraloket.testing.BrowserHome;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Command;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.Runbook;
import id.suaraloket.testing.ServerProcess;
import id.suaraloket.web.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's network without a name, as {@code src/docs/https.md} sets it up: its commands, the jar, and a tablet's browser. */
class OfficeNetworkIT {
    private static final String ADDRESS = "192.168.1.10";
    private static final Pattern GREETING = Pattern.compile("HTTPS    : https://192\\.168\\.1\\.10:(\\d+)");
    private static final Pattern FINGERPRINT = Pattern.compile("([0-9A-F]{2}:){31}[0-9A-F]{2}");

    @TempDir
    private static Path folder;

    private static Path https;
    private static String made;
    private static ServerProcess service;
    private static int port;
    private static Chromium tablet;

    @BeforeAll
    static void setUp() throws Exception {
        https = folder.resolve("data/https");
        made = Runbook.of(Path.of("src/docs/https.md"), folder).run("make");
        service = ServerProcess.start(
                Map.of("SUARALOKET_DATA", folder.resolve("data").toString(), "SUARALOKET_DEMO", "true"),
                "-Xmx256m",
                "-Dsuaraloket.https.check=1s");
        port = greetedPort();
        Path home = BrowserHome.trusting(Files.createDirectory(folder.resolve("home")), https.resolve("authority.crt"));
        tablet = Chromium.start(ADDRESS, home);
    }

    @AfterAll
    static void close() {
        if (tablet != null) {
            tablet.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void theTabletsPageIsASecureContextAndOpensWithoutANetwork() {
        Page page = tablet.page(Chromium.TABLET);
        page.navigate(overHttps("/kiosk"));
        assertThat(page.evaluate("isSecureContext && 'persist' in navigator.storage"))
                .isEqualTo(true);
        Chromium.awaitKept(page, "/kiosk");
        page.context().setOffline(true);
        page.reload();

        assertThat(page.locator("#enrol")).isVisible();
    }

    @Test
    void overPlainHttpTheFormGoesOnWorkingAndIsNoSecureContext() {
        Page page = tablet.page(Chromium.PHONE);
        page.navigate(overHttp("/s/DEMKTP"));

        assertThat(page.locator("main form")).isVisible();
        assertThat(page.url()).isEqualTo(overHttp("/s/DEMKTP"));
        assertThat(page.evaluate("isSecureContext")).isEqualTo(false);
    }

    @Test
    void anotherAddressIsRefusedAndSoIsTheServerByWhoeverDoesNotTrustItsAuthority() throws Exception {
        Page page = tablet.page(Chromium.TABLET);
        assertThatThrownBy(() -> page.navigate("https://127.0.0.2:" + port + "/kiosk"))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("ERR_CERT_COMMON_NAME_INVALID");
        try (Chromium stranger = Chromium.start(ADDRESS, Files.createDirectory(folder.resolve("stranger")))) {
            Page strange = stranger.page(Chromium.TABLET);
            assertThatThrownBy(() -> strange.navigate(overHttps("/kiosk")))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
        }
    }

    @Test
    void theCommandsOfTheDocumentFindIt() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String said = Runbook.of(Path.of("src/docs/https.md"), elsewhere)
                .with("http://192\\.168\\.1\\.10:8080", service.address())
                .with("https://192\\.168\\.1\\.10:8443", "https://127.0.0.1:" + port)
                .run("check");

        Matcher fingerprint = FINGERPRINT.matcher(made);
        assertThat(fingerprint.find()).isTrue();
        assertThat(said).contains(fingerprint.group()).contains("\"UP\"");
        assertThat(elsewhere.resolve("authority.crt")).hasSameBinaryContentAs(https.resolve("authority.crt"));
    }

    @Test
    void nobodyElseReadsTheKeys() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(https)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(https)) {
            assertThat(files.collect(
                            Collectors.toMap(file -> file.getFileName().toString(), OfficeNetworkIT::othersMayRead)))
                    .isEqualTo(Map.of("authority.crt", true, "authority.pem", false, "server.pem", false));
        }
    }

    @Test
    void whoLoggedInOverHttpsCanDoSoOverPlainHttpTooAndSeesThePlainAddressForResidents() {
        Page page = tablet.page(Chromium.DESKTOP);
        for (String login : new String[] {overHttps("/login"), overHttp("/login")}) {
            page.navigate(login);
            page.locator("input[name=name]").fill("admin");
            page.locator("input[name=password]").fill(Office.PASSWORD);
            page.locator("main form button").click();
            page.waitForURL(login.replace("/login", "/staff**"));
        }
        page.navigate(overHttps("/staff/points/DEMKTP"));

        assertThat(page.locator("main")).containsText(overHttp("/s/DEMKTP"));
    }

    @Test
    void browsersAreNotToldToUseHttpsAlone() {
        assertThat(tablet.page(Chromium.PHONE).navigate(overHttps("/s/DEMKTP")).headers())
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void aStolenKeyOpensNoSiteOfTheWorld() throws Exception {
        assertThat(verified("loket.lan")).endsWith("loket.lan.crt: OK\n");
        assertThat(verified("example.com")).contains("permitted subtree violation");
        assertThat(verified("loket.lan.example.com")).contains("permitted subtree violation");
    }

    @Test
    void renewedWhileItRunsUnderTheSameAuthority() throws Exception {
        byte[] authority = Files.readAllBytes(https.resolve("authority.crt"));
        String before = shownSerial();

        // What the document's command does, without waiting for another process.
        CertificateFolder certificates = new CertificateFolder(https);
        int done = new CertificateCommand(certificates, new Messages(), Clock.systemUTC()).run(List.of(ADDRESS));

        assertThat(done).isZero();
        assertThat(https.resolve("authority.crt")).hasBinaryContent(authority);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (shownSerial().equals(before) && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        assertThat(shownSerial()).isNotEqualTo(before);
    }

    /** It stands in the line after the first, which the process is awaited by. */
    private static int greetedPort() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Matcher greeting = GREETING.matcher(service.said());
            if (greeting.find()) {
                return Integer.parseInt(greeting.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no HTTPS. It said:\n" + service.said());
    }

    private static String overHttps(String path) {
        return "https://" + ADDRESS + ":" + port + path;
    }

    private static String overHttp(String path) {
        return "http://" + ADDRESS + ":" + URI.create(service.address()).getPort() + path;
    }

    private static boolean othersMayRead(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("r--");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What openssl says to a certificate for a name that a thief signs with the authority's key. */
    private static String verified(String name) throws Exception {
        String commands = """
                openssl req -new -newkey rsa:2048 -nodes -keyout NAME.key -out NAME.csr -subj /CN=NAME 2>/dev/null
                openssl x509 -req -in NAME.csr -CA HTTPS/authority.pem -CAkey HTTPS/authority.pem -set_serial 1 -days 9 \
                  -extfile <(echo subjectAltName=DNS:NAME) -out NAME.crt 2>/dev/null
                openssl verify -CAfile HTTPS/authority.crt -untrusted HTTPS/authority.pem NAME.crt 2>&1 || true
                """;
        return bash(commands.replace("HTTPS", https.toString()).replace("NAME", name));
    }

    private static String shownSerial() throws Exception {
        return bash("openssl s_client -connect 127.0.0.1:%d </dev/null 2>/dev/null | openssl x509 -noout -serial"
                .formatted(port));
    }

    private static String bash(String commands) throws Exception {
        return Command.run(new ProcessBuilder("bash", "-euc", commands).directory(folder.toFile()));
    }
}
