package id.suaraloket.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.suaraloket.period.Period.Kind;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2021-TW1,TRIWULAN,2021-01-01,2021-03-31,2020-TW4",
        "2021-TW2,TRIWULAN,2021-04-01,2021-06-30,2021-TW1",
        "2021-TW3,TRIWULAN,2021-07-01,2021-09-30,2021-TW2",
        "2021-TW4,TRIWULAN,2021-10-01,2021-12-31,2021-TW3",
        "2024-S1,SEMESTER,2024-01-01,2024-06-30,2023-S2",
        "2024-S2,SEMESTER,2024-07-01,2024-12-31,2024-S1",
        "2024-01,MONTH,2024-01-01,2024-01-31,2023-12",
        "2024-02,MONTH,2024-02-01,2024-02-29,2024-01",
        "2023-02,MONTH,2023-02-01,2023-02-28,2023-01",
        "2100-02,MONTH,2100-02-01,2100-02-28,2100-01",
        "2024-12,MONTH,2024-12-01,2024-12-31,2024-11",
        "2024,YEAR,2024-01-01,2024-12-31,2023",
        "2000-TW1,TRIWULAN,2000-01-01,2000-03-31,1999-TW4"
    })
    void anIdentifierNamesItsDays(String id, Kind kind, LocalDate from, LocalDate to, String previous) {
        Period period = Period.parse(id);

        assertThat(period.id()).isEqualTo(id);
        assertThat(period).hasToString(id);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.previous().id()).isEqualTo(previous);
        assertThat(period.contains(from)).isTrue();
        assertThat(period.contains(to)).isTrue();
        assertThat(period.contains(from.minusDays(1))).isFalse();
        assertThat(period.contains(to.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "2024-TW0", "2024-TW5", "2024-TW", "2024-TW11", "2024-S0", "2024-S3", "2024-00", "2024-13",
                        "2024-7",
                "2024-007", "24-TW1", "1999", "1999-12", "2101", "2101-TW1", "0000", "2021-tw3", "2021-s1", "2021TW3",
                        "2021-TW3 ",
                " 2021-TW3", "2021-TW3\n", "2021-", "-2021", "+2021", "20211", "2021-07-01", "２０２１", "2021/07",
                        "TW3-2021"
            })
    void whatIsNoIdentifierIsRefused(String id) {
        assertThat(Period.find(id)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(id)).withMessageContaining("2021-TW3");
    }

    @ParameterizedTest
    @CsvSource({
        "TRIWULAN,2021-09-30,2021-TW3",
        "TRIWULAN,2021-10-01,2021-TW4",
        "SEMESTER,2024-06-30,2024-S1",
        "SEMESTER,2024-07-01,2024-S2",
        "MONTH,2024-02-29,2024-02",
        "YEAR,2024-12-31,2024"
    })
    void aDayLiesInOnePeriodOfEachKind(Kind kind, LocalDate day, String id) {
        assertThat(Period.of(kind, day)).isEqualTo(Period.parse(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2101-01-01"})
    void aDayOutsideTheYearsIsRefused(LocalDate day) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(Kind.MONTH, day));
    }

    @Test
    void aPeriodThatDoesNotExistCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Kind.TRIWULAN, 2024, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Kind.SEMESTER, 2024, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Kind.MONTH, 2024, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Kind.YEAR, 2024, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Kind.YEAR, 2101, 1));
    }

    @Test
    void theLatestPeriodIsTheOneThatEndedLast() {
        assertThat(Stream.of(
                                "2021",
                                "2021-01",
                                "2021-12",
                                "2021-S1",
                                "2021-S2",
                                "2021-TW2",
                                "2021-TW3",
                                "2021-TW4",
                                "2020")
                        .map(Period::parse)
                        .sorted(Period.LATEST_FIRST)
                        .map(Period::id))
                .containsExactly(
                        "2021-12", "2021-TW4", "2021-S2", "2021", "2021-TW3", "2021-TW2", "2021-S1", "2021-01", "2020");
    }

    @Test
    void periodsAreOrderedByFirstDayAndThenTheLongerFirst() {
        assertThat(Stream.of("2024-07", "2025", "2024-S2", "2024-TW3", "2024", "2024-06", "2023-12")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::id))
                .containsExactly("2023-12", "2024", "2024-06", "2024-S2", "2024-TW3", "2024-07", "2025");
    }
}
