package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for any index. */
class MutuPropertiesTest {
    @Property
    void aHigherIndexNeverHasAWorseMutu(
            @ForAll @LongRange(min = 0, max = 100_000_000) long one,
            @ForAll @LongRange(min = 0, max = 100_000_000) long other) {
        Mutu lower = Mutu.of(Rational.of(Math.min(one, other), 1_000_000));
        Mutu higher = Mutu.of(Rational.of(Math.max(one, other), 1_000_000));

        assertThat(higher).isLessThanOrEqualTo(lower);
    }

    @Property
    void theMutuIsThatOfThePrintedFigure(@ForAll @LongRange(min = 0, max = 100_000_000) long millionths) {
        Rational index = Rational.of(millionths, 1_000_000);

        assertThat(Mutu.of(index))
                .isEqualTo(Mutu.of(Rational.parse(index.round(2).toPlainString())));
    }
}
