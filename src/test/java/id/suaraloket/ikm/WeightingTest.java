package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightingTest {
    @ParameterizedTest
    @CsvSource({"ONE_OVER_K,1/k,1/9", "POINT_111,0.111,111/1000", "POINT_11,0.11,11/100"})
    void eachHasItsCodeAndItsWeightForNineUnsur(Weighting weighting, String code, String weight) {
        assertThat(weighting.code()).isEqualTo(code);
        assertThat(Weighting.find(code)).contains(weighting);
        assertThat(weighting.weight(9)).hasToString(weight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/9", "1/K", "0,11", "0.1", "POINT_11"})
    void anUnknownCodeIsNoWeighting(String code) {
        assertThat(Weighting.find(code)).isEmpty();
    }

    @Test
    void oneOverKFitsAnyNumberOfUnsur() {
        assertThat(Weighting.ONE_OVER_K.weight(1)).hasToString("1");
        assertThat(Weighting.ONE_OVER_K.weight(14)).hasToString("1/14");
    }

    @ParameterizedTest
    @EnumSource(
            value = Weighting.class,
            names = {"POINT_111", "POINT_11"})
    void aDecimalWeightIsRefusedForOtherThanNineUnsur(Weighting weighting) {
        assertThat(weighting.fits(9)).isTrue();
        for (int k : new int[] {8, 10, 14}) {
            assertThat(weighting.fits(k)).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> weighting.weight(k))
                    .withMessageContaining(weighting.code());
        }
    }

    @ParameterizedTest
    @EnumSource(Weighting.class)
    void noUnsurHasNoWeight(Weighting weighting) {
        assertThatIllegalArgumentException().isThrownBy(() -> weighting.weight(0));
        assertThatIllegalArgumentException().isThrownBy(() -> weighting.weight(-1));
    }

    @ParameterizedTest
    @CsvSource({"POOLED,pooled", "MEAN_OF_SERVICES,mean-of-services"})
    void eachMethodHasItsCode(Method method, String code) {
        assertThat(method.code()).isEqualTo(code);
        assertThat(Method.find(code)).contains(method);
        assertThat(Method.find(code.toUpperCase(Locale.ROOT))).isEmpty();
    }
}
