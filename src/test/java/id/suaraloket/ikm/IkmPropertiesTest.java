package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any responses. */
class IkmPropertiesTest {
    @Property
    void everyIkmLiesBetweenThatOfOnlyOnesAndThatOfOnlyFours(
            @ForAll("fullResponses") List<List<Integer>> responses, @ForAll Weighting weighting) {
        Rational worst = ikmOfOnly(1, weighting, responses.size());
        Rational best = ikmOfOnly(4, weighting, responses.size());

        assertThat(ikm(responses, weighting).value().orElseThrow()).isBetween(worst, best);
        assertThat(worst)
                .isEqualTo(Rational.parse(
                        switch (weighting) {
                            case ONE_OVER_K -> "25";
                            case POINT_111 -> "24.975";
                            case POINT_11 -> "24.75";
                        }));
        assertThat(best)
                .isEqualTo(Rational.parse(
                        switch (weighting) {
                            case ONE_OVER_K -> "100";
                            case POINT_111 -> "99.9";
                            case POINT_11 -> "99";
                        }));
    }

    @Property
    void thereIsAValueOrAReason(@ForAll("responses") List<List<Integer>> responses, @ForAll Weighting weighting) {
        Ikm ikm = ikm(responses, weighting);

        assertThat(ikm.value().isPresent()).isEqualTo(ikm.reason().isEmpty());
        assertThat(ikm.mutu().isPresent()).isEqualTo(ikm.value().isPresent());
        assertThat(ikm.unanswered().isEmpty()).isEqualTo(ikm.value().isPresent());
    }

    @Property
    void theOrderOfResponsesChangesNothing(@ForAll("responses") List<List<Integer>> responses, @ForAll long seed) {
        List<List<Integer>> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Tallies.ofResponses(shuffled)).isEqualTo(Tallies.ofResponses(responses));
        assertThat(ikm(shuffled, Weighting.ONE_OVER_K)).isEqualTo(ikm(responses, Weighting.ONE_OVER_K));
    }

    @Property
    void countingInPartsChangesNothing(
            @ForAll("responses") List<List<Integer>> responses, @ForAll @IntRange(max = 20) int at) {
        int cut = Math.min(at, responses.size());
        List<UnsurValue> inParts = Tallies.together(
                Tallies.ofResponses(responses.subList(0, cut)),
                Tallies.ofResponses(responses.subList(cut, responses.size())));

        assertThat(Ikm.of(inParts, Weighting.POINT_11, responses.size())).isEqualTo(ikm(responses, Weighting.POINT_11));
    }

    @Property
    void anEmptyAnswerChangesNoOtherFigure(
            @ForAll("responses") List<List<Integer>> responses,
            @ForAll @IntRange(max = 8) int unsur,
            @ForAll @IntRange(min = 1, max = 5) int empties) {
        List<UnsurValue> before = Tallies.ofResponses(responses);
        List<UnsurValue> after = new ArrayList<>(before);
        for (int i = 0; i < empties; i++) {
            UnsurValue value = after.get(unsur);
            after.set(unsur, new UnsurValue(value.key(), value.counts().plus(AnswerCounts.ofEmpty())));
        }

        assertThat(after.get(unsur).counts().rtmk())
                .isEqualTo(before.get(unsur).counts().rtmk() + empties);
        assertThat(after)
                .extracting(UnsurValue::mean)
                .isEqualTo(before.stream().map(UnsurValue::mean).toList());
        assertThat(Ikm.of(after, Weighting.ONE_OVER_K, responses.size()))
                .isEqualTo(Ikm.of(before, Weighting.ONE_OVER_K, responses.size()));
    }

    @Property
    void aBetterAnswerNeverLowersTheIkmOrItsMutu(
            @ForAll("fullResponses") List<List<Integer>> responses,
            @ForAll @IntRange(max = 8) int unsur,
            @ForAll Weighting weighting) {
        List<List<Integer>> better = new ArrayList<>(responses);
        List<Integer> first = new ArrayList<>(responses.get(0));
        first.set(unsur, 4);
        better.set(0, first);

        Ikm before = ikm(responses, weighting);
        Ikm after = ikm(better, weighting);
        assertThat(after.value().orElseThrow())
                .isGreaterThanOrEqualTo(before.value().orElseThrow());
        assertThat(after.mutu().orElseThrow()).isLessThanOrEqualTo(before.mutu().orElseThrow());
    }

    @Property
    void withOneOverKTheIkmIsTheMeanOfTheUnsurIndices(@ForAll("fullResponses") List<List<Integer>> responses) {
        Rational sum = Tallies.ofResponses(responses).stream()
                .map(unsur -> unsur.index().orElseThrow())
                .reduce(Rational.ZERO, Rational::plus);

        assertThat(ikm(responses, Weighting.ONE_OVER_K).value()).contains(sum.dividedBy(Rational.of(9)));
    }

    @Property
    void theWeightedMeansAddUpToTheIkm(
            @ForAll("fullResponses") List<List<Integer>> responses, @ForAll Weighting weighting) {
        Rational sum = Tallies.ofResponses(responses).stream()
                .map(unsur -> unsur.weighted(weighting, 9).orElseThrow())
                .reduce(Rational.ZERO, Rational::plus);

        assertThat(ikm(responses, weighting).value()).contains(sum.times(Rational.of(25)));
    }

    @Property(tries = 300)
    void theMeanOfServicesLiesBetweenItsServices(@ForAll("services") List<List<List<Integer>>> responsesOfServices) {
        List<Ikm> services = responsesOfServices.stream()
                .map(responses -> ikm(responses, Weighting.ONE_OVER_K))
                .toList();
        List<Rational> values =
                services.stream().map(service -> service.value().orElseThrow()).toList();

        assertThat(Ikm.meanOf(services).value().orElseThrow())
                .isBetween(Collections.min(values), Collections.max(values));
    }

    @Property(tries = 300)
    void equallyLargeServicesAnsweredInFullGiveTheSameEitherWay(
            @ForAll("fullResponses") List<List<Integer>> some, @ForAll long seed) {
        Random random = new Random(seed);
        List<List<Integer>> others = some.stream()
                .map(response -> IntStream.range(0, 9)
                        .mapToObj(i -> random.nextInt(4) + 1)
                        .toList())
                .toList();
        List<List<Integer>> all = new ArrayList<>(some);
        all.addAll(others);

        assertThat(Ikm.meanOf(List.of(ikm(some, Weighting.ONE_OVER_K), ikm(others, Weighting.ONE_OVER_K))))
                .isEqualTo(ikm(all, Weighting.ONE_OVER_K));
    }

    @Provide
    Arbitrary<List<List<Integer>>> responses() {
        return Tallies.responses();
    }

    @Provide
    Arbitrary<List<List<Integer>>> fullResponses() {
        return Tallies.fullResponses();
    }

    @Provide
    Arbitrary<List<List<List<Integer>>>> services() {
        return Tallies.fullResponses().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Ikm ikm(List<List<Integer>> responses, Weighting weighting) {
        return Ikm.of(Tallies.ofResponses(responses), weighting, responses.size());
    }

    private static Rational ikmOfOnly(int score, Weighting weighting, int respondents) {
        return ikm(Collections.nCopies(respondents, Collections.nCopies(9, score)), weighting)
                .value()
                .orElseThrow();
    }
}
