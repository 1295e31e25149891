package id.suaraloket.response;

import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Responses that staff brought in together: typed from paper one after the other, or as a file. Times are UTC.
 *
 * @param channel {@link Channel#PAPER} or {@link Channel#IMPORT}
 * @param fileName of an imported file, if it was told
 * @param endedAt when somebody said that the pile is done; null for a file
 * @param undoneAt since when it is undone as a whole, null while it is not
 */
@MappedEntity("batch")
public record Batch(
        @Id UUID id,
        String unit,
        Channel channel,
        @Nullable String fileName,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable LocalDateTime undoneAt) {
    static final int NAME_LENGTH = 200;

    /** A new one. */
    public static Batch of(Unit unit, Channel channel, Actor by, Instant now) {
        return of(UUID.randomUUID(), unit, channel, null, by, now);
    }

    static Batch of(UUID id, Unit unit, Channel channel, @Nullable String fileName, Actor by, Instant now) {
        LocalDateTime started = LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        return new Batch(id, unit.code(), channel, fileName, by.name(), started, null, null);
    }

    public boolean isPaper() {
        return channel == Channel.PAPER;
    }
}
