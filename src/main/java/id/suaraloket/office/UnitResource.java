package id.suaraloket.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A unit as the API shows it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnitResource(
        String code,
        String name,
        String kabupaten,
        String questionnaire,
        String weighting,
        String method,
        String zone,
        @Nullable Long population,
        int retentionYears,
        int suggestionRetentionYears,
        boolean demo) {

    static UnitResource of(Unit unit) {
        return new UnitResource(
                unit.code(),
                unit.name(),
                unit.kabupaten(),
                unit.questionnaire(),
                unit.weighting().code(),
                unit.method().code(),
                unit.zone(),
                unit.population(),
                unit.retentionYears(),
                unit.suggestionRetentionYears(),
                unit.demo());
    }
}
