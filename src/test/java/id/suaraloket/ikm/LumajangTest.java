package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reconstructed responses of Kecamatan Lumajang, triwulan III 2021, from the file to the figures. */
class LumajangTest {
    private static final Map<String, List<String>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("persyaratan", List.of("q1", "q2"));
        QUESTIONS.put("prosedur", List.of("q3"));
        QUESTIONS.put("waktu", List.of("q4", "q5"));
        QUESTIONS.put("biaya", List.of("q6", "q7"));
        QUESTIONS.put("produk", List.of("q8"));
        QUESTIONS.put("kompetensi", List.of("q9"));
        QUESTIONS.put("perilaku", List.of("q10"));
        QUESTIONS.put("sarana", List.of("q11", "q12"));
        QUESTIONS.put("pengaduan", List.of("q13", "q14"));
    }

    private static List<NamedCsvRecord> responses = List.of();

    @BeforeAll
    static void readTheFile() throws IOException {
        try (var file = LumajangTest.class.getResourceAsStream("/demo/lumajang-2021-tw3.csv");
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            responses = csv.stream().toList();
        }
    }

    @Test
    void theSumsPerQuestionAreThoseOfThePrintedRecap() {
        // Question 1 is printed as 1018, which 188 answers cannot reach.
        assertThat(List.of("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12", "q13", "q14"))
                .extracting(question -> count(question).sum())
                .containsExactly(628L, 653L, 641L, 655L, 652L, 652L, 751L, 646L, 672L, 646L, 665L, 662L, 657L, 605L);
    }

    @Test
    void theNilaiUnsurAreTheKnownOnes() {
        assertThat(unsur())
                .extracting(unsur -> unsur.mean().orElseThrow().round(2).toPlainString())
                .containsExactly("3.41", "3.41", "3.48", "3.73", "3.44", "3.57", "3.44", "3.53", "3.36");
        assertThat(unsur().get(0).mean()).contains(Rational.of(1281, 376));
        assertThat(unsur().get(0).mean().orElseThrow().truncate(6)).hasToString("3.406914");
        assertThat(unsur().get(0).index().orElseThrow().round(2)).hasToString("85.17");
        assertThat(unsur().get(0)
                        .weighted(Weighting.ONE_OVER_K, 9)
                        .orElseThrow()
                        .round(2))
                .hasToString("0.38");
    }

    @Test
    void theIkmIsTheKnownOne() {
        Ikm ikm = Ikm.of(unsur(), Weighting.ONE_OVER_K, responses.size());

        assertThat(ikm.respondents()).isEqualTo(188);
        assertThat(ikm.value().orElseThrow().round(2)).hasToString("87.10");
        assertThat(ikm.value().orElseThrow().truncate(6)).hasToString("87.101063");
        assertThat(ikm.mutu()).contains(Mutu.B);
    }

    private static List<UnsurValue> unsur() {
        return QUESTIONS.entrySet().stream()
                .map(entry -> new UnsurValue(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(LumajangTest::count)
                                .reduce(AnswerCounts.NONE, AnswerCounts::plus)))
                .toList();
    }

    private static AnswerCounts count(String question) {
        return responses.stream()
                .map(response -> response.getField(question))
                .map(answer ->
                        answer.isEmpty() ? AnswerCounts.ofEmpty() : AnswerCounts.of(Score.of(Integer.parseInt(answer))))
                .reduce(AnswerCounts.NONE, AnswerCounts::plus);
    }
}
