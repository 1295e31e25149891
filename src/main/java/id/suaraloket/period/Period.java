package id.suaraloket.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, identified as {@code 2021-TW3}, {@code 2024-S2}, {@code 2024-07} or {@code 2024}. Ordered by first day; of periods
 * that begin on the same day the longer comes first.
 *
 * <p>Identifiers are read, and days placed, in the years 2000 to 2100 only. Earlier periods exist solely as predecessors, so that a
 * comparison with the years before does not fail at the edge.
 *
 * @param number within the year, from 1; always 1 for a year
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int EARLIEST_PREDECESSOR = 1900;
    private static final Pattern ID =
            Pattern.compile("(?<year>[0-9]{4})(-(TW(?<triwulan>[1-4])|S(?<semester>[12])|(?<month>0[1-9]|1[0-2])))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::from).thenComparing(period -> period.kind.months, Comparator.reverseOrder());

    /** As lists of the past have them: the one that ended last first; of those that ended together the shorter first. */
    public static final Comparator<Period> LATEST_FIRST =
            Comparator.comparing(Period::to).thenComparing(Period::from).reversed();

    /** How long a period is. */
    public enum Kind {
        TRIWULAN(3),
        SEMESTER(6),
        MONTH(1),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        private int perYear() {
            return 12 / months;
        }
    }

    /** @throws IllegalArgumentException if the year has no such period */
    public Period {
        if (year < EARLIEST_PREDECESSOR || year > LAST_YEAR) {
            throw new IllegalArgumentException("No period in the year " + year);
        }
        if (number < 1 || number > kind.perYear()) {
            throw new IllegalArgumentException("A year has no " + kind + " " + number);
        }
    }

    /** The period of that kind that holds the day. */
    public static Period of(Kind kind, LocalDate day) {
        if (!isReadable(day.getYear())) {
            throw new IllegalArgumentException("No period in the year " + day.getYear());
        }
        return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months + 1);
    }

    /**
     * The period with this identifier, exactly as {@link #id()} writes it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Period parse(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "Not a period (2021-TW3, 2024-S2, 2024-07 or 2024, years 2000 to 2100): " + id));
    }

    /** The period with this identifier; nothing if the text is not one. */
    public static Optional<Period> find(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches() || !isReadable(Integer.parseInt(matcher.group("year")))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("triwulan") != null) {
            return Optional.of(new Period(Kind.TRIWULAN, year, Integer.parseInt(matcher.group("triwulan"))));
        }
        if (matcher.group("semester") != null) {
            return Optional.of(new Period(Kind.SEMESTER, year, Integer.parseInt(matcher.group("semester"))));
        }
        if (matcher.group("month") != null) {
            return Optional.of(new Period(Kind.MONTH, year, Integer.parseInt(matcher.group("month"))));
        }
        return Optional.of(new Period(Kind.YEAR, year, 1));
    }

    /** The identifier in addresses, files and the store; {@link #parse} reads it back. */
    public String id() {
        return switch (kind) {
            case TRIWULAN -> year + "-TW" + number;
            case SEMESTER -> year + "-S" + number;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, number);
            case YEAR -> Integer.toString(year);
        };
    }

    /** First day. */
    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * kind.months + 1, 1);
    }

    /** Last day, still part of the period. */
    public LocalDate to() {
        return YearMonth.of(year, number * kind.months).atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    /**
     * The period of the same kind right before this one.
     *
     * @throws IllegalArgumentException before 1900
     */
    public Period previous() {
        return number > 1 ? new Period(kind, year, number - 1) : new Period(kind, year - 1, kind.perYear());
    }

    /**
     * The period of the same kind right after this one.
     *
     * @throws IllegalArgumentException after 2100
     */
    public Period next() {
        return number < kind.perYear() ? new Period(kind, year, number + 1) : new Period(kind, year + 1, 1);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** The {@link #id()}. */
    @Override
    public String toString() {
        return id();
    }

    private static boolean isReadable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
