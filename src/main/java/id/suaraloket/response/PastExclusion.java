package id.suaraloket.response;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a response was excluded; times are UTC.
 *
 * @param liftedBy who let it count again, null while it does not
 */
public record PastExclusion(
        String reason,
        String by,
        LocalDateTime at,
        @Nullable String liftedBy,
        @Nullable LocalDateTime liftedAt) {}
