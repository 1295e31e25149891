package id.suaraloket.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Names one version of what an address holds, for {@code ETag} and {@code If-None-Match} (RFC 9110, 8.8.3).
 *
 * @param value with its quotes, and {@code W/} before them if it does not promise the same bytes
 */
public record EntityTag(String value) {
    private static final int HASH_BYTES = 16;

    /** Of a content that is always sent in the same bytes. */
    public static EntityTag of(byte[] content) {
        return new EntityTag('"' + HexFormat.of().formatHex(Resource.sha256(content), 0, HASH_BYTES) + '"');
    }

    /** Whether the sender has this version. Compared weakly (13.1.2): a proxy that compresses marks a tag with W/. */
    public boolean isKnownTo(HttpRequest<?> request) {
        return sent(request).anyMatch(sent -> sent.equals("*") || opaque(sent).equals(opaque(value)));
    }

    /** The tags of the versions that the sender has, as they were sent. */
    static Stream<String> sent(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
