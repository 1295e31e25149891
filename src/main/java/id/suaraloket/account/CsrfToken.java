package id.suaraloket.account;

import id.suaraloket.web.BearerToken;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * What a changing request must show that a staff browser makes on the strength of its cookie. Requests with a bearer
 * token need none, since no browser adds that by itself; the addresses of residents and of tablets need none, since no
 * cookie matters there.
 */
final class CsrfToken {
    /** The field of a form. */
    static final String FIELD = "csrf";

    private static final List<String> PUBLIC = List.of("/s/", "/api/v1/responses/", "/api/v1/tablets");

    /** Forms with which somebody logs in: they are tied to the browser they were shown to (see {@link Login#tie}). */
    private static final List<String> LOGIN = List.of("/login", "/welcome/");

    private CsrfToken() {}

    static boolean isNeeded(HttpRequest<?> request) {
        boolean changes = request.getMethod().permitsRequestBody();
        boolean isPublic = PUBLIC.stream().anyMatch(request.getPath()::startsWith);
        boolean login = LOGIN.stream().anyMatch(request.getPath()::startsWith);
        return changes
                && !isPublic
                && (login || VisitorKey.find(request).isPresent())
                && BearerToken.find(request).isEmpty();
    }

    /** @throws Problem 403 if what was shown is not the token of the request's cookie */
    static void check(HttpRequest<?> request, Optional<String> shown) {
        Optional<VisitorKey> key = VisitorKey.find(request);
        if (key.isEmpty() || shown.isEmpty() || !same(shown.get(), key.get().csrfToken())) {
            throw Problem.staleForm();
        }
    }

    private static boolean same(String shown, String token) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
