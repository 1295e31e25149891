package id.suaraloket.ikm;

import id.suaraloket.ikm.Contradiction.Cause;
import id.suaraloket.ikm.Contradiction.Whole;
import id.suaraloket.ikm.PrintedRecap.PrintedQuestion;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a printed unsur says of itself.
 *
 * @param contradictions in the order of its questions, its nilai last
 * @param means what its nilai may be: by its sums first; where the printed one contradicts them, by that one too, as either may be right
 * @param reckoned whether the first of them comes from sums alone
 */
public record UnsurCheck(PrintedUnsur unsur, List<Contradiction> contradictions, List<Span> means, boolean reckoned) {
    private static final Rational LEAST = Rational.of(1);
    private static final Rational MOST = Rational.of(4);
    private static final int MOST_SCORE = 4;

    static UnsurCheck of(PrintedUnsur unsur, long respondents) {
        List<Contradiction> found = new ArrayList<>();
        for (PrintedQuestion question : unsur.questions()) {
            if (question.rtmk() > respondents) {
                found.add(tooManyEmpty(unsur, question, respondents));
            }
        }
        if (unsur.questions().isEmpty() || !found.isEmpty()) {
            return byValue(unsur, found);
        }
        List<Sum> sums = unsur.questions().stream()
                .map(question -> Sum.of(question, respondents))
                .toList();
        long answered = sums.stream().mapToLong(Sum::answered).sum();
        if (answered == 0) {
            return ofNothing(unsur, sums);
        }
        return sums.stream().allMatch(Sum::known) ? exact(unsur, sums, answered) : open(unsur, sums, answered);
    }

    static boolean isValue(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) >= 0 && value.compareTo(BigDecimal.valueOf(MOST_SCORE)) <= 0;
    }

    private static Contradiction tooManyEmpty(PrintedUnsur unsur, PrintedQuestion question, long respondents) {
        Long sum = question.sum();
        Whole possible = sum == null || sum > MOST_SCORE * respondents
                ? null
                : new Whole(Math.max(0, respondents - sum), respondents - (sum + MOST_SCORE - 1) / MOST_SCORE);
        return new Contradiction.TooManyEmpty(unsur.name(), question.name(), question.rtmk(), respondents, possible);
    }

    /** Nothing but the printed nilai tells of it. */
    private static UnsurCheck byValue(PrintedUnsur unsur, List<Contradiction> found) {
        BigDecimal value = unsur.value();
        if (value != null && isValue(value)) {
            return new UnsurCheck(unsur, found, List.of(between(value)), false);
        }
        if (value != null) {
            found.add(new Contradiction.ValueOutside(unsur.name(), value));
        }
        return new UnsurCheck(unsur, found, List.of(new Span(LEAST, MOST)), false);
    }

    private static UnsurCheck ofNothing(PrintedUnsur unsur, List<Sum> sums) {
        List<Contradiction> found = impossible(unsur, sums, 0, List.of());
        if (unsur.value() != null) {
            found.add(new Contradiction.ValueOfNothing(unsur.name(), unsur.value()));
        }
        return new UnsurCheck(unsur, found, List.of(new Span(LEAST, MOST)), false);
    }

    private static UnsurCheck exact(PrintedUnsur unsur, List<Sum> sums, long answered) {
        Rational mean = Rational.of(sums.stream().mapToLong(Sum::low).sum(), answered);
        BigDecimal value = unsur.value();
        if (value == null || Span.of(mean).isPrintedAs(value)) {
            return new UnsurCheck(unsur, List.of(), List.of(Span.of(mean)), true);
        }
        List<Long> printed = sums.stream().map(Sum::low).toList();
        Contradiction wrong = new Contradiction.ValueWrong(
                unsur.name(), value, printed, answered, mean, cause(value, mean, sums, answered));
        return new UnsurCheck(
                unsur,
                List.of(wrong),
                isValue(value) ? List.of(Span.of(mean), between(value)) : List.of(Span.of(mean)),
                true);
    }

    private static Cause cause(BigDecimal value, Rational mean, List<Sum> sums, long answered) {
        if (mean.truncate(value.scale()).compareTo(value) == 0) {
            return Cause.CUT_OFF;
        }
        long asked = answered + sums.stream().mapToLong(Sum::rtmk).sum();
        Rational withZeros = mean.times(Rational.of(answered, asked));
        return asked > answered && Span.of(withZeros).isPrintedAs(value) ? Cause.EMPTY_AS_ZERO : Cause.UNKNOWN;
    }

    /** Some sum is missing or impossible; the printed nilai tells which sums there may have been. */
    private static UnsurCheck open(PrintedUnsur unsur, List<Sum> sums, long answered) {
        long low = sums.stream().mapToLong(Sum::low).sum();
        long high = sums.stream().mapToLong(Sum::high).sum();
        BigDecimal value = unsur.value();
        if (value == null) {
            return new UnsurCheck(
                    unsur, impossible(unsur, sums, low, List.of()), List.of(means(low, high, answered)), true);
        }
        Rational exact = Rational.parse(value.toPlainString());
        Rational half = Span.half(value);
        Rational all = Rational.of(answered);
        long from = Math.max(low, ceiling(all.times(exact.minus(half))));
        long to = Math.min(high, ceiling(all.times(exact.plus(half))) - 1);
        if (from <= to) {
            return new UnsurCheck(
                    unsur, impossible(unsur, sums, low, List.of(from, to)), List.of(means(from, to, answered)), false);
        }
        List<Contradiction> found = impossible(unsur, sums, low, List.of());
        Span possible = means(low, high, answered);
        found.add(new Contradiction.ValueUnreachable(unsur.name(), value, possible));
        return new UnsurCheck(
                unsur, found, isValue(value) ? List.of(possible, between(value)) : List.of(possible), true);
    }

    /** @param asked the lowest and highest sum of the whole unsur that its nilai leaves; empty if that is not known */
    private static List<Contradiction> impossible(PrintedUnsur unsur, List<Sum> sums, long low, List<Long> asked) {
        List<Contradiction> found = new ArrayList<>();
        boolean one = sums.stream().filter(sum -> !sum.known()).count() == 1;
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            PrintedQuestion question = unsur.questions().get(i);
            if (sum.impossible()) {
                long others = low - sum.low();
                boolean told = one && !asked.isEmpty();
                found.add(new Contradiction.SumImpossible(
                        unsur.name(),
                        question.name(),
                        Objects.requireNonNull(question.sum()),
                        sum.answered(),
                        new Whole(sum.low(), sum.high()),
                        told ? unsur.value() : null,
                        told ? new Whole(asked.get(0) - others, asked.get(1) - others) : null,
                        unsur.questions().stream()
                                .map(PrintedQuestion::name)
                                .filter(name -> !name.equals(question.name()))
                                .toList()));
            }
        }
        return found;
    }

    private static Span means(long low, long high, long answered) {
        return new Span(Rational.of(low, answered), Rational.of(high, answered));
    }

    private static Span between(BigDecimal value) {
        return Span.printedAs(value).within(LEAST, MOST);
    }

    private static long ceiling(Rational value) {
        long whole = value.truncate(0).longValueExact();
        return value.compareTo(Rational.of(whole)) > 0 ? whole + 1 : whole;
    }

    /** A question's sum, or the lowest and highest that so many answers can come to. */
    private record Sum(long low, long high, long answered, long rtmk, boolean known, boolean impossible) {
        static Sum of(PrintedQuestion question, long respondents) {
            long answered = respondents - question.rtmk();
            Long sum = question.sum();
            if (sum != null && sum >= answered && sum <= MOST_SCORE * answered) {
                return new Sum(sum, sum, answered, question.rtmk(), true, false);
            }
            return new Sum(answered, MOST_SCORE * answered, answered, question.rtmk(), false, sum != null);
        }
    }
}
