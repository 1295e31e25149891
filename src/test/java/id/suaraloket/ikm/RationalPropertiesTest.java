package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for any fraction. */
class RationalPropertiesTest {
    @Property
    void cuttingToSixAndRoundingToTwoIsRoundingToTwo(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long numerator,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long denominator) {
        Rational value = Rational.of(numerator, denominator);

        assertThat(value.truncate(6).setScale(2, RoundingMode.HALF_UP)).isEqualTo(value.round(2));
    }

    /** Random fractions seldom lie near a half; these all do. */
    @Property
    void cuttingThenRoundingHoldsBesideEveryHalf(
            @ForAll @LongRange(min = 0, max = 10_000) long hundredths,
            @ForAll @LongRange(min = 3, max = 1_000_000_000_000_000L) long closeness) {
        Rational half = Rational.of(2 * hundredths + 1, 200);
        for (Rational value :
                new Rational[] {half, half.plus(Rational.of(1, closeness)), half.minus(Rational.of(1, closeness))}) {
            assertThat(value.truncate(6).setScale(2, RoundingMode.HALF_UP)).isEqualTo(value.round(2));
        }
    }

    @Property
    void arithmeticUndoesItself(@ForAll int a, @ForAll @LongRange(min = 1, max = 99) long b, @ForAll int c) {
        Rational one = Rational.of(a, b);
        Rational other = Rational.of(c, 97);

        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.times(other)).isEqualTo(other.times(one));
        if (c != 0) {
            assertThat(one.times(other).dividedBy(other)).isEqualTo(one);
        }
    }

    @Property
    void orderIsTheOrderOfTheDifference(@ForAll int a, @ForAll int c) {
        Rational one = Rational.of(a, 7);
        Rational other = Rational.of(c, 11);

        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(one.minus(other).compareTo(Rational.ZERO));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }
}
