package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapaianTest {
    private static final CapaianScale FOUR_WORDS =
            CapaianScale.parse(">=85 Sangat Baik; >=70 Baik; >=55 Cukup Baik; >=0 Kurang Baik");
    private static final CapaianScale FIVE_WORDS =
            CapaianScale.parse(">90 Sangat Tinggi; >75 Tinggi; >65 Sedang; >50 Rendah; >=0 Sangat Rendah");

    @ParameterizedTest
    @CsvSource({
        "87.28,86.40,101.02",
        "95.49,88,108.51",
        "78.94,84.12,93.84",
        "86.40,86.40,100.00",
        "0,80,0.00",
        // 0,125 and 0,025 exactly: half-up, not half-even
        "1,800,0.13",
        "1,4000,0.03"
    })
    void capaianIsRealisasiPerTarget(String realisasi, String target, String percent) {
        assertThat(capaian(realisasi, target).percent()).hasToString(percent);
    }

    @Test
    void capaianStaysExactForFurtherReckoning() {
        assertThat(capaian("1", "3").exactPercent()).isEqualTo(Rational.of(100, 3));
    }

    @ParameterizedTest
    @CsvSource({"80,0", "80,0.00", "80,-1", "-0.01,80"})
    void aTargetThatIsNoTargetOrANegativeRealisasiIsRefused(String realisasi, String target) {
        assertThatIllegalArgumentException().isThrownBy(() -> capaian(realisasi, target));
    }

    @ParameterizedTest
    @CsvSource({
        "101.02,Sangat Baik",
        "85.00,Sangat Baik",
        "84.995,Sangat Baik",
        "84.994,Baik",
        "70.00,Baik",
        "69.99,Cukup Baik",
        "55.00,Cukup Baik",
        "54.99,Kurang Baik",
        "0,Kurang Baik"
    })
    void bandsThatIncludeTheirLowerBound(String percent, String label) {
        assertThat(FOUR_WORDS.label(capaian(percent, "100"))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "108.51,Sangat Tinggi",
        "90.005,Sangat Tinggi",
        "90.004,Tinggi",
        "90.00,Tinggi",
        "75.01,Tinggi",
        "75.00,Sedang",
        "65.01,Sedang",
        "65.00,Rendah",
        "50.01,Rendah",
        "50.00,Sangat Rendah",
        "0,Sangat Rendah"
    })
    void bandsThatBeginAboveTheirLowerBound(String percent, String label) {
        assertThat(FIVE_WORDS.label(capaian(percent, "100"))).isEqualTo(label);
    }

    @Test
    void aScaleIsReadFromItsText() {
        assertThat(CapaianScale.parse(">90.5 Tinggi;>=0 Rendah").bands())
                .containsExactly(
                        new CapaianScale.Band(new BigDecimal("90.5"), false, "Tinggi"),
                        new CapaianScale.Band(new BigDecimal("0"), true, "Rendah"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ">=0",
                ">=0 ",
                "85 Baik; >=0 Buruk",
                ">=85 Baik",
                ">=85 Baik; >0 Buruk",
                ">=85 Baik; >=0 Buruk;",
                ">=55 Cukup; >=85 Baik; >=0 Buruk",
                ">=85 Baik; >=85 Cukup; >=0 Buruk",
                ">=85,5 Baik; >=0 Buruk"
            })
    void aScaleThatLeavesACapaianWithoutAWordIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CapaianScale.parse(text));
    }

    @Test
    void aScaleNeedsBands() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CapaianScale(List.of()));
    }

    private static Capaian capaian(String realisasi, String target) {
        return Capaian.of(Rational.parse(realisasi), Rational.parse(target));
    }
}
