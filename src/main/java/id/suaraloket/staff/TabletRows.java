package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.Unit;
import id.suaraloket.tablet.Concern;
import id.suaraloket.tablet.TabletHealth;
import id.suaraloket.tablet.TabletWatch;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Tells of the tablets of an office in the reader's words. */
@Singleton
class TabletRows {
    private final TabletWatch watch;
    private final Messages messages;
    private final Clock clock;

    TabletRows(TabletWatch watch, Messages messages, Clock clock) {
        this.watch = watch;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of a point that are not revoked. */
    List<TabletRow> list(Point point, Unit unit, Locale locale) {
        TabletFacts facts = new TabletFacts(messages, locale, unit.zoneId(), clock.instant());
        return watch.list(point, unit).stream()
                .map(watched -> row(watched, facts, locale))
                .toList();
    }

    /** The tablets of some units, as they are now. */
    List<TabletWatch.Watched> list(List<Unit> units, List<Point> points) {
        return watch.list(units, points);
    }

    /** Those of them that are in trouble. */
    List<Alert> alerts(List<TabletWatch.Watched> watched, List<Point> points, Locale locale) {
        return byPoint(
                watched.stream()
                        .filter(one -> one.health().level() == TabletHealth.Level.RED)
                        .toList(),
                points,
                (one, point) -> alert(one, point, locale));
    }

    /** Each in a line. */
    List<TabletLine> lines(List<TabletWatch.Watched> watched, List<Point> points, Unit unit, Locale locale) {
        TabletFacts facts = new TabletFacts(messages, locale, unit.zoneId(), clock.instant());
        return byPoint(
                watched,
                points,
                (one, point) -> new TabletLine(
                        "/staff/points/" + point.code(),
                        point.label(),
                        one.health().level().name().toLowerCase(Locale.ROOT),
                        messages.get(
                                locale, "staff.tablet.level." + one.health().level()),
                        facts.brief(one.tablet(), one.report()),
                        one.health().concerns().stream()
                                .map(concern -> words(concern, locale))
                                .toList()));
    }

    /** In the order of the points. */
    private static <T> List<T> byPoint(
            List<TabletWatch.Watched> watched, List<Point> points, BiFunction<TabletWatch.Watched, Point, T> teller) {
        Map<String, List<TabletWatch.Watched>> there = watched.stream()
                .collect(Collectors.groupingBy(one -> one.tablet().point()));
        return points.stream()
                .flatMap(point ->
                        there.getOrDefault(point.code(), List.of()).stream().map(one -> teller.apply(one, point)))
                .toList();
    }

    private TabletRow row(TabletWatch.Watched watched, TabletFacts facts, Locale locale) {
        TabletHealth health = watched.health();
        return new TabletRow(
                watched.tablet().id().toString(),
                look(health.level()),
                facts.time(watched.tablet().enrolledAt()),
                messages.get(locale, "staff.tablet.level." + health.level()),
                health.concerns().stream()
                        .map(concern -> words(concern, locale))
                        .toList(),
                facts.of(watched.tablet(), watched.report()));
    }

    private Alert alert(TabletWatch.Watched watched, Point point, Locale locale) {
        String trouble = watched.health().concerns().stream()
                .filter(concern -> concern.level() == TabletHealth.Level.RED)
                .map(concern -> words(concern, locale))
                .collect(Collectors.joining(" "));
        return new Alert(
                point.unit(),
                "/staff/points/" + point.code(),
                messages.get(locale, "staff.home.tablet", point.label()),
                trouble);
    }

    private String words(Concern concern, Locale locale) {
        return messages.get(locale, "staff.tablet.concern." + concern);
    }

    private static String look(TabletHealth.Level level) {
        return switch (level) {
            case GREEN -> "notice good";
            case AMBER -> "notice caution";
            case RED -> "problems";
        };
    }
}
