package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.period.Period;
import id.suaraloket.recap.CheckedRecap;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Words;
import id.suaraloket.web.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Printed recaps stand in for periods without responses of their own. */
class PrintedValuesTest {
    private static final Messages MESSAGES = new Messages();
    private static final List<CheckedRecap> KEPT = List.of(recap("2021-TW3"), recap("2021-TW2"));

    @Test
    void aPeriodWithResponsesOfItsOwnIsNotToldOutOfAPrintedRecap() {
        PrintedValues values = values(new MonthCount(LocalDate.of(2021, 9, 1), 1));

        assertThat(values.find(Period.parse("2021-TW3"))).isEmpty();
        assertThat(values.find(Period.parse("2021-TW2")).orElseThrow().text()).isEqualTo("87,28*");
        assertThat(values.lines()).extracting(PrintedValues.Line::period).containsExactly("2021-TW2");
    }

    @Test
    void aMonthInWhichNothingCountsHasNoResponses() {
        PrintedValues values = values(new MonthCount(LocalDate.of(2021, 9, 1), 0));

        assertThat(values.lines()).extracting(PrintedValues.Line::period).containsExactly("2021-TW3", "2021-TW2");
    }

    private static PrintedValues values(MonthCount... months) {
        return PrintedValues.of(KEPT, List.of(months), new PeriodText(MESSAGES), new Words(MESSAGES, Messages.DEFAULT));
    }

    private static CheckedRecap recap(String period) {
        BigDecimal ikm = new BigDecimal("87.28");
        return new CheckedRecap("uji", period, "{}", ikm, ikm, ikm, 0, LocalDateTime.of(2026, 1, 1, 0, 0), "admin");
    }
}
