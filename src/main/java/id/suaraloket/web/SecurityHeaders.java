package id.suaraloket.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every answer tells the browser not to do: load from elsewhere, guess types, frame us, keep pages. A page with
 * scripts of its own brings its own {@link ContentPolicy}.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {
    private static final String POLICY = "Content-Security-Policy";

    /** What is meant for other sites says so itself. */
    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

    private static final String STAFF = "/staff";

    /** Has to come within one round trip, has no login to be abused, and says the same in its policy. */
    private static final String FORM = "/s/";

    /** The manual, which looks as staff's pages do. */
    private static final String MANUAL = "/bantuan";

    private static final String CHECK = "/cek";

    private static final String RESULTS = "/hasil";

    private final String policy;
    private final String staffPolicy;

    SecurityHeaders(Look look, Script script) {
        this.policy = ContentPolicy.of(List.of(look.css()), script.ofResidents());
        this.staffPolicy = ContentPolicy.of(List.of(look.css(), look.staff()), script.ofStaff());
    }

    /** Outermost, so that it sees the answer as it leaves. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, looksLikeStaff(request.getPath()) ? staffPolicy : policy);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        if (!request.getPath().startsWith(FORM)) {
            // For browsers too old to know the policy's frame-ancestors.
            headers.set("X-Frame-Options", "DENY");
        }
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!headers.contains(RESOURCE_POLICY)) {
            headers.set(RESOURCE_POLICY, "same-origin");
        }
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (isBehindTls(request)) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL) && notToBeKept(request, response)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!headers.contains(HttpHeaders.CONTENT_DISPOSITION) && isForPrograms(request, response)) {
            headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"api.json\"");
        }
    }

    private static boolean looksLikeStaff(String path) {
        return Stream.of(STAFF, MANUAL, CHECK, RESULTS).anyMatch(path::startsWith);
    }

    /**
     * Whether a proxy ended TLS, which says so; a browser ignores the header where it was not true. Where this server itself speaks
     * HTTPS it speaks plain HTTP on another port too, and a browser that was told to use HTTPS alone would not find that any more.
     */
    private static boolean isBehindTls(HttpRequest<?> request) {
        return "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }

    /** Errors, pages, and whatever somebody gets because of who they are. */
    private static boolean notToBeKept(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.code() >= 400
                || request.getUserPrincipal().isPresent()
                || response.getContentType()
                        .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE))
                        .isPresent();
    }

    /** JSON of the API, which is what an answer becomes that names no type yet: nobody who follows a link to it sees it as a page. */
    private static boolean isForPrograms(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return request.getPath().startsWith("/api/")
                && response.getContentType()
                        .map(type -> type.getSubtype().endsWith(MediaType.EXTENSION_JSON))
                        .orElse(true);
    }
}
