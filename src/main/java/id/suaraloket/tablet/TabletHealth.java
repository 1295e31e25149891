package id.suaraloket.tablet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tablet is, by what is known of it. What its browser does not tell is no concern.
 *
 * @param concerns in the order of {@link Concern}; none if all is well
 */
public record TabletHealth(List<Concern> concerns) {
    private static final Duration SILENCE = Duration.ofMinutes(30);
    private static final Duration WAITING = Duration.ofHours(1);
    private static final int FULL_PERCENT = 95;
    private static final int FILLING_PERCENT = 80;
    private static final int LOW_BATTERY = 20;

    public TabletHealth {
        concerns = List.copyOf(concerns);
    }

    /**
     * Of a tablet that is not revoked.
     *
     * @param report the last one, null if there was none
     * @param zone of the unit, for its office hours
     */
    public static TabletHealth of(Tablet tablet, @Nullable TabletReport report, ZoneId zone, Instant now) {
        List<Concern> concerns = new ArrayList<>();
        if (OfficeHours.hold(SILENCE, utc(tablet.lastSign()), now, zone)) {
            concerns.add(Concern.SILENT);
        }
        if (report != null) {
            addAnswers(concerns, report, now);
            addStorage(concerns, report);
            addBattery(concerns, report);
        }
        return new TabletHealth(concerns.stream().sorted().toList());
    }

    public Level level() {
        return concerns.stream()
                .map(Concern::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.GREEN);
    }

    private static void addAnswers(List<Concern> concerns, TabletReport report, Instant now) {
        if (report.refused() != null && report.refused() > 0) {
            concerns.add(Concern.REFUSED);
        }
        LocalDateTime oldest = report.oldestAt();
        boolean waits = report.waiting() != null && report.waiting() > 0;
        if (waits && oldest != null && utc(oldest).isBefore(now.minus(WAITING))) {
            concerns.add(Concern.WAITING);
        }
    }

    private static void addStorage(List<Concern> concerns, TabletReport report) {
        Long used = report.storageUsed();
        Long quota = report.storageQuota();
        if (quota != null && quota == 0) {
            concerns.add(Concern.STORAGE_UNUSABLE);
        } else if (isOver(FULL_PERCENT, used, quota)) {
            concerns.add(Concern.STORAGE_FULL);
        } else if (isOver(FILLING_PERCENT, used, quota)) {
            concerns.add(Concern.STORAGE_FILLING);
        }
        if (Boolean.FALSE.equals(report.storagePersistent())) {
            concerns.add(Concern.STORAGE_NOT_KEPT);
        }
    }

    private static boolean isOver(int percent, @Nullable Long used, @Nullable Long quota) {
        return used != null && quota != null && used * 100 > quota * percent;
    }

    private static void addBattery(List<Concern> concerns, TabletReport report) {
        Integer battery = report.battery();
        if (battery != null && battery < LOW_BATTERY && !Boolean.TRUE.equals(report.charging())) {
            concerns.add(Concern.BATTERY_LOW);
        }
    }

    private static Instant utc(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    /** From good to bad. */
    public enum Level {
        GREEN,
        AMBER,
        RED
    }
}
