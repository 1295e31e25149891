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
        return watch(tablets.listByUnit(unit.code()), reports.listByUnit(unit.code()), unit);
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
