package id.suaraloket.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one stylesheet, as every page carries it within itself, so that a form opens in a single round trip. */
@Singleton
final class Look {
    private final String css;
    private final String hash;

    Look() {
        this.css = squeeze(read());
        this.hash = "'sha256-" + sha256(css) + "'";
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

    private static String read() {
        try (InputStream in = Look.class.getResourceAsStream("/look/look.css")) {
            if (in == null) {
                throw new IllegalStateException("No look/look.css on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
