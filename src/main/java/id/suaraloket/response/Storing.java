package id.suaraloket.response;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Writes the rows of responses; the tallies are the caller's, in the same transaction. */
@Singleton
class Storing {
    private final Responses responses;
    private final Suggestions suggestions;

    Storing(Responses responses, Suggestions suggestions) {
        this.responses = responses;
        this.suggestions = suggestions;
    }

    /** Inserts responses, at least one, none of which is known. */
    void insert(List<Arrival> arrivals) {
        responses.insertAll(arrivals.stream().map(Arrival::response).toList());
        List<Suggestion> texts = arrivals.stream()
                .map(Arrival::findSuggestion)
                .flatMap(Optional::stream)
                .toList();
        if (!texts.isEmpty()) {
            suggestions.insertAll(texts);
        }
    }
}
