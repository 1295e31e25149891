package id.suaraloket.office;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that makes a unit, for the OpenAPI document; read by {@link id.suaraloket.web.JsonBody}. */
@Serdeable
record UnitDocument(
        @Schema(example = "Kecamatan Lumajang") String name,
        @Schema(example = "Kabupaten Lumajang") String kabupaten,

        @Schema(description = "without it permenpanrb-14-2017") @Nullable String questionnaire,

        @Schema(description = "1/k, 0.111 or 0.11; without it 1/k") @Nullable String weighting,

        @Schema(description = "pooled or mean-of-services; without it pooled") @Nullable String method,

        @Schema(description = "without it Asia/Jakarta") @Nullable String zone,

        @Schema(description = "estimated users of the services in a period", minimum = "0") @Nullable Long population,

        @Schema(
                description = "after how many years responses may be archived; without it 5",
                minimum = "1",
                maximum = "100")
        @Nullable Integer retentionYears,

        @Schema(description = "after how many years saran is removed; without it 2", minimum = "1", maximum = "100")
        @Nullable Integer suggestionRetentionYears) {}
