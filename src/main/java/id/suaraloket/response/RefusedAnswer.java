package id.suaraloket.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was refused to a tablet and is kept here until it is taken in. Times are UTC.
 *
 * @param digest see {@link KeptAnswer#digest()}
 * @param point under which staff find it: the tablet's, or that of the page on which its file was given
 * @param tablet that handed it over, null for one out of a file
 * @param status see {@link KeptAnswer#refused()}
 * @param content see {@link KeptAnswer#response()}; null once it is taken in or too old to be kept
 * @param receivedAt when it came to us
 * @param setAsideAt since when it is not to be taken in, null while it is
 * @param takenAt since when it is among the responses, null while it is not
 */
@MappedEntity("refused_answer")
public record RefusedAnswer(
        @Id String digest,
        UUID responseId,
        String point,
        @Nullable UUID tablet,
        int status,
        @Nullable String content,
        LocalDateTime receivedAt,
        @Nullable String setAsideBy,
        @Nullable LocalDateTime setAsideAt,
        @Nullable String takenBy,
        @Nullable LocalDateTime takenAt) {

    static RefusedAnswer of(KeptAnswer answer, String point, @Nullable UUID tablet, LocalDateTime now) {
        return new RefusedAnswer(
                answer.digest(),
                answer.id(),
                point,
                tablet,
                answer.refused(),
                answer.response(),
                now,
                null,
                null,
                null,
                null);
    }

    boolean isSetAside() {
        return setAsideAt != null && takenAt == null;
    }
}
