package id.suaraloket.recap;

import id.suaraloket.period.Period;
import io.micronaut.core.annotation.Introspected;

/**
 * The last edition of a published period.
 *
 * @param code as {@link CheckCode#value}
 */
@Introspected
record PublishedEdition(String unit, String period, String code) {
    Period of() {
        return Period.parse(period);
    }
}
