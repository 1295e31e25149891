package id.suaraloket.account;

import id.suaraloket.web.Site;
import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;

/**
 * Lets a changing request that a staff browser makes on the strength of its cookie pass only if it shows the CSRF token
 * of that cookie (see {@link CsrfToken}): in the field {@code csrf} of a form, or in the header {@code X-CSRF-Token}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CsrfFilter {
    private static final String HEADER = "X-CSRF-Token";

    /** Where {@link FileForm} looks for it. */
    static final Pattern FILES = Pattern.compile(
            "/staff/points/[^/]+/answer-files|/staff/units/[^/]+/(logo|imports|checks/file)|/staff/setup/kabupaten/file");

    // Empty rather than null: null lets a request through only if the token was there to be read at once.
    private static final Optional<HttpResponse<?>> PROCEED = Optional.empty();

    @RequestFilter
    @SingleResult
    Publisher<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
        Optional<VisitorKey> key = VisitorKey.find(request);
        key.ifPresent(known -> request.setAttribute(Site.CSRF, known.csrfToken()));
        if (!CsrfToken.isNeeded(request) || isFileForm(request)) {
            return Publishers.just(PROCEED);
        }
        return Publishers.fromCompletableFuture(() -> shownToken(request).thenApply(shown -> {
            CsrfToken.check(request, shown);
            return PROCEED;
        }));
    }

    private static boolean isFileForm(HttpRequest<?> request) {
        return FILES.matcher(request.getPath()).matches()
                && request.getContentType()
                        .filter(MediaType.MULTIPART_FORM_DATA_TYPE::equals)
                        .isPresent();
    }

    private static CompletableFuture<Optional<String>> shownToken(HttpRequest<?> request) {
        String header = request.getHeaders().get(HEADER);
        if (header != null) {
            return CompletableFuture.completedFuture(Optional.of(header));
        }
        boolean form = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .isPresent();
        if (!form || !(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        // A copy: the controller reads the same body afterwards.
        return server.byteBody().split(SplitBackpressureMode.FASTEST).buffer().thenApply(body -> {
            try (body) {
                return field(body.toString(StandardCharsets.UTF_8));
            }
        });
    }

    private static Optional<String> field(String form) {
        List<String> values = new QueryStringDecoder(form, StandardCharsets.UTF_8, false)
                .parameters()
                .get(CsrfToken.FIELD);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }
}
