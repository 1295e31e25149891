package id.suaraloket.recap;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/**
 * That anybody may see a unit's final recap of a period: its last edition, whichever that is.
 *
 * @param publishedAt (UTC)
 * @param publishedBy full name
 */
@MappedEntity("publication")
public record Publication(@Id String unit, @Id String period, LocalDateTime publishedAt, String publishedBy) {}
