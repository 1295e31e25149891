package id.suaraloket.account;

import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Finds the field {@code csrf} in the body of a form. It reads a copy, as the controller reads the same body afterwards.
 * In a form with files the field must be the first, so that the files need not be read for it.
 */
final class FormToken {
    static final String FIELD = "csrf";
    private static final int LONGEST_BEGINNING = 2048;
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\r\n]+\r\ncontent-disposition: *form-data; *name=\"" + FIELD + "\"\r\n\r\n([^\r\n]*)\r\n--",
            Pattern.CASE_INSENSITIVE);

    private FormToken() {}

    static CompletableFuture<Optional<String>> find(ServerHttpRequest<?> request) {
        MediaType type = request.getContentType().orElse(MediaType.ALL_TYPE);
        if (type.equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return inFields(request);
        }
        return type.equals(MediaType.MULTIPART_FORM_DATA_TYPE)
                ? inFirstPart(request)
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private static CompletableFuture<Optional<String>> inFields(ServerHttpRequest<?> request) {
        return request.byteBody().split(SplitBackpressureMode.FASTEST).buffer().thenApply(body -> {
            try (body) {
                List<String> values = new QueryStringDecoder(
                                body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false)
                        .parameters()
                        .get(FIELD);
                return values == null ? Optional.empty() : values.stream().findFirst();
            }
        });
    }

    private static CompletableFuture<Optional<String>> inFirstPart(ServerHttpRequest<?> request) {
        FirstPart first = new FirstPart();
        request.byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .toByteArrayPublisher()
                .subscribe(first);
        return first.token;
    }

    /** Reads no further than to the end of the first field. */
    private static final class FirstPart implements Subscriber<byte[]> {
        private final CompletableFuture<Optional<String>> token = new CompletableFuture<>();
        private final StringBuilder beginning = new StringBuilder();
        private @Nullable Subscription rest;

        @Override
        public void onSubscribe(Subscription subscription) {
            rest = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(byte[] bytes) {
            beginning.append(
                    new String(bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1));
            Matcher found = TOKEN.matcher(beginning);
            Subscription more = Objects.requireNonNull(rest);
            if (found.lookingAt()) {
                more.cancel();
                token.complete(Optional.of(found.group(1)));
            } else if (beginning.length() >= LONGEST_BEGINNING) {
                more.cancel();
                token.complete(Optional.empty());
            } else {
                more.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            token.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            token.complete(Optional.empty());
        }
    }
}
