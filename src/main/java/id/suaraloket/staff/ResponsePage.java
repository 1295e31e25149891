package id.suaraloket.staff;

import id.suaraloket.web.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One response as staff see it.
 *
 * @param unit code of the unit
 * @param day on which it counts
 * @param given when it was given, in words
 * @param excluded whether it counts nowhere
 * @param suspicion why it may be no resident's, null for no reason
 * @param suggestion its saran as it may be shown, null for none
 * @param exclusions what ever kept it out of the figures, the latest first
 * @param form the reason for excluding it
 */
record ResponsePage(
        String unit,
        String office,
        String id,
        LocalDate day,
        String given,
        boolean excluded,
        @Nullable String suspicion,
        List<Fact> facts,
        List<Answer> answers,
        @Nullable String suggestion,
        List<Past> exclusions,
        Form form,
        int longest) {
    /** @param score 1 to 4, null if the question was left out */
    record Answer(
            int number,
            String question,
            String answer,
            @Nullable String score) {}

    /** That it was excluded. */
    record Past(String reason, String since, @Nullable String until) {}
}
