package id.suaraloket.response;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * When a response was given, as people write it into a file: a day as {@code 20/11/2026} or {@code 2026-11-20}, with a time
 * behind it or none. Of a day alone nobody knows the time, so it is noon.
 */
final class FileTime {
    private static final List<DateTimeFormatter> DAYS =
            List.of(formatter("uuuu-M-d"), formatter("d/M/uuuu"), formatter("d-M-uuuu"), formatter("d.M.uuuu"));

    private static final List<DateTimeFormatter> TIMES = List.of(
            formatter("uuuu-M-d['T'][' ']H:mm[:ss]"), formatter("d/M/uuuu H:mm[:ss]"), formatter("d/M/uuuu H.mm[.ss]"));

    private FileTime() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** As a draft tells it; what cannot be read stays as it is, and will be refused. */
    static String text(String written, ZoneId zone) {
        String text = written.strip();
        return day(text)
                .map(day -> noon(day, zone))
                .or(() -> time(text).map(time -> withOffset(time, zone)))
                .orElse(written);
    }

    /** The middle of a day by the unit's clock. */
    static String noon(LocalDate day, ZoneId zone) {
        return withOffset(day.atTime(LocalTime.NOON), zone);
    }

    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter pattern : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, pattern));
            } catch (DateTimeParseException e) {
                // Perhaps in the next one.
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> time(String text) {
        for (DateTimeFormatter pattern : TIMES) {
            try {
                return Optional.of(LocalDateTime.parse(text, pattern));
            } catch (DateTimeParseException e) {
                // Perhaps in the next one.
            }
        }
        return Optional.empty();
    }

    private static String withOffset(LocalDateTime time, ZoneId zone) {
        OffsetDateTime there = time.atZone(zone).toOffsetDateTime();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
    }
}
