package id.suaraloket.recap;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.period.Period.Kind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What units made final within a year: of the whole year if they did, else of the last semester, triwulan that they did. */
@Singleton
public class FinalResults {
    private final Editions editions;
    private final Recaps recaps;

    FinalResults(Editions editions, Recaps recaps) {
        this.editions = editions;
        this.recaps = recaps;
    }

    public Optional<Recap> find(Unit unit, int year) {
        List<Period> wanted = wanted(year);
        List<Edition> made =
                editions.listLast(unit.code(), wanted.stream().map(Period::id).toList());
        return wanted.stream()
                .flatMap(period ->
                        made.stream().filter(edition -> edition.period().equals(period.id())))
                .findFirst()
                .map(recaps::get);
    }

    /** The period that {@link #find} takes of each unit that made any final, by its code. */
    public Map<String, Period> listPeriods(List<Unit> units, int year) {
        Map<String, Period> periods = new HashMap<>();
        if (units.isEmpty()) {
            return periods;
        }
        List<Period> wanted = wanted(year);
        List<UnitPeriod> made = editions.listPeriods(
                units.stream().map(Unit::code).toList(),
                wanted.stream().map(Period::id).toList());
        for (Period period : wanted) {
            made.stream()
                    .filter(one -> one.period().equals(period.id()))
                    .forEach(one -> periods.putIfAbsent(one.unit(), period));
        }
        return periods;
    }

    private static List<Period> wanted(int year) {
        return List.of(
                new Period(Kind.YEAR, year, 1),
                new Period(Kind.SEMESTER, year, 2),
                new Period(Kind.TRIWULAN, year, 4),
                new Period(Kind.TRIWULAN, year, 3),
                new Period(Kind.SEMESTER, year, 1),
                new Period(Kind.TRIWULAN, year, 2),
                new Period(Kind.TRIWULAN, year, 1));
    }
}
