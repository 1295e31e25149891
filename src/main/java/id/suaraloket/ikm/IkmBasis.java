package id.suaraloket.ikm;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the other figures of a printed recap come to under one bobot.
 *
 * @param bySums the IKM out of the printed sums; where one is impossible or missing, out of all that are possible
 * @param byValues the IKM out of the printed nilai unsur, rounded as they are; null if one is missing or outside 1 to 4
 * @param fit whether and by what it is the printed IKM
 */
public record IkmBasis(
        Weighting weighting, Span bySums, @Nullable Rational byValues, Fit fit) {
    private static final Rational INDEX = Rational.of(25);

    /** By what an IKM is explained. */
    public enum Fit {
        SUMS,
        /** Only by the printed nilai unsur, rounded before: reckoned correctly, rounded twice. */
        VALUES,
        /** Only if in some unsur the printed nilai is right that contradicts its sums, and in others the sums are. */
        MIXED,
        NONE
    }

    /**
     * Reckons.
     *
     * @param unsur what is known of each
     * @param choices each a way to take one of the possible nilai of every unsur, those by the sums among them
     * @param printed null if there is none that should come out of these figures
     */
    static IkmBasis of(Weighting weighting, List<UnsurCheck> unsur, List<Span> choices, @Nullable BigDecimal printed) {
        Rational factor = weighting.weight(unsur.size()).times(INDEX);
        Span bySums = unsur.stream()
                .map(each -> each.means().get(0))
                .reduce(Span.of(Rational.ZERO), Span::plus)
                .times(factor);
        Rational byValues = byValues(unsur, factor);
        Fit fit = Fit.NONE;
        if (printed != null && bySums.isPrintedAs(printed)) {
            fit = Fit.SUMS;
        } else if (printed != null && byValues != null && Span.of(byValues).isPrintedAs(printed)) {
            fit = Fit.VALUES;
        } else if (printed != null
                && choices.stream().anyMatch(sum -> sum.times(factor).isPrintedAs(printed))) {
            fit = Fit.MIXED;
        }
        return new IkmBasis(weighting, bySums, byValues, fit);
    }

    /** From the IKM of nothing but answers of 1 to that of nothing but answers of 4. */
    static Span possible(Weighting weighting, int k) {
        Rational all = weighting.weight(k).times(INDEX).times(Rational.of(k));
        return new Span(all, all.times(Rational.of(4)));
    }

    private static @Nullable Rational byValues(List<UnsurCheck> unsur, Rational factor) {
        Rational sum = Rational.ZERO;
        for (UnsurCheck each : unsur) {
            BigDecimal value = each.unsur().value();
            if (value == null || !UnsurCheck.isValue(value)) {
                return null;
            }
            sum = sum.plus(Rational.parse(value.toPlainString()));
        }
        return sum.times(factor);
    }
}
