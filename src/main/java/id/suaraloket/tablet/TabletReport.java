package id.suaraloket.tablet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last that a tablet told of itself. What its browser does not tell is null.
 *
 * @param reportedAt when it was received (UTC)
 * @param waiting how many answers wait to be sent
 * @param oldestAt when the oldest of them was given (UTC, by the tablet's clock)
 * @param refused how many answers were refused and are kept on the tablet
 * @param app version of the page
 * @param storageUsed in bytes
 * @param storageQuota in bytes; 0 if the tablet can keep nothing
 * @param storagePersistent whether the browser promised to throw nothing away
 * @param battery in percent
 */
@MappedEntity("tablet_report")
public record TabletReport(
        @Id UUID tablet,
        LocalDateTime reportedAt,
        @Nullable Long waiting,
        @Nullable LocalDateTime oldestAt,
        @Nullable Long refused,
        @Nullable String app,
        @Nullable Long storageUsed,
        @Nullable Long storageQuota,
        @Nullable Boolean storagePersistent,
        @Nullable Integer battery,
        @Nullable Boolean charging) {}
