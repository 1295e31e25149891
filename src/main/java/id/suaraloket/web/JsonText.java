package id.suaraloket.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A JSON value as text on one line, the same however the value was spaced before. In ASCII: so any store and any file can
 * hold it, and half a character stays what it was.
 */
public final class JsonText {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

    private JsonText() {}

    public static String of(JsonNode value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            TREES.writeTree(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The value that {@link #of} wrote. */
    public static JsonNode parse(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return TREES.readTree(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
