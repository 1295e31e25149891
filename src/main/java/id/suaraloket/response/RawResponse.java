package id.suaraloket.response;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored response as it goes out of the house, with its saran and whether it is excluded.
 *
 * @param countedOn the unit's calendar day on which it counts
 * @param submittedAt when it was given (UTC, milliseconds)
 * @param receivedAt when it came (UTC, milliseconds)
 * @param answers one character per question in the questionnaire's order: 1..4, or {@code -} for RTMK
 * @param suggestion null also when its retention is over
 */
public record RawResponse(
        UUID id,
        String unit,
        LocalDate countedOn,
        LocalDateTime submittedAt,
        LocalDateTime receivedAt,
        String service,
        @Nullable String point,
        Channel channel,
        String questionnaire,
        int questionnaireVersion,
        String answers,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable String disability,
        @Nullable String suggestion,
        boolean wrongClock,
        boolean excluded,
        @Nullable Suspicion suspicion) {
    /** The columns of an export that an import cannot take over: the store that receives a response decides them. */
    public static final List<String> EXPORT_ONLY =
            List.of("received_at", "point", "channel", "wrong_clock", "excluded", "suspicion");

    /** Those that every export has ever had: a file that has all of them is known as one by it. */
    static final List<String> EVERY_EXPORT = EXPORT_ONLY.subList(0, EXPORT_ONLY.indexOf("suspicion"));

    public RowKey key() {
        return new RowKey(countedOn, id);
    }

    /** Whether an arrival tells what this row tells, however it was written when it was first sent. */
    boolean saysTheSame(Arrival arrival) {
        Response other = arrival.response();
        return unit.equals(other.unit())
                && service.equals(other.service())
                && submittedAt.equals(other.submittedAt())
                && questionnaire.equals(other.questionnaire())
                && answers.equals(other.answers())
                && Objects.equals(sex, other.sex())
                && Objects.equals(age, other.age())
                && Objects.equals(education, other.education())
                && Objects.equals(occupation, other.occupation())
                && Objects.equals(disability, other.disability())
                && Objects.equals(
                        suggestion,
                        arrival.findSuggestion().map(Suggestion::content).orElse(null));
    }
}
