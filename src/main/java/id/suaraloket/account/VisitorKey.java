package id.suaraloket.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * The random key in a staff browser's cookie. Before login it only ties the login form to the browser; a login gives a
 * new one, and the database knows that one by its hash. The CSRF token of every form is derived from it, so that it
 * needs no place of its own.
 *
 * @param value a {@link Secret}
 */
record VisitorKey(String value) {
    private static final String COOKIE = "suaraloket";

    /**
     * Over HTTPS it has a name of its own, which browsers take from nobody but this host, over HTTPS. Under one name, a browser that
     * came over HTTPS once could no longer log in over plain HTTP, which many offices have beside it.
     */
    private static final String SECURE_COOKIE = "__Host-suaraloket";

    static VisitorKey random() {
        return new VisitorKey(Secret.random());
    }

    static Optional<VisitorKey> find(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name(request))
                .map(Cookie::getValue)
                .filter(Secret::isSecret)
                .map(VisitorKey::new);
    }

    /** A session cookie that no script reads, and that goes over HTTPS alone where there is HTTPS. */
    Cookie cookie(HttpRequest<?> request) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(isSecure(request));
    }

    static Cookie expiredCookie(HttpRequest<?> request) {
        return new VisitorKey("").cookie(request).maxAge(0);
    }

    String hash() {
        return Secret.hash("session", value);
    }

    String csrfToken() {
        return Secret.derive("csrf", value);
    }

    private static String name(HttpRequest<?> request) {
        return isSecure(request) ? SECURE_COOKIE : COOKIE;
    }

    /** Behind a proxy that ends TLS the request itself is plain. */
    private static boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
