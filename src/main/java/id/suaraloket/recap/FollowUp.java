package id.suaraloket.recap;

import id.suaraloket.period.Period;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a unit means to do about an unsur (rencana tindak lanjut).
 *
 * @param period id of the final period that it follows from
 * @param unsur key of the unsur that it is to raise
 * @param action what is done
 * @param due id of the triwulan by whose end it is to be done
 * @param person who sees to it: a position or a name
 * @param outcome what came of it, or why it is not done; null while it is planned
 * @param madeAt UTC
 */
@MappedEntity("follow_up")
public record FollowUp(
        @Id UUID id,
        String unit,
        String period,
        String unsur,
        String action,
        String due,
        String person,
        FollowUpState state,
        @Nullable String outcome,
        LocalDateTime madeAt) {
    public static final int ACTION_LENGTH = 500;
    public static final int PERSON_LENGTH = 200;
    public static final int OUTCOME_LENGTH = 500;

    /** The final period that it follows from. */
    public Period of() {
        return Period.parse(period);
    }

    Map<String, String> facts() {
        return Map.of(
                "unsur", unsur,
                "action", action,
                "due", due,
                "person", person,
                "state", state.name(),
                "outcome", outcome == null ? "" : outcome);
    }
}
