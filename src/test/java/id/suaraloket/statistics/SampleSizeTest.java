package id.suaraloket.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void theSampleGrowsWithThePopulationAndNeverExceedsIt(@ForAll @LongRange(max = 2_000_000) long population) {
        long sample = SampleSize.krejcieMorgan(population);

        assertThat(sample).isBetween(0L, Math.min(population, 384));
        assertThat(SampleSize.krejcieMorgan(population + 1)).isGreaterThanOrEqualTo(sample);
    }
}
