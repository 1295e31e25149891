package id.suaraloket.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes and reads counts as JSON, so that whoever looks into the database can read them without this program. Token by
 * token: a recap reads thousands of numbers.
 */
@Singleton
public final class ItemCountsJson {
    private final JsonFactory json = new JsonFactory();

    ItemCountsJson() {}

    String write(ItemCounts counts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            generator.writeStartObject();
            for (Map.Entry<String, Map<String, Long>> item : new TreeMap<>(counts.toMap()).entrySet()) {
                generator.writeObjectFieldStart(item.getKey());
                for (Map.Entry<String, Long> value : new TreeMap<>(item.getValue()).entrySet()) {
                    generator.writeNumberField(value.getKey(), value.getValue());
                }
                generator.writeEndObject();
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    ItemCounts read(String text) {
        ItemCounts counts = new ItemCounts();
        addTo(counts, text);
        return counts;
    }

    /** Adds the numbers that are written there. */
    public void addTo(ItemCounts counts, String text) {
        try (JsonParser parser = json.createParser(text)) {
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String item = parser.currentName();
                expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String value = parser.currentName();
                    expect(parser, parser.nextToken(), JsonToken.VALUE_NUMBER_INT);
                    counts.add(item, value, parser.getLongValue());
                }
                expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
            }
            expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException("a tally is no JSON of items and values", e);
        }
    }

    private static void expect(JsonParser parser, JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("not " + wanted + " but " + found + " at " + parser.currentLocation());
        }
    }
}
