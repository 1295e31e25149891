package id.suaraloket.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address within this site that came from outside ({@code ?next=}, {@code ?to=}) and is safe to send a browser to. */
public final class LocalPath {
    private LocalPath() {}

    /** The address, or empty if a browser could read it as one of another site. */
    public static Optional<URI> find(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            // URI refuses control characters and blanks, which browsers would silently drop.
            URI uri = new URI(path);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
