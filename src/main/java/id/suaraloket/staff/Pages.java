package id.suaraloket.staff;

import id.suaraloket.response.Rows;
import id.suaraloket.web.Messages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on from the part that is shown; queries of the list's own address, null where there is nothing.
 *
 * @param filter what the list is narrowed to, by field
 * @param here this very part
 * @param first the beginning, null on the part that is it
 * @param stopped a sentence that tells how far the search went, null if it went to the end
 */
record Pages(
        Map<String, String> filter,
        String here,
        @Nullable String first,
        @Nullable String newer,
        @Nullable String older,
        @Nullable String stopped) {
    /** Whether there are other parts. */
    public boolean more() {
        return first != null || newer != null || older != null;
    }

    static Pages of(ListQuery query, Rows<?> rows, UnitClock clock, Messages messages, Locale locale) {
        return new Pages(
                query.filter(),
                query.here(),
                query.place().key() == null ? null : query.first(),
                query.after(rows.newer()),
                query.before(rows.older()),
                rows.stoppedAt() == null
                        ? null
                        : messages.get(
                                locale,
                                "staff.list.stopped",
                                clock.day(rows.stoppedAt().day())));
    }

    /** Nothing is shown. */
    static Pages none(ListQuery query) {
        return new Pages(query.filter(), query.here(), null, null, null, null);
    }
}
