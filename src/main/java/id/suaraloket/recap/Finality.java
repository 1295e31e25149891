package id.suaraloket.recap;

import id.suaraloket.office.Imprint;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a recap is final, and since when.
 *
 * @param edition 1 for the first; a correction is the next
 * @param code printed on every document
 * @param at on the unit's clock
 * @param by full name of who made it final
 * @param reason why there is a further edition, null for the first
 * @param imprint what its documents said besides their figures
 * @param logo hash of the logo on them, empty for none; null if that was not kept
 * @param late responses that came afterwards: kept, and in none of its figures
 */
public record Finality(
        int edition,
        CheckCode code,
        ZonedDateTime at,
        String by,
        @Nullable String reason,
        Imprint imprint,
        @Nullable String logo,
        long late) {}
