package id.suaraloket.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Optional;

/**
 * The random key by which a browser is known again in which somebody logged in before. It lets nobody in.
 *
 * @param value a {@link Secret}
 */
record DeviceKey(String value) {
    /** How long a browser is known without a login; browsers keep no cookie for longer. */
    static final Duration KEPT = Duration.ofDays(400);

    static Optional<DeviceKey> find(HttpRequest<?> request) {
        return StaffCookie.DEVICE.find(request).map(DeviceKey::new);
    }

    static DeviceKey findOrMake(HttpRequest<?> request) {
        return find(request).orElseGet(() -> new DeviceKey(Secret.random()));
    }

    Cookie cookie(HttpRequest<?> request) {
        return StaffCookie.DEVICE.of(value, request).maxAge(KEPT);
    }

    String hash() {
        return Secret.hash("device", value);
    }
}
