package id.suaraloket.ikm;

import java.math.BigDecimal;

/**
 * Capaian kinerja of an LKj: how much of a target was reached [practice].
 *
 * @param realisasi what was reached, 0 or more
 * @param target what was promised, more than 0, in the same measure
 */
public record Capaian(Rational realisasi, Rational target) {
    private static final Rational HUNDRED = Rational.of(100);

    /** @throws IllegalArgumentException if the target is zero or negative, or the realisasi negative */
    public Capaian {
        if (target.compareTo(Rational.ZERO) <= 0) {
            throw new IllegalArgumentException("A target is more than 0, not " + target);
        }
        if (realisasi.compareTo(Rational.ZERO) < 0) {
            throw new IllegalArgumentException("A realisasi is 0 or more, not " + realisasi);
        }
    }

    /**
     * What was reached of what was promised.
     *
     * @throws IllegalArgumentException if the target is zero or negative, or the realisasi negative
     */
    public static Capaian of(Rational realisasi, Rational target) {
        return new Capaian(realisasi, target);
    }

    /** Realisasi / target x 100, exact. */
    public Rational exactPercent() {
        return realisasi.dividedBy(target).times(HUNDRED);
    }

    /** The printed percentage: two decimals, half-up. */
    public BigDecimal percent() {
        return exactPercent().round(2);
    }
}
