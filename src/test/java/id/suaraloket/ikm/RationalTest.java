package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
    @ParameterizedTest
    @CsvSource({
        "1281,376,1281/376",
        "2562,752,1281/376",
        "6,2,3",
        "-1,2,-1/2",
        "1,-2,-1/2",
        "-2,-4,1/2",
        "0,7,0",
        "0,-7,0"
    })
    void aFractionIsInLowestTermsWithThePositiveDenominator(long numerator, long denominator, String text) {
        assertThat(Rational.of(numerator, denominator)).hasToString(text);
    }

    @Test
    void equalValuesAreEqualObjects() {
        assertThat(Rational.of(2, 4)).isEqualTo(Rational.of(1, 2)).hasSameHashCodeAs(Rational.of(1, 2));
        assertThat(Rational.of(1, 2)).isNotEqualTo(Rational.of(1, 3)).isNotEqualTo(Rational.of(3, 2));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(1).dividedBy(Rational.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"86.40,432/5", "0.111,111/1000", "0.11,11/100", "88,88", "-1.5,-3/2", "007.0,7"})
    void aDecimalIsReadExactly(String text, String fraction) {
        assertThat(Rational.parse(text)).hasToString(fraction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "86,40",
                "1.000,5",
                "1e9",
                "1e999999999",
                ".5",
                "5.",
                "+5",
                " 5",
                "5 ",
                "5\n",
                "0x1",
                "NaN",
                "--1",
                "٥"
            })
    void whatIsNotAPlainDecimalIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rational.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "693/8,2,86.63,86.62",
        "-693/8,2,-86.63,-86.62",
        "1/3,2,0.33,0.33",
        "2/3,2,0.67,0.66",
        "1/3,6,0.333333,0.333333",
        "2/3,6,0.666667,0.666666",
        "100/1,2,100.00,100.00",
        "1/2,0,1,0"
    })
    void roundingIsHalfUpAndTruncatingCutsOff(String fraction, int scale, String rounded, String cut) {
        String[] parts = fraction.split("/");
        Rational value = Rational.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));

        assertThat(value.round(scale)).hasToString(rounded);
        assertThat(value.truncate(scale)).hasToString(cut);
    }

    @Test
    void aRoundedFigureMayRoundWrongAgainWhereACutOneDoesNot() {
        Rational value = Rational.parse("87.1049996");

        assertThat(value.round(2)).hasToString("87.10");
        assertThat(value.round(6).setScale(2, RoundingMode.HALF_UP)).hasToString("87.11");
        assertThat(value.truncate(6).setScale(2, RoundingMode.HALF_UP)).hasToString("87.10");
    }
}
