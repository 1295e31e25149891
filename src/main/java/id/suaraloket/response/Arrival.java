package id.suaraloket.response;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A response that is about to be stored, with its saran. */
record Arrival(Response response, @Nullable Suggestion suggestion) {
    static Arrival of(Submission submission, Instant receivedAt) {
        Response response = Response.of(submission, receivedAt);
        String text = submission.suggestion();
        return new Arrival(
                response,
                text == null ? null : new Suggestion(response.id(), response.unit(), response.countedOn(), text));
    }

    UUID id() {
        return response.id();
    }

    Optional<Suggestion> findSuggestion() {
        return Optional.ofNullable(suggestion);
    }
}
