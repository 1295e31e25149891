package id.suaraloket.office;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Map;

/**
 * A jenis layanan of a unit: KTP, KK, santunan kematian.
 *
 * @param position place in the unit's list
 * @param active whether residents may still choose it; answers already given stay
 */
@MappedEntity("service")
public record Service(@Id String unit, @Id String code, String name, int position, boolean active) {
    Map<String, String> facts() {
        return Map.of("name", name, "position", String.valueOf(position), "active", String.valueOf(active));
    }
}
