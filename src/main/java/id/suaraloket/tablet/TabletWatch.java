package id.suaraloket.tablet;

import id.suaraloket.office.Point;
import id.suaraloket.office.Unit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the tablets of an office are at this moment. */
@Singleton
public class TabletWatch {
    private final Tablets tablets;
    private final TabletReports reports;
    private final Clock clock;

    TabletWatch(Tablets tablets, TabletReports reports, Clock clock) {
        this.tablets = tablets;
        this.reports = reports;
        this.clock = clock;
    }

    /** Those of a point that are not revoked, in the order in which they came. */
    public List<Watched> list(Point point, Unit unit) {
        return watch(tablets.listByPoint(point.code()), reports.listByPoint(point.code()), unit);
    }

    /** Those of a unit that are not revoked, point by point. */
    public List<Watched> list(Unit unit) {
        List<String> codes = List.of(unit.code());
        return watch(tablets.listByUnits(codes), reports.listByUnits(codes), unit);
    }

    /**
     * Those of several units that are not revoked, point by point, in two statements however many units there are.
     *
     * @param points all those of the units; what stands at another one is left out
     */
    public List<Watched> list(List<Unit> units, List<Point> points) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<String> codes = units.stream().map(Unit::code).toList();
        Map<String, String> unitOf = points.stream().collect(Collectors.toMap(Point::code, Point::unit));
        Map<String, List<Tablet>> byUnit = tablets.listByUnits(codes).stream()
                .filter(tablet -> unitOf.containsKey(tablet.point()))
                .collect(Collectors.groupingBy(tablet -> unitOf.get(tablet.point())));
        List<TabletReport> told = byUnit.isEmpty() ? List.of() : reports.listByUnits(codes);
        return units.stream()
                .flatMap(unit -> watch(byUnit.getOrDefault(unit.code(), List.of()), told, unit).stream())
                .toList();
    }

    private List<Watched> watch(List<Tablet> all, List<TabletReport> told, Unit unit) {
        Instant now = clock.instant();
        Map<UUID, TabletReport> last =
                told.stream().collect(Collectors.toMap(TabletReport::tablet, Function.identity()));
        return all.stream()
                .filter(tablet -> !tablet.revoked())
                .map(tablet -> watch(tablet, last.get(tablet.id()), unit, now))
                .toList();
    }

    private static Watched watch(Tablet tablet, @Nullable TabletReport report, Unit unit, Instant now) {
        return new Watched(tablet, report, TabletHealth.of(tablet, report, unit.zoneId(), now));
    }

    /**
     * A tablet as it is now.
     *
     * @param report the last one, null if there was none
     */
    public record Watched(Tablet tablet, @Nullable TabletReport report, TabletHealth health) {}
}
