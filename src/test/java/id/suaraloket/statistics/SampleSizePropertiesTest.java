package id.suaraloket.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for any population. */
class SampleSizePropertiesTest {
    @Property
    void theSampleGrowsWithThePopulationAndNeverExceedsIt(@ForAll @LongRange(max = 2_000_000) long population) {
        long sample = SampleSize.krejcieMorgan(population);

        assertThat(sample).isBetween(0L, Math.min(population, 384));
        assertThat(SampleSize.krejcieMorgan(population + 1)).isGreaterThanOrEqualTo(sample);
    }
}
