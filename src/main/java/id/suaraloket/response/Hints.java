package id.suaraloket.response;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a sender tells of how an answer came about. Nothing of it is stored, no answer is refused for it, and it is no
 * part of what a repeat is known by.
 *
 * @param startedAt when the form was opened: ISO date and time with offset, by the clock of {@code submittedAt}
 * @param trap what stood in a field that no person sees
 * @param sentAt the time of this very attempt, by the same clock
 */
public record Hints(
        @Nullable String startedAt,
        @Nullable String trap,
        @Nullable String sentAt) {
    /** Of a sender that tells nothing. */
    public static final Hints NONE = new Hints(null, null, null);

    public Hints {
        trap = trap == null || trap.isBlank() ? null : trap;
    }

    /** What cannot be read as a time is not told. */
    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
