package id.suaraloket.recap;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads snapshots as canonical JSON after RFC 8785: names in the order of the alphabet, no blanks, and no numbers but whole
 * ones; so that whoever has its figures has its digest, whatever program writes it.
 */
@Singleton
class SnapshotJson {
    private final ObjectMapper json;

    SnapshotJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Snapshot snapshot) {
        try {
            return new String(json.writeValueAsBytes(snapshot), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Snapshot read(String text) {
        try {
            return json.readValue(text, Snapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a final recap is not what this program wrote", e);
        }
    }
}
