package id.suaraloket.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ETag of a page that a browser may keep and must ask about before it shows it again. What is new in the page each
 * time it is made stands in the tag, so that the same page can be made again: only then is it known to be unchanged.
 *
 * @param seed what the page is made of beside what the server knows; letters, digits and {@code -.} alone
 */
public record PageTag(String seed) {
    static final String ATTRIBUTE = "suaraloket.tag";
    private static final int HASH_BYTES = 8;
    private static final Pattern SHAPE = Pattern.compile("W/\"([-.\\w]{1,100})_[0-9a-f]{16}\"");

    /** The one that the browser's copy was made with. */
    public static Optional<PageTag> find(HttpRequest<?> request) {
        return EntityTag.sent(request)
                .map(SHAPE::matcher)
                .filter(Matcher::matches)
                .map(tag -> new PageTag(tag.group(1)))
                .findFirst();
    }

    /** Lets the browser keep the page. */
    public <T> MutableHttpResponse<T> on(MutableHttpResponse<T> page) {
        page.setAttribute(ATTRIBUTE, this);
        return page;
    }

    /** Weak, since the same page may leave compressed or not. */
    EntityTag of(String page) {
        byte[] hash = Resource.sha256(page.getBytes(StandardCharsets.UTF_8));
        return new EntityTag("W/\"" + seed + "_" + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + "\"");
    }
}
