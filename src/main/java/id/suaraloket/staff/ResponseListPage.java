package id.suaraloket.staff;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Responses one by one, as staff see them.
 *
 * @param unit code of the unit
 * @param form what the list is narrowed to
 * @param narrowed whether it is
 * @param total a sentence about how many count, null where nobody knows without counting rows
 * @param days those of this part, the latest first
 * @param pages where the list goes on
 */
record ResponseListPage(
        String unit,
        String office,
        Form form,
        Choices choices,
        boolean narrowed,
        @Nullable String total,
        List<Day> days,
        Pages pages) {
    /** What may be chosen. */
    record Choices(List<Choice> services, List<Choice> channels, List<Choice> points, List<Choice> marks) {}

    /** The responses of a day. */
    record Day(String name, List<Row> rows) {}

    /**
     * A response.
     *
     * @param way how and where it was given
     * @param answers in the order of the questions
     * @param marks what is noted of it, in words
     */
    record Row(String id, String hour, String service, String way, String answers, List<String> marks) {}
}
