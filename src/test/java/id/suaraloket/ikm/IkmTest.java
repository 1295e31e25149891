package id.suaraloket.ikm;

import static id.suaraloket.ikm.Tallies.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IkmTest {
    private static final Ikm KTP =
            Ikm.of(Tallies.ofIndices(400, 80, 85, 90, 95, 80, 80, 70, 90, 80), Weighting.ONE_OVER_K, 400);
    private static final Ikm KK =
            Ikm.of(Tallies.ofIndices(50, 70, 76, 77, 80, 81, 88, 90, 78, 90), Weighting.ONE_OVER_K, 50);
    private static final Ikm NOBODY = Ikm.of(Tallies.ofResponses(List.of()), Weighting.ONE_OVER_K, 0);

    @ParameterizedTest
    @CsvSource({"ONE_OVER_K,91.48,A", "POINT_11,90.56,A"})
    void twentyNineRespondents(Weighting weighting, String printed, Mutu mutu) {
        List<UnsurValue> unsur = Tallies.ofSums(29, 105, 101, 100, 116, 102, 105, 106, 105, 115);

        assertIkm(Ikm.of(unsur, weighting, 29), printed, mutu);
    }

    @ParameterizedTest
    @CsvSource({
        "4,ONE_OVER_K,100.00,A",
        "4,POINT_111,99.90,A",
        "4,POINT_11,99.00,A",
        "1,ONE_OVER_K,25.00,D",
        "1,POINT_111,24.98,D",
        "1,POINT_11,24.75,D"
    })
    void oneRespondentWhoGivesTheSameAnswerThroughout(int score, Weighting weighting, String printed, Mutu mutu) {
        List<UnsurValue> unsur = Tallies.ofResponses(List.of(Collections.nCopies(9, score)));

        assertIkm(Ikm.of(unsur, weighting, 1), printed, mutu);
    }

    @Test
    void anExactHalfIsRoundedUpWhereBinaryArithmeticWouldNot() {
        Ikm ikm = Ikm.of(Tallies.ofSums(30, 105, 105, 97, 113, 105, 112, 112, 98, 98), Weighting.POINT_11, 30);

        assertThat(ikm.value()).contains(Rational.parse("86.625"));
        assertIkm(ikm, "86.63", Mutu.B);
    }

    @Test
    void aUnitIsTheMeanOfItsServicesOrAllResponsesTogether() {
        Ikm pooled = Ikm.of(
                Tallies.together(
                        Tallies.ofIndices(400, 80, 85, 90, 95, 80, 80, 70, 90, 80),
                        Tallies.ofIndices(50, 70, 76, 77, 80, 81, 88, 90, 78, 90)),
                Weighting.ONE_OVER_K,
                450);

        assertIkm(KTP, "83.33", Mutu.B);
        assertIkm(KK, "81.11", Mutu.B);
        assertIkm(Ikm.meanOf(List.of(KTP, KK)), "82.22", Mutu.B);
        assertIkm(pooled, "83.09", Mutu.B);
        assertThat(Ikm.meanOf(List.of(KTP, KK)).respondents()).isEqualTo(450);
    }

    @Test
    void theMeanOfServicesIsRoundedOnlyOnce() {
        // 83,33 and 81,12 as printed would give 82,225 -> 82,23.
        Ikm other = new Ikm(Optional.of(Rational.parse("81.115")), List.of(), 1);

        assertIkm(Ikm.meanOf(List.of(KTP, other)), "82.22", Mutu.B);
    }

    @Test
    void anUnsurThatNobodyAnsweredLeavesNoIkmAndIsNamed() {
        List<UnsurValue> unsur = Tallies.ofResponses(List.of(
                List.of(4, 4, 4, 0, 4, 4, 4, 4, 0),
                List.of(3, 3, 3, 0, 3, 0, 3, 3, 0),
                List.of(3, 0, 3, 0, 3, 3, 3, 3, 0)));

        Ikm ikm = Ikm.of(unsur, Weighting.ONE_OVER_K, 3);

        assertNone(ikm, Ikm.Reason.UNSUR_UNANSWERED);
        assertThat(ikm.unanswered()).containsExactly("biaya", "pengaduan");
        assertThat(ikm.respondents()).isEqualTo(3);
        assertThat(unsur.get(5).mean()).contains(Rational.of(7, 2));
    }

    @Test
    void respondentsWhoLeftEverythingEmptyAreStillRespondents() {
        Ikm ikm = Ikm.of(Tallies.ofResponses(List.of(Collections.nCopies(9, 0))), Weighting.ONE_OVER_K, 1);

        assertNone(ikm, Ikm.Reason.UNSUR_UNANSWERED);
        assertThat(ikm.unanswered()).isEqualTo(KEYS);
    }

    @Test
    void withoutResponsesThereIsNoIkm() {
        assertNone(NOBODY, Ikm.Reason.NO_RESPONSES);
        assertThat(NOBODY.unanswered()).isEqualTo(KEYS);
        assertThat(NOBODY.respondents()).isZero();
    }

    @Test
    void theReasonsHaveStableCodes() {
        assertThat(Ikm.Reason.NO_RESPONSES.code()).isEqualTo("no-responses");
        assertThat(Ikm.Reason.UNSUR_UNANSWERED.code()).isEqualTo("unsur-unanswered");
    }

    @Test
    void aServiceWithoutAnIkmDoesNotEnterTheMean() {
        Ikm lacking = new Ikm(Optional.empty(), List.of("biaya"), 7);

        Ikm mean = Ikm.meanOf(List.of(KTP, NOBODY, KK, lacking));

        assertIkm(mean, "82.22", Mutu.B);
        assertThat(mean.unanswered()).isEmpty();
        assertThat(mean.respondents()).isEqualTo(457);
    }

    @Test
    void servicesWithoutAnIkmHaveNoMean() {
        Ikm lacking = new Ikm(Optional.empty(), List.of("biaya"), 7);
        Ikm lackingMore = new Ikm(Optional.empty(), List.of("waktu", "biaya"), 1);

        assertNone(Ikm.meanOf(List.of()), Ikm.Reason.NO_RESPONSES);
        assertNone(Ikm.meanOf(List.of(NOBODY, NOBODY)), Ikm.Reason.NO_RESPONSES);
        Ikm none = Ikm.meanOf(List.of(NOBODY, lacking, lackingMore));
        assertNone(none, Ikm.Reason.UNSUR_UNANSWERED);
        assertThat(none.unanswered()).containsExactly("biaya", "waktu");
    }

    @Test
    void contradictionsAreRefused() {
        List<UnsurValue> unsur = Tallies.ofSums(1, 4, 4, 4, 4, 4, 4, 4, 4, 4);
        List<UnsurValue> twice = new ArrayList<>(unsur);
        twice.set(8, unsur.get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> Ikm.of(unsur, Weighting.ONE_OVER_K, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Ikm.of(unsur, Weighting.ONE_OVER_K, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ikm.of(twice, Weighting.ONE_OVER_K, 1))
                .withMessageContaining("persyaratan");
        assertThatIllegalArgumentException().isThrownBy(() -> Ikm.of(List.of(), Weighting.ONE_OVER_K, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Ikm.of(unsur.subList(0, 8), Weighting.POINT_11, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ikm(Optional.empty(), List.of(), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ikm(Optional.of(Rational.of(80)), List.of("biaya"), 1));
    }

    private static void assertIkm(Ikm ikm, String printed, Mutu mutu) {
        assertThat(ikm.value().orElseThrow().round(2)).hasToString(printed);
        assertThat(ikm.mutu()).contains(mutu);
        assertThat(ikm.reason()).isEmpty();
    }

    private static void assertNone(Ikm ikm, Ikm.Reason reason) {
        assertThat(ikm.value()).isEmpty();
        assertThat(ikm.mutu()).isEmpty();
        assertThat(ikm.reason()).contains(reason);
    }
}
