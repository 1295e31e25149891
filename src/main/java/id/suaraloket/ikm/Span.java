package id.suaraloket.ikm;

import java.math.BigDecimal;

/** Every value from {@code low} to {@code high}, both included: all that is known of a figure. */
public record Span(Rational low, Rational high) {
    /** @throws IllegalArgumentException if it holds nothing */
    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("Nothing lies from " + low + " to " + high);
        }
    }

    static Span of(Rational value) {
        return new Span(value, value);
    }

    /** All values that would be printed like this: half a unit of its last decimal to either side. */
    static Span printedAs(BigDecimal figure) {
        Rational exact = Rational.parse(figure.toPlainString());
        Rational half = half(figure);
        return new Span(exact.minus(half), exact.plus(half));
    }

    static Rational half(BigDecimal figure) {
        return Rational.parse(BigDecimal.ONE.movePointLeft(figure.scale()).toPlainString())
                .dividedBy(Rational.of(2));
    }

    /** Whether it is known exactly. */
    public boolean isOne() {
        return low.equals(high);
    }

    Span plus(Span other) {
        return new Span(low.plus(other.low), high.plus(other.high));
    }

    Span times(Rational factor) {
        return new Span(low.times(factor), high.times(factor));
    }

    /** The part that lies between the bounds; their nearer one if there is none. */
    Span within(Rational least, Rational most) {
        return new Span(clamp(low, least, most), clamp(high, least, most));
    }

    /** Whether one of the values is printed like this. */
    boolean isPrintedAs(BigDecimal figure) {
        return low.round(figure.scale()).compareTo(figure) <= 0
                && high.round(figure.scale()).compareTo(figure) >= 0;
    }

    private static Rational clamp(Rational value, Rational least, Rational most) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(most) > 0 ? most : value;
    }
}
