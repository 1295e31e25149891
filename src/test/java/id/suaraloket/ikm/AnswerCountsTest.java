package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCountsTest {
    private static final AnswerCounts COUNTS = new AnswerCounts(1, 9, 103, 75, 12);

    @Test
    void countsAreSummedWithoutTheEmptyAnswers() {
        assertThat(COUNTS.answered()).isEqualTo(188);
        assertThat(COUNTS.sum()).isEqualTo(1 + 18 + 309 + 300);
        assertThat(COUNTS.dissatisfied()).isEqualTo(10);
        assertThat(COUNTS.mean()).contains(Rational.of(628, 188));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,9", "3,103", "4,75"})
    void eachScoreHasItsCount(int score, long count) {
        assertThat(COUNTS.count(score)).isEqualTo(count);
        assertThat(AnswerCounts.of(Score.of(score)).count(score)).isEqualTo(1);
        assertThat(AnswerCounts.of(Score.of(score)).sum()).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void whatIsNoScoreHasNoCount(int score) {
        assertThatIllegalArgumentException().isThrownBy(() -> COUNTS.count(score));
    }

    @Test
    void emptyAnswersAreCountedApartAndNeverAsZero() {
        AnswerCounts counts = AnswerCounts.of(Score.of(4)).plus(AnswerCounts.ofEmpty());

        assertThat(counts.rtmk()).isEqualTo(1);
        assertThat(counts.answered()).isEqualTo(1);
        assertThat(counts.mean()).contains(Rational.of(4));
    }

    @Test
    void withoutAnswersThereIsNoMean() {
        assertThat(AnswerCounts.NONE.mean()).isEmpty();
        assertThat(AnswerCounts.ofEmpty().mean()).isEmpty();
    }

    @Test
    void addingAddsEveryCount() {
        assertThat(COUNTS.plus(new AnswerCounts(10, 20, 30, 40, 50))).isEqualTo(new AnswerCounts(11, 29, 133, 115, 62));
        assertThat(COUNTS.plus(AnswerCounts.NONE)).isEqualTo(COUNTS);
    }

    @Test
    void aCountThatNoLongerFitsIsAnErrorAndNotANegativeNumber() {
        AnswerCounts full = new AnswerCounts(Long.MAX_VALUE, 0, 0, 0, 0);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> full.plus(AnswerCounts.of(Score.of(1))));
    }

    @Test
    void noCountIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerCounts(-1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerCounts(0, -1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerCounts(0, 0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerCounts(0, 0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerCounts(0, 0, 0, 0, -1));
    }
}
