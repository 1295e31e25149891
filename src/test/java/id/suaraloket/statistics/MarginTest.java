package id.suaraloket.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaraloket.ikm.AnswerCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginTest {
    /** Mean 3.5; squares 30 x 0.25; 1.959964 x 25 x sqrt(7.5 / 29 / 30). */
    private static final AnswerCounts HALF = new AnswerCounts(0, 0, 15, 15, 0);

    @Test
    void theMarginOfOneUnsurIsThatOfItsMean() {
        assertThat(Margin.atMost(List.of(new Margin.Part(1, HALF, 1)))).isCloseTo(4.5495, within(0.0001));
    }

    @Test
    void unsurThatRiseAndFallTogetherAreNoSurerThanOne() {
        Margin.Part half = new Margin.Part(0.5, HALF, 1);

        assertThat(Margin.atMost(List.of(half, half))).isCloseTo(4.5495, within(0.0001));
    }

    @Test
    void whoAnswersTwoQuestionsIsOnePerson() {
        AnswerCounts twice = HALF.plus(HALF);

        assertThat(Margin.atMost(List.of(new Margin.Part(1, twice, 2))))
                .isBetween(4.4, 4.5495)
                .isGreaterThan(Margin.atMost(List.of(new Margin.Part(1, twice, 1))) * 1.4);
    }

    @Test
    void whereAllSayTheSameNothingIsUncertain() {
        assertThat(Margin.atMost(List.of(new Margin.Part(1, new AnswerCounts(0, 0, 0, 40, 3), 1))))
                .isZero();
        assertThat(Margin.atMost(List.of(new Margin.Part(1, AnswerCounts.NONE, 1))))
                .isZero();
    }
}
