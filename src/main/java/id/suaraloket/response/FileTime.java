package id.suaraloket.response;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a response was given, as people write it into a file: a day as {@code 20/11/2026} or {@code 2026-11-20}, with a time
 * behind it or none. Of a day alone nobody knows the time, so it is noon.
 */
final class FileTime {
    private static final List<Shape> DAYS = List.of(
            Shape.of("\\d{4}-\\d{1,2}-\\d{1,2}", "uuuu-M-d"),
            Shape.of("\\d{1,2}/\\d{1,2}/\\d{4}", "d/M/uuuu"),
            Shape.of("\\d{1,2}-\\d{1,2}-\\d{4}", "d-M-uuuu"),
            Shape.of("\\d{1,2}\\.\\d{1,2}\\.\\d{4}", "d.M.uuuu"));

    private static final List<Shape> TIMES = List.of(
            Shape.of("\\d{4}-\\d{1,2}-\\d{1,2}T\\d{1,2}:[\\d:]+", "uuuu-M-d'T'H:mm[:ss]"),
            Shape.of("\\d{4}-\\d{1,2}-\\d{1,2} \\d{1,2}:[\\d:]+", "uuuu-M-d H:mm[:ss]"),
            Shape.of("\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:[\\d:]+", "d/M/uuuu H:mm[:ss]"),
            Shape.of("\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}\\.[\\d.]+", "d/M/uuuu H.mm[.ss]"));

    private FileTime() {}

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
        return find(DAYS, text, LocalDate::from);
    }

    private static Optional<LocalDateTime> time(String text) {
        return find(TIMES, text, LocalDateTime::from);
    }

    private static <T> Optional<T> find(List<Shape> shapes, String text, TemporalQuery<T> query) {
        for (Shape shape : shapes) {
            if (shape.pattern.matcher(text).matches()) {
                try {
                    return Optional.of(shape.formatter.parse(text, query));
                } catch (DateTimeParseException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static String withOffset(LocalDateTime time, ZoneId zone) {
        OffsetDateTime there = time.atZone(zone).toOffsetDateTime();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
    }

    /** A way of writing, and how it looks: a wrong guess for each of a hundred thousand lines would take its time. */
    private record Shape(Pattern pattern, DateTimeFormatter formatter) {
        static Shape of(String pattern, String format) {
            return new Shape(
                    Pattern.compile(pattern),
                    DateTimeFormatter.ofPattern(format).withResolverStyle(ResolverStyle.STRICT));
        }
    }
}
