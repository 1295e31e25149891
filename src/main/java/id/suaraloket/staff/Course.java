package id.suaraloket.staff;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a unit came to where it stands: its triwulan from January of last year to the one that is shown, and those two years.
 *
 * @param triwulan the earliest first; the last is the one that is shown
 * @param years last year and this one, as far as it goes
 */
record Course(List<Recap> triwulan, List<Recap> years) {
    /** All of it as it stands at one moment. */
    static Course of(Unit unit, Period shown, Recaps recaps) {
        List<Period> periods = new ArrayList<>();
        Period lastYear = new Period(Period.Kind.YEAR, shown.year() - 1, 1);
        for (Period period = shown; period.year() >= lastYear.year(); period = period.previous()) {
            periods.add(0, period);
        }
        int triwulan = periods.size();
        periods.add(lastYear);
        periods.add(new Period(Period.Kind.YEAR, shown.year(), 1));
        List<Recap> read = recaps.list(unit, periods);
        return new Course(read.subList(0, triwulan), read.subList(triwulan, read.size()));
    }

    /** The triwulan to show: today's, or the last one with responses before it. */
    static Period shown(Period present, List<MonthCount> months) {
        return months.isEmpty()
                ? present
                : Period.of(present.kind(), months.get(months.size() - 1).countedIn());
    }

    Recap now() {
        return triwulan.get(triwulan.size() - 1);
    }

    /** The last triwulan before it that has responses. */
    Optional<Recap> before() {
        return IntStream.iterate(triwulan.size() - 2, i -> i >= 0, i -> i - 1)
                .mapToObj(triwulan::get)
                .filter(recap -> recap.respondents() > 0)
                .findFirst();
    }
}
