package id.suaraloket.recap;

import id.suaraloket.ikm.Rational;
import id.suaraloket.office.Target;
import id.suaraloket.office.Targets;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Reached.Source;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reached beside what it promised. Of a year: a realisasi that staff entered, else what its responses come to; else, as of any other
 * period, a printed recap.
 */
@Singleton
public class Achievements {
    private static final int DECIMALS = 2;

    private final Recaps recaps;
    private final Targets targets;
    private final CheckedRecaps checked;
    private final Clock clock;

    Achievements(Recaps recaps, Targets targets, CheckedRecaps checked, Clock clock) {
        this.recaps = recaps;
        this.targets = targets;
        this.checked = checked;
        this.clock = clock;
    }

    /** Of each of the periods, in their order; at least one. */
    public List<Reached> list(Unit unit, List<Period> periods) {
        Map<Integer, Target> promised = promised(unit);
        Map<String, CheckedRecap> printed = printed(unit);
        LocalDate today = LocalDate.now(clock.withZone(unit.zoneId()));
        List<Reached> reached = new ArrayList<>();
        for (Recap recap : recaps.list(unit, periods)) {
            Period period = recap.period();
            reached.add(reached(
                    recap,
                    promised.get(period.year()),
                    printed.get(period.id()),
                    period.from().isAfter(today)));
        }
        return reached;
    }

    /**
     * The years that have an IKM, the latest first: those whose recaps were read already, and what staff entered or a printed recap says of any
     * other.
     *
     * @param months those with responses: of a year that has some no printed recap tells
     */
    public List<Reached> listYears(Unit unit, List<Recap> read, List<MonthCount> months) {
        Map<Integer, Target> promised = promised(unit);
        Map<String, CheckedRecap> printed = printed(unit);
        Map<Period, Reached> years = new TreeMap<>(Comparator.reverseOrder());
        for (Target target : promised.values()) {
            Period year = new Period(Period.Kind.YEAR, target.targetYear(), 1);
            entered(year, target).ifPresent(reached -> years.put(year, reached));
        }
        for (CheckedRecap recap : printed.values()) {
            Period year = Period.parse(recap.period());
            if (year.kind() == Period.Kind.YEAR
                    && months.stream().noneMatch(month -> year.contains(month.countedIn()))) {
                years.putIfAbsent(year, printed(year, promised.get(year.year()), recap));
            }
        }
        for (Recap recap : read) {
            Period year = recap.period();
            years.put(year, reached(recap, promised.get(year.year()), printed.get(year.id()), false));
        }
        return years.values().stream().filter(year -> year.ikm() != null).toList();
    }

    private Map<Integer, Target> promised(Unit unit) {
        return targets.listByUnit(unit.code()).stream()
                .collect(Collectors.toMap(Target::targetYear, Function.identity()));
    }

    private Map<String, CheckedRecap> printed(Unit unit) {
        return checked.listByUnit(unit.code()).stream()
                .collect(Collectors.toMap(CheckedRecap::period, Function.identity()));
    }

    private static Reached reached(Recap recap, @Nullable Target year, @Nullable CheckedRecap printed, boolean ahead) {
        Period period = recap.period();
        BigDecimal target = year == null ? null : year.target();
        Optional<Reached> entered = entered(period, year);
        if (entered.isPresent()) {
            return entered.get();
        }
        Optional<Rational> ikm = recap.ikm().value();
        if (ikm.isPresent()) {
            Source source = recap.finality() == null ? Source.OPEN : Source.FINAL;
            return new Reached(period, target, ikm.get().round(DECIMALS), source, 0);
        }
        if (recap.respondents() > 0) {
            return new Reached(period, target, null, Source.UNANSWERED, 0);
        }
        return printed == null
                ? new Reached(period, target, null, ahead ? Source.AHEAD : Source.NO_RESPONSES, 0)
                : printed(period, year, printed);
    }

    private static Optional<Reached> entered(Period period, @Nullable Target year) {
        BigDecimal entered = year == null || period.kind() != Period.Kind.YEAR ? null : year.realisasi();
        return entered == null || year == null
                ? Optional.empty()
                : Optional.of(new Reached(period, year.target(), entered, Source.ENTERED, 0));
    }

    private static Reached printed(Period period, @Nullable Target year, CheckedRecap printed) {
        BigDecimal target = year == null ? null : year.target();
        return new Reached(period, target, printed.ikm(), Source.PRINTED, printed.contradictions());
    }
}
