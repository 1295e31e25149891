package id.suaraloket.office;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit's target for the indicator "Nilai IKM" of a year, and a past realisasi where it is known from elsewhere.
 * Both are IKM values with two decimals, 0..100.
 */
@MappedEntity("target")
public record Target(
        @Id String unit,
        @Id int targetYear,
        @Nullable BigDecimal target,
        @Nullable BigDecimal realisasi) {
    Map<String, String> facts() {
        return Map.of("target", text(target), "realisasi", text(realisasi));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(2).toPlainString();
    }
}
