package id.suaraloket.web;

import java.util.List;
import java.util.stream.Collectors;

/** What a page may do: run and show what it carries within itself, and speak to this server. */
public final class ContentPolicy {
    private ContentPolicy() {}

    /** The value of {@code Content-Security-Policy} for a page that carries these. */
    public static String of(List<InPage> styles, List<InPage> scripts) {
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src " + hashes(styles),
                "script-src " + hashes(scripts),
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "img-src 'self' data:",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    private static String hashes(List<InPage> parts) {
        return parts.isEmpty() ? "'none'" : parts.stream().map(InPage::hash).collect(Collectors.joining(" "));
    }
}
