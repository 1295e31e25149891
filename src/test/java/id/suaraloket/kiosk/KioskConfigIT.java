package id.suaraloket.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Command;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.Program;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code kiosk-config} promises, run: the scripts in a throw-away root, what they write in a real Chromium under the
 * real policies. Who is not root can neither install nor mount, and is told so for each test that is left out. {@link
 * KioskConfigTest} reads the rest.
 */
class KioskConfigIT {
    private static final Path DEBIAN = Path.of("kiosk-config/debian").toAbsolutePath();
    private static final String ADDRESS = "https://survei.kecamatan.example";
    private static final String POLICIES = "etc/chromium/policies/managed";
    private static final String PROFILE = "var/lib/suara-loket-kiosk/profile";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Still in force, and renamed only in versions that not every Debian has. */
    private static final List<String> DEPRECATED = List.of("AutofillAddressEnabled", "AutofillCreditCardEnabled");

    /** Each row that chrome://policy shows, and what it says of its state. */
    private static final String POLICY_ROWS = """
            () => {
              const rows = {};
              const walk = root => root.querySelectorAll('*').forEach(element => {
                if (element.localName === 'policy-row' && element.shadowRoot) {
                  const part = name => element.shadowRoot.querySelector('.policy.row ' + name).innerText.trim();
                  rows[part('.name')] = part('.messages');
                }
                if (element.shadowRoot) {
                  walk(element.shadowRoot);
                }
              });
              walk(document);
              return Object.keys(rows).length ? rows : null;
            }
            """;

    @TempDir
    private Path folder;

    // ---- scripts and units -----------------------------------------------------------------------------------------

    @Test
    void shellcheckFindsNothingInTheScripts() throws Exception {
        run(
                Program.find("shellcheck").toString(),
                DEBIAN + "/install.sh",
                DEBIAN + "/uninstall.sh",
                DEBIAN + "/files/browser",
                DEBIAN + "/files/watch",
                DEBIAN.getParent() + "/android/set-address.sh");
    }

    @Test
    void installingTwiceIsInstallingOnceAndAnotherAddressReplacesTheFirst() throws Exception {
        Path root = install(ADDRESS, "--code", "abcd-2345");
        Map<String, String> once = tree(root);
        install(ADDRESS + "/kiosk/", "--code", "abcd-2345");

        assertThat(tree(root)).isEqualTo(once);
        assertThat(once)
                .containsEntry("etc/suara-loket-kiosk/address", "rw-r--r-- KIOSK_ADDRESS=" + ADDRESS + "\n")
                .containsEntry("var/lib/suara-loket-kiosk/code", "rw------- abcd2345")
                .containsEntry("etc/systemd/system/sleep.target", "-> /dev/null")
                .containsEntry("etc/systemd/system/default.target", "-> /lib/systemd/system/multi-user.target")
                .containsKey("etc/systemd/system/multi-user.target.wants/suara-loket-kiosk.service")
                .containsKey("etc/systemd/system/timers.target.wants/suara-loket-kiosk-restart.timer");
        assertThat(once.get("etc/passwd")).contains(":/var/lib/suara-loket-kiosk:/usr/sbin/nologin");
        assertThat(once.values()).noneMatch(content -> content.matches("(?s).*@[A-Z]+@.*"));

        install("http://10.0.0.5:8080", "--trust-origin", "--restart-at", "04:15");

        assertThat(tree(root).values()).noneMatch(content -> content.contains("survei.kecamatan.example"));
        assertThat(policies(root, "suara-loket").path("URLAllowlist").path(0).textValue())
                .isEqualTo("http://.10.0.0.5:8080/kiosk");
        assertThat(tree(root).get("etc/systemd/system/suara-loket-kiosk-restart.timer"))
                .contains("OnCalendar=*-*-* 04:15:00");
        assertThat(policies(root, "suara-loket-origin")
                        .path("OverrideSecurityRestrictionsOnInsecureOrigin")
                        .path(0)
                        .textValue())
                .isEqualTo("http://10.0.0.5:8080");

        install(ADDRESS);

        assertThat(tree(root)).doesNotContainKey(POLICIES + "/suara-loket-origin.json");
    }

    @Test
    void uninstallingKeepsWhatWaitsToBeSentUnlessToldOtherwise() throws Exception {
        Path root = folder.resolve("root");
        Path wants = Files.createDirectories(root.resolve("etc/systemd/system"));
        Files.createSymbolicLink(wants.resolve("default.target"), Path.of("/lib/systemd/system/graphical.target"));
        install(ADDRESS, "--code", "ABCD2345");
        Path answers = Files.createDirectories(root.resolve(PROFILE)).resolve("answers");
        Files.writeString(answers, "two that wait");

        String said = run(DEBIAN + "/uninstall.sh", "--root", root.toString());

        assertThat(said).contains("tidak hilang", "--purge");
        assertThat(answers).hasContent("two that wait");
        assertThat(tree(root))
                .containsEntry("etc/systemd/system/default.target", "-> /lib/systemd/system/graphical.target")
                .doesNotContainKeys(
                        "etc/systemd/system/sleep.target",
                        "etc/systemd/system/suara-loket-kiosk.service",
                        POLICIES + "/suara-loket.json");

        run(DEBIAN + "/uninstall.sh", "--purge", "--root", root.toString());

        assertThat(tree(root).keySet()).noneMatch(name -> name.contains("suara-loket"));
        assertThat(tree(root).get("etc/passwd")).doesNotContain("suara-loket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "survei.kecamatan.example",
                "ftp://survei.kecamatan.example",
                "https://survei.kecamatan.example/staff",
                "https://a b",
                "https://x\"]",
                "https://x --code ABC",
                "https://x --trust-origin",
                "http://x --authority pom.xml",
                "https://x --authority pom.xml",
                "https://x --restart-at 25:00",
                "https://x --purge"
            })
    void whatCannotBeMeantIsRefusedBeforeAnythingIsWritten(String arguments) throws Exception {
        Path root = Files.createDirectories(folder.resolve("root"));
        Process process = start(Stream.concat(
                        Stream.of(DEBIAN + "/install.sh", "--root", root.toString()),
                        Stream.of(arguments.split(arguments.contains(" --") ? " " : "$")))
                .toList());

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(tree(root)).isEmpty();
    }

    @Test
    void aSecretKeyIsNotTakenForACertificate() throws Exception {
        Path key = folder.resolve("authority.key");
        run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", key.toString());

        assertThatThrownBy(() -> install(ADDRESS, "--authority", key.toString()))
                .hasMessageContaining("kunci rahasia");
    }

    @Test
    void systemdUnderstandsTheUnits() throws Exception {
        Path root = install(ADDRESS);
        for (String program : List.of("cage", "sh", "systemctl")) {
            Path stub = Files.createDirectories(root.resolve("usr/bin")).resolve(program);
            Files.createFile(stub, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Path units = Files.createDirectories(root.resolve("usr/lib/systemd/system"));
        run("cp", "-rT", "/usr/lib/systemd/system", units.toString());
        Files.writeString(
                units.resolve("seatd.service"), "[Service]\nExecStart=/usr/bin/cage\n"); // comes with the package

        for (String unit : List.of("kiosk.service", "kiosk-restart.service", "kiosk-restart.timer")) {
            assertThat(run(
                            Program.find("systemd-analyze").toString(),
                            "verify",
                            "--man=no",
                            "--root=" + root,
                            root + "/etc/systemd/system/suara-loket-" + unit))
                    .as(unit)
                    .isEmpty();
        }
    }

    // ---- policies --------------------------------------------------------------------------------------------------

    @Test
    void chromiumAcceptsEveryPolicyAlsoThoseForAndroid() throws Exception {
        Path root = install("http://loket.test:8080", "--trust-origin");
        ObjectNode policies = policies(root, "suara-loket");
        JsonNode android = JSON.readTree(
                        Path.of("kiosk-config/android/management-policy.json").toFile())
                .path("applications")
                .path(1)
                .path("managedConfiguration");
        for (Map.Entry<String, JsonNode> policy : android.properties()) {
            if (!policies.has(policy.getKey())) { // Android takes lists as text.
                boolean list = policy.getValue().isTextual()
                        && policy.getValue().textValue().startsWith("[");
                policies.set(
                        policy.getKey(), list ? JSON.readTree(policy.getValue().textValue()) : policy.getValue());
            }
        }
        open(policies);
        ((ArrayNode) policies.get("URLAllowlist")).add("chrome://policy");
        write(root, policies);

        Map<String, String> states;
        try (ManagedChromium chromium = chromium(root)) {
            Page page = chromium.page();
            page.navigate("chrome://policy");
            states = states(page);
        }

        assertThat(states.keySet())
                .containsAll(policies::fieldNames)
                .contains("OverrideSecurityRestrictionsOnInsecureOrigin");
        states.forEach(
                (name, state) -> assertThat(state).as(name).isEqualTo(DEPRECATED.contains(name) ? "Deprecated" : "OK"));
    }

    @Test
    void noDebuggerGetsInUnderThePoliciesAsTheyAre() throws Exception {
        Path root = install("http://loket.test:8080");
        Path chromium = ManagedChromium.launcher(root.resolve("etc/chromium"), folder, "--headless --no-sandbox");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            String said = "";
            while (!said.contains("remote debugging is disallowed by the system admin")) {
                assertThat(said).doesNotContain("DevTools listening on");
                assertThat(process.isAlive() && System.nanoTime() < deadline)
                        .as(said)
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
                said = Files.readString(log);
            }
            assertThat(folder.resolve("profile/DevToolsActivePort")).doesNotExist();
        } finally {
            end(process);
        }
    }

    /** The whole way, as at an office without HTTPS: install, enrol, cut the network, start again. */
    @Test
    void onlyTheSurveyOpensAndItsStorageOutlivesARestartWithoutNetwork() throws Exception {
        Path root;
        String address;
        try (Office office = Office.onH2(Map.of())) {
            OfficeFixture.of(office, "uji").services("ktp").kiosk("UJ2222");
            address = office.address().replace("localhost", "loket.test").replace("127.0.0.1", "loket.test");
            root = install(address, "--trust-origin");
            write(root, open(policies(root, "suara-loket")));
            try (ManagedChromium chromium = chromium(root)) {
                Page page = chromium.page();
                page.navigate(address + "/kiosk#" + CounterTablet.code(office, "UJ2222"));
                assertThat(page.locator("#attract")).isVisible();
                assertThat(page.evaluate("isSecureContext")).isEqualTo(true);
                assertThat(page.evaluate("navigator.storage.persisted()"))
                        .as("storage that Chromium promises to keep")
                        .isEqualTo(true);
                Chromium.awaitKept(page, "/kiosk");

                for (String other : List.of(
                        address + "/staff",
                        address.replace("loket.test", "lain.test") + "/kiosk",
                        address.replace("loket.test", "sub.loket.test") + "/kiosk",
                        "https" + address.substring(4) + "/kiosk",
                        "view-source:" + address + "/kiosk",
                        "file:///etc/hostname",
                        "data:text/html,a",
                        "chrome://settings")) {
                    assertThatThrownBy(() -> page.navigate(other))
                            .as(other)
                            .isInstanceOf(PlaywrightException.class)
                            .hasMessageContaining("ERR_BLOCKED_BY_ADMINISTRATOR");
                }
            }
        }

        try (ManagedChromium chromium = chromium(root)) { // the office's server is gone
            chromium.page().navigate(address + "/kiosk");
            assertThat(chromium.page().locator("#attract")).isVisible();
        }
    }

    @Test
    void anAuthorityOfTheOfficesOwnIsBelieved() throws Exception {
        Path authority = authority();
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity(authority)));
        serve(server);
        String address = "https://loket.test:" + server.getAddress().getPort();
        try {
            Path root = install(address);
            write(root, open(policies(root, "suara-loket")));
            try (ManagedChromium chromium = chromium(root)) {
                assertThatThrownBy(() -> chromium.page().navigate(address + "/kiosk"))
                        .as("a stranger's authority")
                        .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
            }

            install(address, "--authority", authority.toString());
            ObjectNode policies = open(policies(root, "suara-loket"));
            ((ArrayNode) policies.get("URLAllowlist")).add("chrome://policy");
            write(root, policies);
            try (ManagedChromium chromium = chromium(root)) {
                Page page = chromium.page();
                assertThat(page.navigate(address + "/kiosk").ok()).isTrue();
                assertThat(page.evaluate("navigator.serviceWorker.register('/worker.js').then(() => 'registered')"))
                        .isEqualTo("registered");
                page.navigate("chrome://policy");
                assertThat(states(page)).containsEntry("CACertificates", "OK");
            }
        } finally {
            server.stop(0);
        }
    }

    // ---- crash and hang --------------------------------------------------------------------------------------------

    /** The script that the unit starts, with its watch looking much more often. */
    @Test
    void signsOfLifeStopWhenBrowserOrPageHangsOrThePageCrashes() throws Exception {
        HttpServer server = HttpServer.create(loopback(), 0);
        serve(server);
        String address = "http://loket.test:" + server.getAddress().getPort();
        Path root = install(address);
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("code"), "ABCD2345");
        Path programs = Files.createDirectories(folder.resolve("programs"));
        ManagedChromium.launcher(
                root.resolve("etc/chromium"),
                programs,
                "--headless --no-sandbox --disable-gpu --ozone-platform=headless",
                "\"" + ManagedChromium.HOSTS + "\"");
        Path beats = Files.createFile(folder.resolve("beats"));
        Path notify = programs.resolve("systemd-notify");
        Files.writeString(notify, "#!/bin/sh\necho \"$@\" >>" + beats + "\n");
        notify.toFile().setExecutable(true);

        Process browser = start(
                List.of(
                        "bash",
                        "-c",
                        "exec 9>\"$HOME/pipe\"; exec " + root + "/usr/local/lib/suara-loket-kiosk/browser"),
                Map.of(
                        "HOME",
                        home.toString(),
                        "KIOSK_ADDRESS",
                        address,
                        "KIOSK_WATCH_SECONDS",
                        "0.3",
                        "PATH",
                        programs + ":" + System.getenv("PATH")));
        try {
            long page = page(browser);
            assertThat(lives(beats)).isTrue();
            assertThat(beats).content().startsWith("WATCHDOG=1\n");
            assertThat(home.resolve("code")).as("good once").doesNotExist();
            assertThat(home.resolve("profile")).isDirectory();
            assertThat(watchHolds(browser, home.resolve("pipe")))
                    .as("the compositor would not notice a crash")
                    .isFalse();

            signal("STOP", browser.pid());
            assertThat(fallsSilent(beats)).as("a browser that hangs").isTrue();
            signal("CONT", browser.pid());
            assertThat(lives(beats)).isTrue();

            signal("STOP", page);
            assertThat(fallsSilent(beats)).as("a page that hangs").isTrue();
            signal("CONT", page);
            assertThat(lives(beats)).isTrue();

            signal("KILL", page);
            assertThat(fallsSilent(beats)).as("a page that crashed").isTrue();
        } finally {
            end(browser);
            server.stop(0);
        }
    }

    // ---- the card --------------------------------------------------------------------------------------------------

    @Test
    void theCardIsOnePageOfA4() throws Exception {
        Path pdf = folder.resolve("kartu.pdf");
        try (Chromium printer = Chromium.start()) {
            Page card = printer.page(Chromium.DESKTOP);
            card.navigate(Path.of("kiosk-config/kartu-pemasangan.html").toUri().toString());
            card.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        }

        assertThat(run(Program.find("pdfinfo").toString(), pdf.toString()))
                .containsPattern("Pages: +1\n")
                .contains("(A4)");
        assertThat(run(Program.find("pdftotext").toString(), "-layout", pdf.toString(), "-"))
                .contains("Memasang tablet survei", "Telepon / WhatsApp");
    }

    // ---- installing ------------------------------------------------------------------------------------------------

    private Path install(String... arguments) throws Exception {
        assumeTrue(
                ProcessHandle.current().info().user().filter("root"::equals).isPresent(),
                "install.sh makes a user and sets owners: run this as root");
        Path root = folder.resolve("root");
        Files.createDirectories(root.resolve("etc"));
        run(Stream.concat(Stream.of(DEBIAN + "/install.sh", "--root", root.toString()), Stream.of(arguments))
                .toArray(String[]::new));
        return root;
    }

    /** Path to what is there: rights and content of a file, where a link leads. */
    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String name = root.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    tree.put(name, "-> " + Files.readSymbolicLink(file));
                } else if (Files.isRegularFile(file) && !name.matches("etc/(.*shadow.*|.*-|\\.pwd\\.lock)")) {
                    tree.put(
                            name,
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                                    + Files.readString(file));
                }
            }
        }
        return tree;
    }

    private static ObjectNode policies(Path root, String name) throws IOException {
        return (ObjectNode)
                JSON.readTree(root.resolve(POLICIES).resolve(name + ".json").toFile());
    }

    /** The same, but for the two that keep whoever drives a browser from seeing anything. */
    private static ObjectNode open(ObjectNode policies) {
        assertThat(policies.path("DeveloperToolsAvailability").intValue()).isEqualTo(2);
        assertThat(policies.path("RemoteDebuggingAllowed").booleanValue()).isFalse();
        return policies.put("DeveloperToolsAvailability", 1).put("RemoteDebuggingAllowed", true);
    }

    private static void write(Path root, JsonNode policies) throws IOException {
        JSON.writeValue(root.resolve(POLICIES).resolve("suara-loket.json").toFile(), policies);
    }

    // ---- browsers and servers --------------------------------------------------------------------------------------

    private ManagedChromium chromium(Path root) throws IOException {
        return ManagedChromium.start(root.resolve("etc/chromium"), Files.createDirectories(folder.resolve("profile")));
    }

    private static Map<String, String> states(Page page) throws IOException {
        page.waitForCondition(() -> page.evaluate(POLICY_ROWS) != null);
        return ((Map<?, ?>) page.evaluate(POLICY_ROWS))
                .entrySet().stream()
                        .filter(row -> !row.getValue().equals("Not set."))
                        .collect(Collectors.toMap(
                                row -> row.getKey().toString(),
                                row -> row.getValue().toString()));
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A page that has something to do now and then, and a service worker. */
    private static void serve(HttpServer server) {
        server.createContext("/", exchange -> {
            boolean script = exchange.getRequestURI().getPath().endsWith(".js");
            byte[] body = (script ? "onfetch = () => {}" : "<!DOCTYPE html><script>setInterval(() => {}, 50)</script>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** An authority, and beside it what it signed for loket.test. */
    private Path authority() throws Exception {
        run("sh", "-ec", """
                cd "$1"
                new="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
                openssl req -x509 $new -keyout authority.key -out authority.crt -days 30 -subj '/CN=Kecamatan Uji'
                openssl req $new -keyout server.key -out server.csr -subj /CN=loket.test
                printf 'subjectAltName=DNS:loket.test\\nextendedKeyUsage=serverAuth\\n' >server.ext
                openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 20 \
                  -extfile server.ext -out server.crt
                openssl pkcs12 -export -in server.crt -inkey server.key -passout pass:uji -out server.p12
                """, "sh", folder.toString());
        return folder.resolve("authority.crt");
    }

    private static SSLContext identity(Path authority) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(authority.resolveSibling("server.p12"))) {
            keys.load(in, "uji".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "uji".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    // ---- processes -------------------------------------------------------------------------------------------------

    /** Whether another sign of life comes, sooner or later. */
    private static boolean lives(Path beats) throws IOException, InterruptedException {
        long before = Files.size(beats);
        for (int look = 0; look < 300 && Files.size(beats) == before; look++) {
            Thread.sleep(50);
        }
        return Files.size(beats) > before;
    }

    /** Whether signs of life stop coming; what was on its way may still arrive. */
    private static boolean fallsSilent(Path beats) throws IOException, InterruptedException {
        for (int look = 0; look < 5; look++) {
            long before = Files.size(beats);
            Thread.sleep(1500);
            if (Files.size(beats) == before) {
                return true;
            }
        }
        return false;
    }

    /** The process that shows the page, as soon as there is one. */
    private static long page(Process browser) throws InterruptedException {
        for (int look = 0; look < 150; look++) {
            Optional<ProcessHandle> page =
                    browser.descendants().filter(KioskConfigIT::isPage).findFirst();
            if (page.isPresent()) {
                return page.get().pid();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no process shows the page");
    }

    /** Whether the watch has a file open that the browser was handed. */
    private static boolean watchHolds(Process browser, Path file) throws IOException {
        long watch = browser.children()
                .filter(child -> child.info().commandLine().orElse("").contains("/watch "))
                .findFirst()
                .orElseThrow()
                .pid();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + watch + "/fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return Files.readSymbolicLink(descriptor).equals(file);
                } catch (IOException e) {
                    return false; // closed meanwhile
                }
            });
        }
    }

    private static boolean isPage(ProcessHandle process) {
        try { // not by its info: Chromium writes its arguments anew there, as one
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ')
                    .contains(" --type=renderer ");
        } catch (IOException e) {
            return false; // has ended
        }
    }

    private static void signal(String name, long process) throws Exception {
        run("kill", "-" + name, Long.toString(process));
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        // The folder is deleted next, and a process that still ends may write into it.
        all.forEach(each ->
                each.onExit().completeOnTimeout(each, 5, TimeUnit.SECONDS).join());
    }

    private static Process start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    private static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** @return what it said */
    private static String run(String... command) throws Exception {
        return Command.run(List.of(command));
    }
}
