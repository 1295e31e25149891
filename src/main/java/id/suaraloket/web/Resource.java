package id.suaraloket.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A file that comes with the program. */
final class Resource {
    private Resource() {}

    /** @throws IllegalStateException if it is not on the class path */
    static byte[] read(String path) {
        try (InputStream in = Resource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No " + path + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a page as it is, as a source expression of a Content-Security-Policy. */
    static String hash(String inPage) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(inPage.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
