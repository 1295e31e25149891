package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Target;
import id.suaraloket.office.Targets;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Achievements;
import id.suaraloket.recap.CheckedRecaps;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.statistics.Margin;
import id.suaraloket.tablet.TabletWatch;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together how a unit stands. */
@Singleton
class Dashboards {
    private final Points points;
    private final Services services;
    private final Targets targets;
    private final Recaps recaps;
    private final CheckedRecaps checked;
    private final Achievements achievements;
    private final RekapitulasiAuthor author;
    private final PeriodText periods;
    private final TabletRows tablets;
    private final RefusedRows refused;
    private final Today today;
    private final Messages messages;

    Dashboards(
            Points points,
            Services services,
            Targets targets,
            Recaps recaps,
            CheckedRecaps checked,
            Achievements achievements,
            RekapitulasiAuthor author,
            PeriodText periods,
            TabletRows tablets,
            RefusedRows refused,
            Today today,
            Messages messages) {
        this.points = points;
        this.services = services;
        this.targets = targets;
        this.recaps = recaps;
        this.checked = checked;
        this.achievements = achievements;
        this.author = author;
        this.periods = periods;
        this.tablets = tablets;
        this.refused = refused;
        this.today = today;
        this.messages = messages;
    }

    Dashboard of(Unit unit, Locale locale) {
        Words words = new Words(messages, locale);
        List<MonthCount> months = recaps.listMonths(unit);
        Period present = Period.of(Period.Kind.TRIWULAN, today.of(unit));
        Course course = Course.of(unit, Course.shown(present, months), recaps);
        Recap now = course.now();
        Rekapitulasi says = author.write(now, locale);
        Rekapitulasi before =
                course.before().map(recap -> author.write(recap, locale)).orElse(null);
        boolean any = now.respondents() > 0;
        List<Target> promised = targets.listByUnit(unit.code());
        PrintedValues printed = PrintedValues.of(checked.listByUnit(unit.code()), months, periods, words);
        DashboardCharts charts = new DashboardCharts(author, periods, words, printed);
        DashboardWords sentences = new DashboardWords(words, now, says, before);
        List<Point> places = points.listByUnit(unit.code());
        List<TabletWatch.Watched> watched = tablets.list(List.of(unit), places);
        boolean counter = places.stream().anyMatch(point -> point.kind() == PointKind.KIOSK && !point.closed());
        return new Dashboard(
                unit.code(),
                unit.name(),
                now.period().id(),
                says.period(),
                today.updated(unit.zoneId(), locale),
                says.demo(),
                Stream.concat(
                                tablets.alerts(watched, places, locale).stream(),
                                refused.alerts(List.of(unit), places, locale).stream())
                        .toList(),
                any && !now.period().equals(present)
                        ? words.text("staff.dashboard.past", periods.of(present, locale), says.period())
                        : "",
                words.count(today.count(List.of(unit)).getOrDefault(unit.code(), 0L)),
                any ? sentences.result(now.period().equals(present)) : null,
                sentences.sample(charts),
                any ? charts.unsur(says, before) : "",
                sentences.unsurHint(),
                charts.trend(course.triwulan(), target(promised, now.period().year())),
                charts.years(achievements.listYears(unit, course.years(), months)),
                promised.stream().anyMatch(target -> target.target() != null)
                        ? words.text("staff.dashboard.years.hint")
                        : "",
                printed.lines(),
                any ? charts.services(says) : "",
                now.services().stream().anyMatch(row -> row.respondents() < Margin.FEWEST),
                watched.isEmpty() && !counter ? null : tablets.lines(watched, places, unit, locale),
                places.stream()
                        .filter(point -> !point.closed())
                        .map(Point::code)
                        .findFirst()
                        .orElse(null),
                rows(unit, places),
                periods(months, locale, words));
    }

    private static @Nullable BigDecimal target(List<Target> targets, int year) {
        return targets.stream()
                .filter(target -> target.targetYear() == year)
                .findFirst()
                .map(Target::target)
                .orElse(null);
    }

    /** The triwulan and semesters with responses, latest first, each triwulan before the semester it belongs to. */
    private List<Dashboard.PeriodRow> periods(List<MonthCount> months, Locale locale, Words words) {
        Map<Period, Long> counts = new TreeMap<>(Period.LATEST_FIRST);
        for (MonthCount month : months) {
            Stream.of(Period.Kind.TRIWULAN, Period.Kind.SEMESTER)
                    .forEach(kind -> counts.merge(Period.of(kind, month.countedIn()), month.responses(), Long::sum));
        }
        return counts.entrySet().stream()
                .map(count -> new Dashboard.PeriodRow(
                        count.getKey().id(), periods.of(count.getKey(), locale), words.count(count.getValue())))
                .toList();
    }

    private List<Dashboard.PointRow> rows(Unit unit, List<Point> places) {
        Map<String, String> names =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        return places.stream()
                .map(point -> new Dashboard.PointRow(
                        point.code(),
                        point.label(),
                        point.service() == null ? null : names.get(point.service()),
                        point.closed()))
                .toList();
    }
}
