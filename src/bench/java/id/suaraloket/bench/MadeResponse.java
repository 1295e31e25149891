package id.suaraloket.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A made-up response.
 *
 * @param high the first half of its id
 * @param low the second half of its id
 * @param service which of {@link Kabupaten#SERVICES}
 * @param submittedAt when it was given (UTC)
 * @param receivedAt when it arrived (UTC)
 */
record MadeResponse(
        long high,
        long low,
        int service,
        String channel,
        LocalDateTime submittedAt,
        LocalDateTime receivedAt,
        LocalDate countedOn,
        boolean wrongClock,
        String answers,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable String disability,
        @Nullable String suggestion) {}
