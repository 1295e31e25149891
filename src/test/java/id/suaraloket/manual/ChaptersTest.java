package id.suaraloket.manual;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.web.Messages;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chapters name what is there: each other, their pictures, and the words of the pages. */
class ChaptersTest {
    /** A text that is all arguments would match whatever stands in bold. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3}");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

    @Test
    void eachFileIsAChapterOfTheList() {
        assertThat(ManualFiles.names(ManualFiles.FOLDER, ".md")).containsExactlyInAnyOrderElementsOf(Chapters.NAMES);
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachLinkLeadsSomewhere(String chapter) {
        for (String link : ManualFiles.named(chapter).links()) {
            assertThat(Files.exists(ManualFiles.FOLDER.resolve(link)))
                    .as(chapter + ": " + link)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPictureHasWordsInItsStead(String chapter) {
        assertThat(ManualFiles.named(chapter).alternatives())
                .allSatisfy(words -> assertThat(words).matches("(?s).*\\p{L}.{10,}"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsBoldStandsOnAPage(String chapter) {
        List<Pattern> texts = texts();

        for (String bold : ManualFiles.named(chapter).bold()) {
            assertThat(texts.stream().anyMatch(text -> text.matcher(bold).matches()))
                    .as("%s.md says **%s**, but no text in messages_id.properties does", chapter, bold)
                    .isTrue();
        }
    }

    @Test
    void eachPictureIsThereAndShown() {
        Set<String> shown = names().flatMap(chapter -> ManualFiles.named(chapter).pictures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = ManualFiles.names(ManualFiles.PICTURES, ".png").stream()
                .map(name -> "gambar/" + name + ".png")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(there);
    }

    @Test
    void aChapterLeadsToPagesAndHoldsNoHtmlOfItsOwn() {
        Chapter chapter = new ChapterReader().read("uji", """
                        # Judul & isi

                        Baca [masuk](masuk.md), [awal](index.md) <script>x</script> [jahat](javascript:x).

                        ![Gambar](gambar/masuk.png)

                        | a | b |
                        |---|---|
                        | 1 | 2 |
                        """);
        Document page = Jsoup.parse(chapter.html());

        assertThat(chapter.title()).isEqualTo("Judul & isi");
        assertThat(page.select("a").eachAttr("href")).containsExactly("/bantuan/masuk", "/bantuan", "");
        assertThat(page.select("img").attr("src")).isEqualTo("/bantuan/gambar/masuk.png");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("td").eachText()).containsExactly("1", "2");
    }

    static Stream<String> names() {
        return Chapters.NAMES.stream();
    }

    private static List<Pattern> texts() {
        return new Messages()
                .family(Messages.DEFAULT, "").values().stream()
                        .filter(text -> WORDS.matcher(ARGUMENT.matcher(text).replaceAll(""))
                                .find())
                        .map(text -> Stream.of(ARGUMENT.split(text, -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".+")))
                        .map(Pattern::compile)
                        .toList();
    }
}
