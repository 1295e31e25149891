package id.suaraloket.response;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes and reads counts as JSON, so that whoever looks into the database can read them without this program. */
@Singleton
public final class ItemCountsJson {
    private static final Argument<Map<String, Map<String, Long>>> ITEMS =
            Argument.mapOf(Argument.of(String.class), Argument.mapOf(String.class, Long.class));

    private final JsonMapper json;

    ItemCountsJson(JsonMapper json) {
        this.json = json;
    }

    String write(ItemCounts counts) {
        try {
            return new String(json.writeValueAsBytes(ITEMS, counts.toMap()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ItemCounts read(String text) {
        try {
            return new ItemCounts(json.readValue(text, ITEMS));
        } catch (IOException e) {
            throw new UncheckedIOException("a tally is no JSON of items and values", e);
        }
    }
}
