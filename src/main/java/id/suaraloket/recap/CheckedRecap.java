package id.suaraloket.recap;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What a unit reached in a past period after a recap that was printed elsewhere, with what its check came to.
 *
 * @param period its id
 * @param printed the printed figures as JSON
 * @param ikm as printed
 * @param reckonedLow the least IKM that its sums allow
 * @param reckonedHigh the greatest
 * @param contradictions how many of its figures contradict others
 * @param checkedAt UTC
 * @param checkedBy the account
 */
@MappedEntity("checked_recap")
public record CheckedRecap(
        @Id String unit,
        @Id String period,
        String printed,
        BigDecimal ikm,
        BigDecimal reckonedLow,
        BigDecimal reckonedHigh,
        int contradictions,
        LocalDateTime checkedAt,
        String checkedBy) {
    Map<String, String> facts() {
        return Map.of(
                "ikm", ikm.setScale(2).toPlainString(),
                "contradictions", String.valueOf(contradictions),
                "printed", "*");
    }
}
