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

    /** The tablets of a unit that are in trouble. */
    List<HomePage.Alert> alerts(Unit unit, List<Point> points, Locale locale) {
        Map<String, String> labels = points.stream().collect(Collectors.toMap(Point::code, Point::label));
        return watch.list(unit).stream()
                .filter(watched -> watched.health().level() == TabletHealth.Level.RED)
                .map(watched -> alert(watched, labels, locale))
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

    private HomePage.Alert alert(TabletWatch.Watched watched, Map<String, String> labels, Locale locale) {
        String trouble = watched.health().concerns().stream()
                .filter(concern -> concern.level() == TabletHealth.Level.RED)
                .map(concern -> words(concern, locale))
                .collect(Collectors.joining(" "));
        String point = watched.tablet().point();
        String label = labels.getOrDefault(point, point);
        return new HomePage.Alert("/staff/points/" + point, messages.get(locale, "staff.home.tablet", label), trouble);
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
