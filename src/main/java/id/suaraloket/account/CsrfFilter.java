package id.suaraloket.account;

import id.suaraloket.web.BearerToken;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Site;
import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/**
 * Lets a changing request that a staff browser makes on the strength of its cookie pass only if it shows the CSRF token
 * of that cookie: in the field {@code csrf} of a form (see {@link FormToken}), or in the header {@code X-CSRF-Token}. Requests with a bearer
 * token need none, since no browser adds that by itself; the addresses of residents and of tablets need none, since no
 * cookie matters there.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CsrfFilter {
    private static final String HEADER = "X-CSRF-Token";
    private static final List<String> PUBLIC = List.of("/s/", "/api/v1/responses/", "/api/v1/tablets");

    // Empty rather than null: null lets a request through only if the token was there to be read at once.
    private static final Optional<HttpResponse<?>> PROCEED = Optional.empty();

    private final ExecutorService executor;

    CsrfFilter(@Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.executor = executor;
    }

    @RequestFilter
    @SingleResult
    Publisher<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
        Optional<VisitorKey> key = VisitorKey.find(request);
        key.ifPresent(known -> request.setAttribute(Site.CSRF, known.csrfToken()));
        if (!needsToken(request, key.isPresent())) {
            return Publishers.just(PROCEED);
        }
        return Publishers.fromCompletableFuture(() -> shownToken(request).thenApply(shown -> {
            if (key.isEmpty() || shown.isEmpty() || !same(shown.get(), key.get().csrfToken())) {
                throw Problem.staleForm();
            }
            return PROCEED;
        }));
    }

    private static boolean needsToken(HttpRequest<?> request, boolean hasCookie) {
        boolean changes = request.getMethod().permitsRequestBody();
        boolean isPublic = PUBLIC.stream().anyMatch(request.getPath()::startsWith);
        boolean login = request.getPath().equals("/login");
        return changes
                && !isPublic
                && (hasCookie || login)
                && BearerToken.find(request).isEmpty();
    }

    private CompletableFuture<Optional<String>> shownToken(HttpRequest<?> request) {
        String header = request.getHeaders().get(HEADER);
        if (header != null) {
            return CompletableFuture.completedFuture(Optional.of(header));
        }
        return request instanceof ServerHttpRequest<?> server
                // The body is still being handed over: what follows is not to stand in its way.
                ? FormToken.find(server).thenApplyAsync(Function.identity(), executor)
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private static boolean same(String shown, String token) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
