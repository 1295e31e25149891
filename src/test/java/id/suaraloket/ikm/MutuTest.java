package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutuTest {
    @ParameterizedTest
    @CsvSource({
        "0,D",
        "24.75,D",
        "24.975,D",
        "25,D",
        "64.99,D",
        "64.994999,D",
        "64.995,C",
        "65.00,C",
        "76.60,C",
        "76.604999,C",
        "76.605,B",
        "76.61,B",
        "88.30,B",
        "88.304999,B",
        "88.305,A",
        "88.31,A",
        "99.00,A",
        "100,A",
        "100.004,A"
    })
    void theIndexIsRoundedAndThenClassifiedByItsLowerBound(String index, Mutu mutu) {
        assertThat(Mutu.of(Rational.parse(index))).isEqualTo(mutu);
    }

    @ParameterizedTest
    @CsvSource({"A,Sangat baik", "B,Baik", "C,Kurang baik", "D,Tidak baik"})
    void eachHasTheWordOfTheRegulation(Mutu mutu, String kinerja) {
        assertThat(mutu.kinerja()).isEqualTo(kinerja);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.005", "871"})
    void whatCannotBeAnIndexIsRefused(String index) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mutu.of(Rational.parse(index)));
    }
}
