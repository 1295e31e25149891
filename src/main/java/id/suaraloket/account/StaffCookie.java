package id.suaraloket.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * A cookie that holds a {@link Secret}: no script reads it, and it goes over HTTPS alone where there is HTTPS. There it has a name
 * of its own, which browsers take from nobody but this host, over HTTPS. Under one name, a browser that came over HTTPS once could
 * no longer log in over plain HTTP, which many offices have beside it.
 */
enum StaffCookie {
    LOGIN("suaraloket"),
    DEVICE("suaraloket-device");

    private static final String SECURE = "__Host-";

    private final String plainName;

    StaffCookie(String plainName) {
        this.plainName = plainName;
    }

    Optional<String> find(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name(request))
                .map(Cookie::getValue)
                .filter(Secret::isSecret);
    }

    /** One that the browser keeps until it is closed. */
    Cookie of(String value, HttpRequest<?> request) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(isSecure(request));
    }

    private String name(HttpRequest<?> request) {
        return isSecure(request) ? SECURE + plainName : plainName;
    }

    /** Behind a proxy that ends TLS the request itself is plain. */
    private static boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
