package id.suaraloket.period;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.period.Period.Kind;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any day. */
class PeriodPropertiesTest {
    @Property
    void thePeriodOfADayHoldsItAndIsReadBackFromItsIdentifier(@ForAll("days") LocalDate day, @ForAll Kind kind) {
        Period period = Period.of(kind, day);

        assertThat(period.contains(day)).isTrue();
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(Period.parse(period.id())).isEqualTo(period);
    }

    @Property
    void thePreviousPeriodEndsTheDayBefore(@ForAll("days") LocalDate day, @ForAll Kind kind) {
        Period period = Period.of(kind, day);

        assertThat(period.previous().to()).isEqualTo(period.from().minusDays(1));
        assertThat(period.previous().kind()).isEqualTo(kind);
        assertThat(period.previous()).isLessThan(period);
        assertThat(period.previous().next()).isEqualTo(period);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
