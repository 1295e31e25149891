package id.suaraloket.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.web.FieldProblem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is typed of a printed recap beside its table. */
class PrintedFormTest {
    private static final Map<String, String> LEAST =
            Map.of("table", "Persyaratan;3,41", "respondents", "188", "ikm", "85,25");
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Test
    void peopleAreCountedHoweverTheirKindIsNamed() {
        PrintedRecap recap = recap(Map.of(
                "sex", "L 98\n P : 1.090 \n\nTidak mengisi = 3", "education", "S1;40\nKelas 3 SD 2\nSMA: 5:\t7"));

        assertThat(recap.profile().get(0).counts())
                .containsExactly(entry("L", 98L), entry("P", 1090L), entry("Tidak mengisi", 3L));
        assertThat(recap.profile().get(1).counts())
                .containsExactly(entry("S1", 40L), entry("Kelas 3 SD", 2L), entry("SMA: 5", 7L));
    }

    @Test
    void aLineWithoutNameOrNumberIsToldAsItIs() {
        for (String line : List.of("L", "98", ": 98", "L98", "L 98 orang", "L 9,5", "L 9.5", "L .", "= 3")) {
            assertThat(read(Map.of("sex", "P 90\n" + line)).problems())
                    .as(line)
                    .containsExactly(FieldProblem.of("sex", "check.heads.wrong", line));
        }
        assertThat(read(Map.of("sex", "L 1\nL 2")).problems()).hasSize(1);
    }

    @Test
    void noTextIsLongEnoughToKeepTheServerBusy() {
        String[] parts = {"a", " ", ":", "1", ".", " 1", "a 1", ": 1a", "1."};
        assertTimeoutPreemptively(AT_ONCE, () -> {
            for (String part : parts) {
                String line = ("x" + part.repeat(200_000)).substring(0, 200_000) + "x";
                assertThat(read(Map.of("sex", line, "education", line)).problems())
                        .containsExactly(
                                FieldProblem.of("sex", "field.tooLong", 2000),
                                FieldProblem.of("education", "field.tooLong", 2000));
            }
        });
        assertTimeoutPreemptively(
                AT_ONCE,
                () -> assertThat(read(Map.of("capaian", "1" + " ".repeat(200_000) + "x"))
                                .problems())
                        .containsExactly(FieldProblem.of("capaian", "check.decimal.wrong")));
    }

    @Test
    void aTableOfManyLinesIsRefusedBeforeItIsMadeSquare() {
        String table = "a\n".repeat(12_000) + ";".repeat(25_000);

        assertTimeoutPreemptively(
                AT_ONCE,
                () -> assertThat(read(Map.of("table", table)).problems())
                        .containsExactly(FieldProblem.of("table", "check.table.many", 200)));
    }

    @Test
    void anIkmIsOutOfAllAnswersTogetherUnlessTheRecapSaysOtherwise() {
        assertThat(recap(Map.of()).method()).isEqualTo(Method.POOLED);
        assertThat(recap(Map.of("method", "pooled")).method()).isEqualTo(Method.POOLED);
        assertThat(recap(Map.of("method", "mean-of-services")).method()).isEqualTo(Method.MEAN_OF_SERVICES);
        assertThat(read(Map.of("method", "rata-rata")).problems())
                .containsExactly(FieldProblem.of("method", "settings.method.choose"));
    }

    private static PrintedRecap recap(Map<String, String> fields) {
        return Objects.requireNonNull(read(fields).recap());
    }

    private static PrintedForm read(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(fields);
        return PrintedForm.read(all);
    }
}
