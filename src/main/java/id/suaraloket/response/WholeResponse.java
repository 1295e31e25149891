package id.suaraloket.response;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored response with all that is kept beside its row. */
record WholeResponse(
        Response response,
        @Nullable Suggestion suggestion,
        @Nullable Exclusion exclusion) {
    UUID id() {
        return response.id();
    }

    /** Whether this is the same response in the same state; its saran may be gone already. */
    boolean isCopyOf(WholeResponse stored) {
        return response.equals(stored.response)
                && (exclusion == null ? stored.exclusion == null : exclusion.equals(stored.exclusion))
                && (stored.suggestion == null || stored.suggestion.equals(suggestion));
    }
}
