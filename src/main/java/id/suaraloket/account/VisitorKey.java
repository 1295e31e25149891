package id.suaraloket.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The random key in a staff browser's cookie. Before login it only ties the login form to the browser; a login gives a
 * new one, and the database knows that one by its hash. The CSRF token of every form is derived from it, so that it
 * needs no place of its own.
 *
 * @param value 32 random bytes in base64url
 */
record VisitorKey(String value) {
    private static final String COOKIE = "suaraloket";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static VisitorKey random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new VisitorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<VisitorKey> find(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches())
                .map(VisitorKey::new);
    }

    /** A session cookie that no script reads, and that goes over HTTPS alone where there is HTTPS. */
    Cookie cookie(HttpRequest<?> request) {
        return Cookie.of(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(isSecure(request));
    }

    static Cookie expiredCookie(HttpRequest<?> request) {
        return new VisitorKey("").cookie(request).maxAge(0);
    }

    String hash() {
        return HexFormat.of().formatHex(digest("session"));
    }

    String csrfToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("csrf"));
    }

    /** Behind a proxy that ends TLS the request itself is plain. */
    private static boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }

    private byte[] digest(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
