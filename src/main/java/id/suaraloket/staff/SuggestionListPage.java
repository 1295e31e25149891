package id.suaraloket.staff;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Saran as staff see it.
 *
 * @param unit code of the unit
 * @param form what the list is narrowed to
 * @param narrowed whether it is
 * @param unread a sentence about how many nobody has read, null on other parts than the first
 * @param unreadIds those of this part that nobody has read, with commas between
 * @param marked by which what was just marked as read can be unmarked, null if nothing was
 * @param file the query of the list as a file
 */
record SuggestionListPage(
        String unit,
        String office,
        Form form,
        Choices choices,
        boolean narrowed,
        @Nullable String unread,
        List<SuggestionRow> rows,
        String unreadIds,
        @Nullable Long marked,
        Pages pages,
        String file) {
    /** What may be chosen. */
    record Choices(List<Choice> services, List<Choice> categories, List<Choice> states) {}
}
