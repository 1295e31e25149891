package id.suaraloket.tablet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an {@link EnrolmentCode}. Times are UTC.
 *
 * @param usedAt when a tablet came with it, null before
 */
@MappedEntity("tablet_code")
record StoredCode(
        @Id String codeHash,
        String point,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime usedAt) {}
