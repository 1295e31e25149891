package id.suaraloket.response;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a row among those of its unit, which lie in the order of the day they count on and of their id. A list is read on from
 * such a place: a page costs the same wherever it is, and none shifts when rows are added. Need not be a row's.
 */
public record RowKey(LocalDate day, UUID id) {
    private static final UUID FIRST_OF_A_DAY = new UUID(0, 0);
    // Days that every database and every period can hold.
    private static final Pattern TEXT = Pattern.compile(
            "(2[01]\\d\\d-\\d\\d-\\d\\d)\\." + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** After all that count on the day, before all that count later. */
    public static RowKey endOf(LocalDate day) {
        return new RowKey(day.plusDays(1), FIRST_OF_A_DAY);
    }

    /** What {@link #text} wrote. */
    public static Optional<RowKey> find(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RowKey(LocalDate.parse(parts.group(1)), UUID.fromString(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** For an address. */
    public String text() {
        return day + "." + id;
    }
}
