package id.suaraloket.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * The random key in a staff browser's cookie. Before login it only ties the login form to the browser; a login gives a
 * new one, and the database knows that one by its hash. The CSRF token of every form is derived from it, so that it
 * needs no place of its own.
 *
 * @param value a {@link Secret}
 */
record VisitorKey(String value) {
    static VisitorKey random() {
        return new VisitorKey(Secret.random());
    }

    static Optional<VisitorKey> find(HttpRequest<?> request) {
        return StaffCookie.LOGIN.find(request).map(VisitorKey::new);
    }

    /** A session cookie. */
    Cookie cookie(HttpRequest<?> request) {
        return StaffCookie.LOGIN.of(value, request);
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
}
