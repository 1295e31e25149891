package id.suaraloket.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** The one stylesheet, as every page carries it within itself, so that a form opens in a single round trip. */
@Singleton
final class Look {
    private final String css;
    private final String hash;

    Look() {
        this.css = squeeze(new String(Resource.read("/look/look.css"), StandardCharsets.UTF_8));
        this.hash = Resource.hash(css);
    }

    String css() {
        return css;
    }

    /** The stylesheet as a source expression of a Content-Security-Policy. */
    String hash() {
        return hash;
    }

    /** Drops what only its writers need. Strings in the stylesheet must not hold runs of blanks or {@code ": "}. */
    static String squeeze(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip();
    }
}
