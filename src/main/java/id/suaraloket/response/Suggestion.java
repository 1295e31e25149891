package id.suaraloket.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.util.UUID;

/** The saran of a response, kept by itself since it is kept for a shorter time. */
@MappedEntity("suggestion")
record Suggestion(
        @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class)
        UUID response,

        String unit,
        LocalDate countedOn,
        String content) {}
