package id.suaraloket.response;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which saran of a unit is looked for; what is null does not matter.
 *
 * @param unit code of the unit
 * @param from the first day on which its response may count
 * @param to the last
 * @param service code of a jenis layanan
 * @param read whether it is marked as read
 * @param words what stands in it as it is shown: what is masked is not found either. Large and small letters are the same
 */
public record SuggestionFilter(
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String service,
        @Nullable SuggestionCategory category,
        @Nullable Boolean read,
        @Nullable String words) {
    Condition span() {
        return SeekTable.SUGGESTIONS.of(unit, from, to);
    }

    /** What is asked besides the days, null for nothing. */
    @Nullable Condition rest() {
        Condition rest = Condition.of("TRUE");
        if (service != null) {
            rest.and("r.service = ?", service);
        }
        if (category != null) {
            rest.and("h.category = ?", category.name());
        }
        if (read != null) {
            rest.and(read ? "h.read_at IS NOT NULL" : "h.read_at IS NULL");
        }
        if (words != null) {
            // Not left to the collation, which H2 has none of.
            rest.and("LOWER(s.content) LIKE ? ESCAPE '!'", "%" + escaped(words.toLowerCase(Locale.ROOT)) + "%");
        }
        return rest.isMore() ? rest : null;
    }

    /** Whether the words are in what is shown of a saran, and not only in what is masked. */
    boolean isShownIn(HandledSuggestion suggestion) {
        return words == null
                || VeiledText.of(suggestion.content())
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
