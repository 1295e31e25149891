package id.suaraloket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Every text that people read stands in the message files, in every language, and is there under the key that asks for it. */
class TextsTest {
    private static final Path MAIN = Path.of("src/main/resources");
    private static final Path CODE = Path.of("src/main/java");

    /** The questionnaire is written in Indonesian where it is defined; only translations of it are messages. */
    private static final String TRANSLATED_ONLY = "questionnaire.";

    /** What a resident can come to read; a language may have just this, and staff read Indonesian then. */
    private static final Pattern RESIDENTS = Pattern.compile(
            "(web|survey|kiosk|respondent)\\..*"
                    + "|problem\\.(malformed|not-found|conflict|gone|too-large|validation|too-many-requests|failure|unavailable)"
                    + "\\.(title|detail|limit|advice|advice\\.sent)"
                    + "|field\\.(missing|tooLong|notOneOf|notUuid|notScore|noAnswer|(unknown|other|choose)Service|(unknown|closed)Point)");

    /** Attributes that are read aloud or shown. */
    private static final Set<String> SPOKEN = Set.of("alt", "aria-label", "placeholder", "title");

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([\\w.-]+)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9A-Za-z]+}");
    /** A literal within an expression that reads like a sentence or a name rather than like an id. */
    private static final Pattern WORDS = Pattern.compile("'[^']*(?:(?<!\\p{L})\\p{Lu}|\\p{L} \\p{L})[^']*'");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        Map<String, Properties> bundles = bundles();
        Set<String> indonesian = keys(bundles.get("messages_id.properties"));

        Set<String> residents = indonesian.stream()
                .filter(key -> RESIDENTS.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(residents).hasSizeGreaterThan(80);
        bundles.forEach((file, texts) -> assertThat(keys(texts)).as(file).isIn(indonesian, residents));
        assertThat(keys(bundles.get("messages_en.properties"))).isEqualTo(indonesian);
    }

    @Test
    void everyLanguageFillsInTheSameArguments() throws IOException {
        Map<String, Properties> bundles = bundles();
        Properties indonesian = bundles.get("messages_id.properties");

        bundles.forEach((file, texts) -> keys(texts)
                .forEach(key -> assertThat(arguments(texts.getProperty(key)))
                        .as(file + " " + key)
                        .isEqualTo(arguments(indonesian.getProperty(key)))));
    }

    @Test
    void noTextIsEmptyOrGivenTwice() throws IOException {
        for (Path file : files(MAIN.resolve("i18n"), ".properties")) {
            List<String> seen = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
                    assertThat(line).as(file.toString()).matches("[\\w.+-]+ ?= ?\\S.*");
                    seen.add(line.substring(0, line.indexOf('=')).strip());
                }
            }
            assertThat(seen).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyThatATemplateAsksForIsThere() throws IOException {
        Set<String> known = keys(bundles().get("messages_id.properties"));

        for (Path template : files(MAIN.resolve("views"), ".html")) {
            Set<String> asked = IN_TEMPLATE
                    .matcher(withoutComments(Files.readString(template)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(known).as(template.toString()).containsAll(asked);
        }
    }

    @Test
    void everyKeyThatStandsInTheCodeIsThere() throws IOException {
        Set<String> known = keys(bundles().get("messages_id.properties"));
        // What begins like a family of keys ("problem.", "survey.form.") and is one whole literal is meant as a key.
        String families = known.stream()
                .map(key -> Pattern.quote(key.substring(0, key.indexOf('.'))))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern literal = Pattern.compile("\"((?:" + families + ")(?:\\.[a-z0-9-]+)+)\"");

        for (Path source : files(CODE, ".java")) {
            literal.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith(".properties"))
                    .forEach(key -> assertThat(known).as(source.toString()).contains(key));
        }
    }

    @Test
    void everyKindOfProblemHasItsWords() throws IOException {
        Set<String> known = keys(bundles().get("messages_id.properties"));

        for (Kind kind : Kind.values()) {
            String family = "problem." + kind.slug();
            assertThat(known).contains(family + ".title", family + ".detail", family + ".advice");
        }
    }

    @Test
    void noTemplateSpeaksForItself() throws IOException {
        for (Path template : files(MAIN.resolve("views"), ".html")) {
            assertThat(bareTexts(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void noPageHasItsOwnStyleOrScript() throws IOException {
        for (Path template : files(MAIN.resolve("views"), ".html")) {
            // Printed documents are no pages: no policy binds them, and each has its own sheet.
            if (template.startsWith(MAIN.resolve("views/report"))) {
                continue;
            }
            assertThat(
                            Jsoup.parse(Files.readString(template))
                                    .select(
                                            "[style], [th:style], style:not([th:utext]), script:not([th:utext]):not([th:replace])"))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void bareTextIsFoundWhereverItStands() {
        assertThat(bareTexts("<p>Halo</p><p th:text='#{a.b}'>x</p><p> &ndash; 12 </p><img alt='Logo'>[[#{a.c}]]"
                        + "<!--/* catatan */--><title>Judul</title>"
                        + "<i th:replace=\"~{web/fields :: text(name='q1', label='Nama unit')}\"></i>"))
                .containsExactlyInAnyOrder("Halo", "Logo", "Judul", "'Nama unit'");
    }

    private static List<String> bareTexts(String template) {
        List<String> found = new ArrayList<>();
        Jsoup.parse(template).traverse((node, depth) -> found.addAll(bareTexts(node)));
        return found;
    }

    private static List<String> bareTexts(Node node) {
        if (node instanceof TextNode text && !isReplaced(text.parent())) {
            String words = text.text().replaceAll("\\[\\[.*?]]", "").strip();
            return LETTER.matcher(words).find() ? List.of(words) : List.of();
        }
        if (node instanceof Element element) {
            return element.attributes().asList().stream()
                    .flatMap(TextsTest::bareTexts)
                    .toList();
        }
        return List.of();
    }

    private static Stream<String> bareTexts(Attribute attribute) {
        String name = attribute.getKey();
        if (SPOKEN.contains(name)) {
            return LETTER.matcher(attribute.getValue()).find() ? Stream.of(attribute.getValue()) : Stream.of();
        }
        return name.startsWith("th:") && !name.startsWith("th:class")
                ? WORDS.matcher(attribute.getValue()).results().map(MatchResult::group)
                : Stream.of();
    }

    /** What stands within an element whose text is set by a message is a note for the template's reader. */
    private static boolean isReplaced(Node parent) {
        return parent != null && (parent.hasAttr("th:text") || parent.hasAttr("th:utext"));
    }

    private static String withoutComments(String template) {
        return Pattern.compile("<!--.*?-->", Pattern.DOTALL).matcher(template).replaceAll("");
    }

    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith(TRANSLATED_ONLY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, Properties> bundles() throws IOException {
        Map<String, Properties> bundles = new TreeMap<>();
        for (Path file : files(MAIN.resolve("i18n"), ".properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            bundles.put(String.valueOf(file.getFileName()), texts);
        }
        return bundles;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
