package id.suaraloket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The security document answers every requirement of its standard, and names nothing that is not there. */
class SecurityDocumentTest {
    /** How many requirements each section has at level 2; those whose numbers were taken out of the standard stand behind. */
    private static final String SECTIONS = """
            1.1 7, 1.2 4, 1.4 5 -2 -3, 1.5 4, 1.6 4, 1.7 2, 1.8 2, 1.9 2, 1.10 1, 1.11 2, 1.12 2 -1, 1.14 6,
            2.1 12, 2.2 3, 2.3 3, 2.4 5, 2.5 7, 2.6 3, 2.7 6, 2.8 7, 2.9 3, 2.10 4,
            3.1 1, 3.2 4, 3.3 4, 3.4 5, 3.5 3, 3.7 1,
            4.1 5 -4, 4.2 2, 4.3 3,
            5.1 5, 5.2 8, 5.3 10, 5.4 3, 5.5 4,
            6.1 3, 6.2 6, 6.3 2, 6.4 2,
            7.1 4, 7.2 2, 7.3 4 -2, 7.4 3,
            8.1 4, 8.2 3, 8.3 8,
            9.1 3, 9.2 4,
            10.2 2, 10.3 3,
            11.1 8,
            12.1 3, 12.2 1, 12.3 6, 12.4 2, 12.5 2, 12.6 1,
            13.1 5 -2, 13.2 6 -4, 13.3 2, 13.4 2,
            14.1 4, 14.2 6, 14.3 3 -1, 14.4 7, 14.5 4
            """;

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+[A-Za-z0-9]*)(?:\\.([a-z]\\w+))?");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9., –]+) \\|(.+)\\|(.+)\\|(.+)\\|$");
    private static final List<String> OF_JAVA = List.of("SecureRandom");

    private static String document;
    private static Map<String, List<Path>> classes;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("src/docs/security.md"));
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    @Test
    void everyRequirementOfLevelTwoIsAnsweredOnce() {
        List<String> answered = rows().flatMap(row -> numbers(row.group(1))).toList();

        assertThat(answered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(required());
        assertThat(required()).hasSize(259);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void everyChapterHasItsTable(int chapter) {
        assertThat(document)
                .containsPattern("(?m)^### V" + chapter + " \\S.+\n\n\\| no\\. \\| asked \\| here \\| shown by \\|$");
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        for (String code : codes(document)) {
            MatchResult named = CLASS.matcher(code).results().findFirst().orElse(null);
            if (named == null || !named.group().equals(code) || OF_JAVA.contains(code)) {
                continue;
            }
            List<Path> files = classes.getOrDefault(named.group(1), List.of());
            assertThat(files).as(code).isNotEmpty();
            if (named.group(2) != null) {
                assertThat(Files.readString(files.get(0))).as(code).contains("void " + named.group(2) + "(");
            }
        }
    }

    @Test
    void whatShowsItIsATest() {
        rows().flatMap(row -> codes(row.group(4)).stream())
                .forEach(code -> assertThat(classes.get(code.replaceFirst("\\..*", "")))
                        .as(code)
                        .allMatch(file -> file.startsWith("src/test")));
        assertThat(rows().filter(row -> codes(row.group(4)).isEmpty())
                        .map(row -> row.group(4).strip()))
                .containsOnly("–");
    }

    @Test
    void everySettingThatIsNamedIsOne() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.properties"))
                + Files.readString(Path.of("README.md"));

        assertThat(codes(document).stream().filter(code -> code.startsWith("SUARALOKET_")))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(settings).contains(setting));
    }

    private static Stream<MatchResult> rows() {
        return ROW.matcher(document).results();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1)).toList();
    }

    /** "2.1.1–2.1.4, 2.1.9": what lies between is meant too, unless the standard has it no more. */
    private static Stream<String> numbers(String cell) {
        Map<String, Integer> places =
                required().stream().collect(Collectors.toMap(Function.identity(), required()::indexOf));
        return Arrays.stream(cell.split(",")).map(String::strip).flatMap(part -> {
            String[] ends = part.split("–");
            assertThat(places).as(part).containsKeys(ends);
            return required().subList(places.get(ends[0]), places.get(ends[ends.length - 1]) + 1).stream();
        });
    }

    private static List<String> required() {
        List<String> all = new ArrayList<>();
        for (String section : SECTIONS.strip().split(",\\s*")) {
            String[] words = section.split(" ");
            List<String> gone = Arrays.asList(words).subList(2, words.length);
            for (int number = 1; number <= Integer.parseInt(words[1]); number++) {
                if (!gone.contains("-" + number)) {
                    all.add(words[0] + "." + number);
                }
            }
        }
        return all;
    }
}
