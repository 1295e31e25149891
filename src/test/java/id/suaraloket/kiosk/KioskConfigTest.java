package id.suaraloket.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What of {@code kiosk-config} can be told by reading it. {@link KioskConfigIT} runs what can be run. */
class KioskConfigTest {
    private static final Path FOLDER = Path.of("kiosk-config");
    private static final Path CARD = FOLDER.resolve("kartu-pemasangan.html");
    private static final String EXAMPLE = "https://survei.kecamatan.example";
    private static final ObjectMapper JSON = new ObjectMapper();

    // ---- everywhere ------------------------------------------------------------------------------------------------

    @Test
    void theReadmeExplainsEveryFileThatSomebodyOpensOrRuns() throws IOException {
        String readme = read(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> unexplained = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("files")) // the installer's own
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md") && !readme.contains(name))
                    .toList();
            assertThat(unexplained).isEmpty();
        }
    }

    @Test
    void whateverTheReadmePointsToIsThere() throws IOException {
        List<String> missing = Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(read(FOLDER.resolve("README.md")))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(FOLDER.resolve(link)))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void nothingForgetsWhatWaitsToBeSent() throws IOException {
        JsonNode chromium = json("debian/files/policies.json");
        assertThat(chromium.path("ForceEphemeralProfiles").booleanValue()).isFalse();
        assertThat(chromium.path("ClearBrowsingDataOnExitList")).isEmpty();
        assertThat(chromium.path("IncognitoModeAvailability").intValue())
                .as("disabled")
                .isEqualTo(1);
        assertThat(chromium.has("BrowsingDataLifetime")).isFalse();
        assertThat(commands(FOLDER.resolve("debian/files/browser")))
                .contains("--user-data-dir=\"$HOME/profile\"")
                .doesNotContain("--incognito", "--guest", "--bwsi", "mktemp");

        JsonNode fully = json("android/fully-settings.json");
        assertThat(fully.fieldNames())
                .toIterable()
                .filteredOn(name -> name.matches("(delete|clear).*"))
                .hasSizeGreaterThan(4)
                .allSatisfy(name ->
                        assertThat(fully.get(name).booleanValue()).as(name).isFalse());

        assertThat(edgePolicies())
                .containsEntry("ForceEphemeralProfiles", "dword:00000000")
                .containsEntry("ClearBrowsingDataOnExit", "dword:00000000");
        assertThat(read(FOLDER.resolve("windows/assigned-access.xml")))
                .doesNotContain("--kiosk", "--edge-kiosk-type", "--inprivate");
    }

    // ---- Android ---------------------------------------------------------------------------------------------------

    @Test
    void androidsFilesMeanTheSameAddress() throws IOException {
        JsonNode chrome = chrome();

        assertThat(json("android/web-app.json").path("startUrl").textValue()).isEqualTo(EXAMPLE + "/kiosk");
        assertThat(json("android/fully-settings.json").path("startURL").textValue())
                .isEqualTo(EXAMPLE + "/kiosk");
        assertThat(json("android/fully-settings.json").path("urlWhitelist").textValue())
                .isEqualTo(EXAMPLE + "/kiosk*");
        assertThat(JSON.readTree(chrome.path("URLBlocklist").textValue())
                        .path(0)
                        .textValue())
                .isEqualTo("*");
        assertThat(JSON.readTree(chrome.path("URLAllowlist").textValue())
                        .path(0)
                        .textValue())
                .as("a dot in front: this name and none below it")
                .isEqualTo("https://.survei.kecamatan.example/kiosk");
    }

    @Test
    void theAndroidPolicyPinsTheWebAppAndSaysOnlyWhatTheManagementApiKnows() throws IOException {
        JsonNode policy = json("android/management-policy.json");

        assertThat(policy.path("applications").path(0).path("installType").textValue())
                .isEqualTo("KIOSK");
        assertThat(policy.path("applications").path(1).path("installType").textValue())
                .isEqualTo("FORCE_INSTALLED");
        assertThat(fields(policy.path("kioskCustomization")))
                .isEqualTo(Map.of(
                        "powerButtonActions", "POWER_BUTTON_AVAILABLE",
                        "systemErrorWarnings", "ERROR_AND_WARNINGS_MUTED",
                        "systemNavigation", "NAVIGATION_DISABLED",
                        "statusBar", "NOTIFICATIONS_AND_SYSTEM_INFO_DISABLED",
                        "deviceSettings", "SETTINGS_ACCESS_BLOCKED"));
        assertThat(json("android/web-app.json").path("displayMode").textValue()).isEqualTo("FULL_SCREEN");
    }

    @Test
    void fullysSettingsAreOfTheTypesThatItReads() throws IOException {
        JsonNode fully = json("android/fully-settings.json");

        assertThat(fully.fieldNames())
                .toIterable()
                .allSatisfy(name -> assertThat(
                                fully.get(name).isBoolean() || fully.get(name).isTextual())
                        .as("Fully keeps figures as text: %s", name)
                        .isTrue());
        assertThat(fully.has("kioskPin") || fully.has("remoteAdminPassword"))
                .as("a secret of everybody's is none")
                .isFalse();
        assertThat(fully.path("ignoreSSLerrors").booleanValue()).isFalse();
        assertThat(fully.path("webviewDebugging").booleanValue()).isFalse();
    }

    // ---- Windows ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"assigned-access.xml", "assigned-access-edge-kiosk.xml"})
    void assignedAccessFitsItsSchema(String name) throws IOException, SAXException {
        String xml = read(FOLDER.resolve("windows").resolve(name));

        assignedAccess().validate(new StreamSource(new StringReader(xml)));
        assertThat(xml).contains("@ADDRESS@/kiosk ").contains("%ProgramFiles(x86)%\\Microsoft\\Edge\\Application");
        assertThatThrownBy(() -> assignedAccess()
                        .validate(new StreamSource(new StringReader(xml.replaceFirst("F0(\\d)}\"/>", "F09}\"/>")))))
                .as("an account without a profile")
                .isInstanceOf(SAXException.class);
    }

    @Test
    void edgesPoliciesSayWhatChromiumsSay() throws IOException {
        Map<String, String> edge = edgePolicies();
        JsonNode chromium = json("debian/files/policies.json");

        assertThat(chromium.fieldNames())
                .toIterable()
                .filteredOn(edge::containsKey)
                .hasSizeGreaterThan(25)
                .filteredOn(name -> !chromium.get(name).isContainerNode())
                .allSatisfy(name -> assertThat(edge.get(name))
                        .as(name)
                        .isEqualTo("dword:%08x"
                                .formatted(
                                        chromium.get(name).isBoolean()
                                                ? (chromium.get(name).booleanValue() ? 1 : 0)
                                                : chromium.get(name).intValue())));
        assertThat(read(FOLDER.resolve("windows/edge-policies.reg")))
                .startsWith("Windows Registry Editor Version 5.00")
                .contains("URLBlocklist]\n\"1\"=\"*\"", "URLAllowlist]\n\"1\"=\"@ALLOWED@\"");
    }

    @Test
    void theWindowsScriptFillsInWhateverItsFilesLeaveOpen() throws IOException {
        String script = read(FOLDER.resolve("windows/set-up.ps1"));
        for (String name : List.of("assigned-access.xml", "edge-policies.reg")) {
            assertThat(script).contains("'" + name + "'");
            assertThat(placeholders(read(FOLDER.resolve("windows").resolve(name))))
                    .isNotEmpty()
                    .allSatisfy(placeholder -> assertThat(script).contains(".Replace('" + placeholder + "', $"));
        }
    }

    // ---- the card --------------------------------------------------------------------------------------------------

    @Test
    void whatTheCardQuotesIsWhatTheScreensSay() throws IOException {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/i18n/messages_id.properties"))) {
            messages.load(in);
        }

        assertThat(Jsoup.parse(CARD).select("[data-message]"))
                .hasSizeGreaterThan(10)
                .allSatisfy(quote -> assertThat(quote.text().replaceFirst("^\\d+ ", "{0} "))
                        .isEqualTo(messages.getProperty(quote.attr("data-message"))));
    }

    @Test
    void theCardNeedsNoNetworkAndHasAPictureForEachStep() throws IOException {
        Document card = Jsoup.parse(CARD);

        assertThat(card.select("[src], [href], script")).isEmpty();
        assertThat(read(CARD)).doesNotContain("url(", "@import");
        assertThat(card.select("ol > li"))
                .hasSize(6)
                .allSatisfy(step -> assertThat(step.select("svg")).hasSize(1));
        assertThat(card.select("ol > li h3 b").stream().map(Element::text))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private static JsonNode chrome() throws IOException {
        JsonNode application =
                json("android/management-policy.json").path("applications").path(1);
        assertThat(application.path("packageName").textValue()).isEqualTo("com.android.chrome");
        return application.path("managedConfiguration");
    }

    private static Map<String, String> edgePolicies() throws IOException {
        return Pattern.compile("(?m)^\"(\\w+)\"=(.+)$")
                .matcher(read(FOLDER.resolve("windows/edge-policies.reg")))
                .results()
                .filter(line -> !line.group(1).matches("\\d+"))
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }

    private static Validator assignedAccess() throws SAXException {
        Source[] schemas = Stream.of("201810", "2021", "2022", "2017")
                .map(name -> new StreamSource(Path.of("src/test/resources/assigned-access", name + ".xsd")
                        .toFile()))
                .toArray(Source[]::new);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schemas)
                .newValidator();
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("@[A-Z]+@")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> fields(JsonNode object) {
        return JSON.convertValue(object, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    }

    /** A script without its comments. */
    private static String commands(Path script) throws IOException {
        return read(script).lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    }

    private static JsonNode json(String name) throws IOException {
        return JSON.readTree(read(FOLDER.resolve(name)));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
