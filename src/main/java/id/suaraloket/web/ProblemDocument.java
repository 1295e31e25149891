package id.suaraloket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it; members that are null are left out. */
@Serdeable.Serializable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Field> errors) {
    @Serdeable.Serializable
    record Field(String field, String reason) {}
}
