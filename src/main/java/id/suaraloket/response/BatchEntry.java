package id.suaraloket.response;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as one of its batch.
 *
 * @param number its place there, from 1
 * @param enteredAt when it came (UTC)
 * @param answers see {@link Response#answers()}
 * @param respondent what is known of the respondent
 * @param reason why it counts nowhere, null if it counts
 * @param undoneHere whether that is because it was undone in this batch
 */
public record BatchEntry(
        int number,
        UUID id,
        String service,
        LocalDate countedOn,
        LocalDateTime enteredAt,
        String answers,
        List<String> respondent,
        @Nullable String reason,
        boolean undoneHere) {
    public boolean counts() {
        return reason == null;
    }
}
