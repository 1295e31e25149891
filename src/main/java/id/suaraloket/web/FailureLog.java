package id.suaraloket.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes failures down so that they can be mended, and nothing of who met them: the route instead of the address, and no messages of
 * exceptions, since those like to quote what was sent.
 */
@Singleton
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    /** Whose messages speak of our templates and classes only. */
    private static final List<String> HARMLESS =
            List.of("io.micronaut.context.", "io.micronaut.views.", "org.thymeleaf.");

    private static final int DEEPEST = 8;

    private final SecureRandom random = new SecureRandom();

    /** Logs a failure and gives the id it is found under, six letters and digits. */
    String failure(HttpRequest<?> request, Throwable failure) {
        byte[] id = new byte[3];
        random.nextBytes(id);
        String text = HexFormat.of().formatHex(id);
        LOG.error("Failure {} at {} {}", text, request.getMethodName(), route(request), Nameless.of(failure, DEEPEST));
        return text;
    }

    /** Somebody who is logged in, or their token, asked for what they may not have. */
    void refusal(HttpRequest<?> request) {
        request.getUserPrincipal()
                .ifPresent(who ->
                        LOG.warn("Refused: {} {} to {}", request.getMethodName(), route(request), who.getName()));
    }

    void outage(SQLException failure) {
        LOG.warn(
                "The store is away: {} state {} code {}",
                failure.getClass().getSimpleName(),
                failure.getSQLState(),
                failure.getErrorCode());
    }

    private static String route(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("(no route)");
    }

    /** A throwable's kind, place and causes without its words. */
    private static final class Nameless extends Throwable {
        private static final long serialVersionUID = 1L;

        private Nameless(String text, @Nullable Throwable cause, StackTraceElement[] places) {
            super(text, cause, false, true);
            setStackTrace(places);
        }

        static @Nullable Throwable of(@Nullable Throwable failure, int depth) {
            if (failure == null || depth == 0) {
                return null;
            }
            String name = failure.getClass().getName();
            String text = HARMLESS.stream().anyMatch(name::startsWith) ? failure.toString() : name;
            return new Nameless(text, of(failure.getCause(), depth - 1), failure.getStackTrace());
        }
    }
}
