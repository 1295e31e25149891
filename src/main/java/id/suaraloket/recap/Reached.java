package id.suaraloket.recap;

import id.suaraloket.ikm.Capaian;
import id.suaraloket.ikm.Rational;
import id.suaraloket.period.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit promised for a period, what it reached, and where that is known from.
 *
 * @param target of the year that the period is in, null if there is none
 * @param ikm rounded as it is printed, null if there is none
 * @param contradictions what the check of a printed recap found; 0 for any other source
 */
public record Reached(
        Period period,
        @Nullable BigDecimal target,
        @Nullable BigDecimal ikm,
        Source source,
        int contradictions) {
    /** Where an IKM is known from, or why there is none. */
    public enum Source {
        /** Responses, made final. */
        FINAL,
        /** Responses; it can still change. */
        OPEN,
        /** Typed by staff as the realisasi of a year. */
        ENTERED,
        /** A recap that was printed elsewhere. */
        PRINTED,
        /** Nothing: the period has not begun. */
        AHEAD,
        /** Nothing: there are no responses. */
        NO_RESPONSES,
        /** Nothing: an unsur has no answer. */
        UNANSWERED
    }

    /** What was reached of the target of its year; empty if one of them is missing or the target is 0. */
    public Optional<Capaian> capaian() {
        return capaian(target);
    }

    /** What was reached of another target. */
    public Optional<Capaian> capaian(@Nullable BigDecimal promised) {
        return ikm == null || promised == null || promised.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        Capaian.of(Rational.parse(ikm.toPlainString()), Rational.parse(promised.toPlainString())));
    }

    /** Whether the figure can still change. */
    public boolean open() {
        return source == Source.OPEN;
    }
}
