package id.suaraloket.tablet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tablet that was let in at a point. Times are UTC.
 *
 * @param tokenHash see {@link TabletToken#hash()}
 * @param tokenSince when this token was made
 * @param formerTokenHash of the token before, which is good until this one is used; null when it was
 * @param rotationSalt makes the token out of the one before; null when there is none
 * @param revokedAt since when no token of it is good, null while it may come
 * @param seenAt when it came last, null before the first time
 */
@MappedEntity("tablet")
public record Tablet(
        @Id UUID id,
        String point,
        String tokenHash,
        LocalDateTime tokenSince,
        @Nullable String formerTokenHash,
        @Nullable String rotationSalt,
        LocalDateTime enrolledAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable LocalDateTime seenAt) {

    static Tablet enrolled(UUID id, String point, TabletToken token, LocalDateTime now) {
        return new Tablet(id, point, token.hash(), now, null, null, now, null, null);
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    /** The last sign of life (UTC): being let in is one. */
    public LocalDateTime lastSign() {
        return seenAt == null ? enrolledAt : seenAt;
    }
}
