package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what staff see first. */
@Singleton
class HomePages {
    private final Units units;
    private final Services services;
    private final Points points;
    private final Recaps recaps;
    private final PeriodText periods;
    private final TabletRows tablets;
    private final RefusedRows refused;

    HomePages(
            Units units,
            Services services,
            Points points,
            Recaps recaps,
            PeriodText periods,
            TabletRows tablets,
            RefusedRows refused) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.recaps = recaps;
        this.periods = periods;
        this.tablets = tablets;
        this.refused = refused;
    }

    HomePage of(Locale locale) {
        return new HomePage(
                units.list().stream().map(unit -> unit(unit, locale)).toList());
    }

    private HomePage.UnitRow unit(Unit unit, Locale locale) {
        List<MonthCount> months = recaps.listMonths(unit);
        long responses = months.stream().mapToLong(MonthCount::responses).sum();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        List<Point> places = points.listByUnit(unit.code());
        return new HomePage.UnitRow(
                unit.code(),
                unit.name(),
                numbers.format(responses),
                periods(months, locale, numbers),
                points(unit, places),
                alerts(unit, places, locale));
    }

    private List<HomePage.Alert> alerts(Unit unit, List<Point> places, Locale locale) {
        return Stream.concat(
                        tablets.alerts(unit, places, locale).stream(), refused.alerts(unit, places, locale).stream())
                .toList();
    }

    /** The triwulan and semesters with responses, latest first, each triwulan before the semester it belongs to. */
    private List<HomePage.PeriodRow> periods(List<MonthCount> months, Locale locale, NumberFormat numbers) {
        Map<Period, Long> counts = new TreeMap<>(
                Comparator.comparing(Period::to).thenComparing(Period::from).reversed());
        for (MonthCount month : months) {
            Stream.of(Period.Kind.TRIWULAN, Period.Kind.SEMESTER)
                    .forEach(kind -> counts.merge(Period.of(kind, month.countedIn()), month.responses(), Long::sum));
        }
        return counts.entrySet().stream()
                .map(count -> new HomePage.PeriodRow(
                        count.getKey().id(), periods.of(count.getKey(), locale), numbers.format(count.getValue())))
                .toList();
    }

    private List<HomePage.PointRow> points(Unit unit, List<Point> places) {
        Map<String, String> names =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        return places.stream()
                .map(point -> new HomePage.PointRow(
                        point.code(), point.label(), point.service() == null ? null : names.get(point.service())))
                .toList();
    }
}
