package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.ikm.PrintedRecap.Heads;
import id.suaraloket.ikm.PrintedRecap.PrintedQuestion;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A right recap is never blamed; a figure that was changed is found, unless what is printed could be right all the same. */
class RecapCheckPropertiesTest {
    @Property
    void aRightRecapIsNotBlamed(
            @ForAll("responses") List<List<Integer>> responses,
            @ForAll Weighting weighting,
            @ForAll @IntRange(min = 1, max = 2) int asked) {
        PrintedRecap recap = print(responses, weighting, asked);

        assertThat(RecapCheck.of(recap).contradictions()).isEmpty();
    }

    @Property
    void aRightRecapOfWhichHalfIsKnownIsNotBlamed(
            @ForAll("responses") List<List<Integer>> responses, @ForAll Weighting weighting, @ForAll long hidden) {
        PrintedRecap whole = print(responses, weighting, 2);
        List<PrintedUnsur> unsur = new ArrayList<>();
        for (int i = 0; i < whole.unsur().size(); i++) {
            PrintedUnsur each = whole.unsur().get(i);
            boolean sum = (hidden >> i & 1) == 0;
            PrintedQuestion first = each.questions().get(0);
            unsur.add(new PrintedUnsur(
                    each.name(),
                    (hidden >> (i + 20) & 1) == 0 ? each.value() : null,
                    List.of(
                            new PrintedQuestion(first.name(), sum ? first.sum() : null, first.rtmk()),
                            each.questions().get(1))));
        }

        assertThat(RecapCheck.of(new PrintedRecap(
                                whole.respondents(),
                                unsur,
                                whole.ikm(),
                                Method.POOLED,
                                null,
                                null,
                                null,
                                whole.profile()))
                        .contradictions())
                .isEmpty();
    }

    @Property
    void aChangedSumIsFoundOrCouldBeRight(
            @ForAll("responses") List<List<Integer>> responses,
            @ForAll Weighting weighting,
            @ForAll @IntRange(max = 8) int which,
            @ForAll @IntRange(min = -60, max = 60) int by) {
        PrintedRecap recap = print(responses, weighting, 1);
        PrintedUnsur right = recap.unsur().get(which);
        PrintedQuestion question = right.questions().get(0);
        long sum = Math.max(0, question.sum() == null ? 0 : question.sum() + by);
        PrintedRecap changed = with(
                recap,
                which,
                new PrintedUnsur(
                        right.name(),
                        right.value(),
                        List.of(new PrintedQuestion(question.name(), sum, question.rtmk()))));

        foundOrPossible(changed);
    }

    @Property
    void aChangedNilaiIsFoundOrCouldBeRight(
            @ForAll("responses") List<List<Integer>> responses,
            @ForAll Weighting weighting,
            @ForAll @IntRange(max = 8) int which,
            @ForAll @IntRange(min = 0, max = 500) int hundredths) {
        PrintedRecap recap = print(responses, weighting, 1);
        PrintedUnsur right = recap.unsur().get(which);

        foundOrPossible(with(
                recap, which, new PrintedUnsur(right.name(), BigDecimal.valueOf(hundredths, 2), right.questions())));
    }

    @Property
    void aChangedIkmIsFoundOrCouldBeRight(
            @ForAll("responses") List<List<Integer>> responses,
            @ForAll Weighting weighting,
            @ForAll @IntRange(min = 0, max = 10_500) int hundredths) {
        PrintedRecap recap = print(responses, weighting, 1);

        foundOrPossible(new PrintedRecap(
                recap.respondents(),
                recap.unsur(),
                BigDecimal.valueOf(hundredths, 2),
                Method.POOLED,
                null,
                null,
                null,
                recap.profile()));
    }

    @Property
    void aChangedHeadCountOrNumberOfRespondentsIsFound(
            @ForAll("responses") List<List<Integer>> responses, @ForAll @IntRange(min = 1, max = 9) int by) {
        PrintedRecap recap = print(responses, Weighting.ONE_OVER_K, 1);

        assertThat(RecapCheck.of(recap.withRespondents(recap.respondents() + by))
                        .contradictions())
                .isNotEmpty();
    }

    /** Reckoned anew by another way than the check's: from each printed sum to the printed IKM. */
    private static void foundOrPossible(PrintedRecap recap) {
        boolean possible = true;
        List<UnsurValue> values = new ArrayList<>();
        Rational rounded = Rational.ZERO;
        for (PrintedUnsur unsur : recap.unsur()) {
            PrintedQuestion question = unsur.questions().get(0);
            long answered = recap.respondents() - question.rtmk();
            long sum = question.sum() == null ? 0 : question.sum();
            boolean reachable = sum >= answered && sum <= 4 * answered;
            BigDecimal value = unsur.value();
            if (!reachable || (answered > 0) != (value != null)) {
                assertThat(RecapCheck.of(recap).contradictions()).isNotEmpty();
                return;
            }
            AnswerCounts counts = answered == 0 ? AnswerCounts.NONE : Tallies.counts(answered, sum);
            values.add(new UnsurValue(unsur.name(), counts));
            possible &= value == null || counts.mean().orElseThrow().round(2).compareTo(value) == 0;
            rounded = rounded.plus(value == null ? Rational.ZERO : Rational.parse(value.toPlainString()));
        }
        BigDecimal printed = recap.ikm();
        if (printed != null && values.stream().allMatch(value -> value.mean().isPresent())) {
            boolean any = false;
            for (Weighting weighting : Weighting.values()) {
                Rational exact =
                        Ikm.of(values, weighting, recap.respondents()).value().orElseThrow();
                Rational twice = UnsurValue.toIndex(rounded.times(weighting.weight(9)));
                any |= exact.round(2).compareTo(printed) == 0 || twice.round(2).compareTo(printed) == 0;
            }
            possible &= any;
            assertThat(RecapCheck.of(recap).contradictions().isEmpty()).isEqualTo(possible);
        } else if (!possible) {
            assertThat(RecapCheck.of(recap).contradictions()).isNotEmpty();
        }
    }

    /** As our own recap of these responses is printed; {@code asked} questions of each unsur, all answered alike. */
    private static PrintedRecap print(List<List<Integer>> responses, Weighting weighting, int asked) {
        List<UnsurValue> values = Tallies.ofResponses(responses);
        List<PrintedUnsur> unsur = new ArrayList<>();
        for (UnsurValue value : values) {
            List<PrintedQuestion> questions = new ArrayList<>();
            for (int i = 1; i <= asked; i++) {
                questions.add(new PrintedQuestion(
                        value.key() + i, value.counts().sum(), value.counts().rtmk()));
            }
            unsur.add(new PrintedUnsur(
                    value.key(), value.mean().map(mean -> mean.round(2)).orElse(null), questions));
        }
        Ikm ikm = Ikm.of(values, weighting, responses.size());
        return new PrintedRecap(
                responses.size(),
                unsur,
                ikm.value().map(value -> value.round(2)).orElse(null),
                Method.POOLED,
                ikm.mutu().orElse(null),
                null,
                null,
                List.of(new Heads(
                        "sex", Map.of("L", (long) responses.size() / 2, "P", (long) (responses.size() + 1) / 2))));
    }

    private static PrintedRecap with(PrintedRecap recap, int which, PrintedUnsur changed) {
        List<PrintedUnsur> unsur = new ArrayList<>(recap.unsur());
        unsur.set(which, changed);
        return new PrintedRecap(
                recap.respondents(), unsur, recap.ikm(), Method.POOLED, null, null, null, recap.profile());
    }

    @Provide
    Arbitrary<List<List<Integer>>> responses() {
        return Tallies.responses();
    }
}
