package id.suaraloket.tablet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Monday to Friday, 08:00 to 15:00 on the unit's own clock. Public holidays are not known. */
final class OfficeHours {
    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSE = LocalTime.of(15, 0);

    private OfficeHours() {}

    /** Whether so much of the time between the two was within office hours. */
    static boolean hold(Duration enough, Instant from, Instant to, ZoneId zone) {
        Duration within = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (!isWeekend(day)) {
                within = within.plus(overlap(
                        from,
                        to,
                        day.atTime(OPEN).atZone(zone).toInstant(),
                        day.atTime(CLOSE).atZone(zone).toInstant()));
            }
            if (within.compareTo(enough) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Duration overlap(Instant from, Instant to, Instant open, Instant close) {
        Instant start = from.isAfter(open) ? from : open;
        Instant end = to.isBefore(close) ? to : close;
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }
}
