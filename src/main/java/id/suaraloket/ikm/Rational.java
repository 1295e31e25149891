package id.suaraloket.ikm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact fraction, always in lowest terms with a positive denominator, so that equal values are equal objects. Every figure between the
 * counts and the printed page is one of these; rounding happens once, in {@link #round(int)}.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = of(0);

    // No exponent: "1e999999999" would be a small text that makes a huge number.
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction with denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger reducer = denominator.signum() < 0 ? divisor.negate() : divisor;
        this.numerator = numerator.divide(reducer);
        this.denominator = denominator.divide(reducer);
    }

    /** The whole number. */
    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * The fraction, reduced.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads a plain decimal number with a point, such as {@code 86.40}: digits on both sides of the point, no exponent, no blanks.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Rational parse(String decimalWithPoint) {
        if (!DECIMAL.matcher(decimalWithPoint).matches()) {
            throw new IllegalArgumentException("Not a decimal number with a point: " + decimalWithPoint);
        }
        BigDecimal decimal = new BigDecimal(decimalWithPoint);
        return new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The decimal nearest to this fraction, halves away from zero (HALF_UP): the one rounding before display. */
    public BigDecimal round(int scale) {
        return toDecimal(scale, RoundingMode.HALF_UP);
    }

    /**
     * This fraction cut off after {@code scale} decimals, not rounded. The interfaces give "exact" figures with six decimals this way,
     * because a reader may round them again: from a cut figure with three or more decimals, rounding half-up to two always gives
     * what {@code round(2)} gives (the third decimal decides, and cutting keeps it). From a rounded one it need not: 87.1049996 rounded to
     * six decimals is 87.105000, and that rounds to 87.11 instead of the printed 87.10.
     */
    public BigDecimal truncate(int scale) {
        return toDecimal(scale, RoundingMode.DOWN);
    }

    private BigDecimal toDecimal(int scale, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** {@code 1281/376}; a whole number without its denominator, {@code 3}. For logs and tests, not for people. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
