package id.suaraloket.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    /** From 10 on, rows of the printed table. */
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "2,2",
        "10,10",
        "50,44",
        "100,80",
        "188,126",
        "200,132",
        "500,217",
        "1000,278",
        "2800,338",
        "10000,370",
        "1000000,384",
        "9223372036854775807,384"
    })
    void theSampleIsThatOfTheTable(long population, long sample) {
        assertThat(SampleSize.krejcieMorgan(population)).isEqualTo(sample);
    }

    @Test
    void aNegativePopulationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.krejcieMorgan(-1));
    }
}
