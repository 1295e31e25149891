package id.suaraloket.response;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saran and what staff did with it; times are UTC, to the second.
 *
 * @param content what is kept of what was typed; who shows it masks it first ({@link VeiledText})
 * @param service code of the jenis layanan it is about
 * @param readAt when somebody marked it as read, null while nobody did
 * @param note what staff answered or did, null for nothing
 */
public record HandledSuggestion(
        UUID response,
        String unit,
        LocalDate countedOn,
        String content,
        String service,
        @Nullable LocalDateTime readAt,
        @Nullable String readBy,
        @Nullable SuggestionCategory category,
        @Nullable String note,
        @Nullable LocalDateTime noteAt,
        @Nullable String noteBy) {
    public RowKey key() {
        return new RowKey(countedOn, response);
    }

    public boolean read() {
        return readAt != null;
    }

    HandledSuggestion withRead(@Nullable LocalDateTime at, @Nullable String by) {
        return new HandledSuggestion(
                response, unit, countedOn, content, service, at, by, category, note, noteAt, noteBy);
    }

    /** Who wrote the note, and when, changes with the note alone. */
    HandledSuggestion withFile(@Nullable SuggestionCategory into, @Nullable String text, LocalDateTime at, String by) {
        boolean same = Objects.equals(note, text);
        return new HandledSuggestion(
                response,
                unit,
                countedOn,
                content,
                service,
                readAt,
                readBy,
                into,
                text,
                same ? noteAt : at,
                same ? noteBy : by);
    }
}
