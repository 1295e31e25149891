package id.suaraloket.recap;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/**
 * A period's recap as it was once made final. Never changed; a correction is the next edition.
 *
 * @param number 1 for the first
 * @param code as {@link CheckCode#value}
 * @param madeAt (UTC) what had been received by then is in it, and nothing that came later
 * @param snapshot as {@link SnapshotJson} reads it
 */
@MappedEntity("recap_edition")
public record Edition(
        @Id String unit, @Id String period, @Id int number, String code, LocalDateTime madeAt, String snapshot) {}
