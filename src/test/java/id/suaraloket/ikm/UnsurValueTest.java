package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsurValueTest {
    private final UnsurValue persyaratan = new UnsurValue("persyaratan", Tallies.counts(376, 1281));

    @Test
    void itsFiguresAreExact() {
        assertThat(persyaratan.mean()).contains(Rational.of(1281, 376));
        assertThat(persyaratan.index()).contains(Rational.of(1281 * 25, 376));
        assertThat(persyaratan.mutu()).contains(Mutu.B);
    }

    @ParameterizedTest
    @CsvSource({"ONE_OVER_K,0.378546", "POINT_111,0.378167", "POINT_11,0.374760"})
    void itsWeightedMeanFollowsTheWeighting(Weighting weighting, String weighted) {
        assertThat(persyaratan.weighted(weighting, 9).orElseThrow().truncate(6)).hasToString(weighted);
    }

    @Test
    void unansweredItHasNoFigures() {
        UnsurValue unanswered = new UnsurValue("biaya", AnswerCounts.ofEmpty());

        assertThat(unanswered.mean()).isEmpty();
        assertThat(unanswered.index()).isEmpty();
        assertThat(unanswered.weighted(Weighting.ONE_OVER_K, 9)).isEmpty();
        assertThat(unanswered.mutu()).isEmpty();
    }

    @Test
    void aWeightingThatDoesNotFitIsRefusedEvenWithoutAnswers() {
        UnsurValue unanswered = new UnsurValue("biaya", AnswerCounts.NONE);

        assertThatIllegalArgumentException().isThrownBy(() -> persyaratan.weighted(Weighting.POINT_11, 14));
        assertThatIllegalArgumentException().isThrownBy(() -> unanswered.weighted(Weighting.POINT_11, 14));
    }

    @Test
    void itNeedsAKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnsurValue(" ", AnswerCounts.NONE));
    }
}
