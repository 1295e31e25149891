package id.suaraloket.web;

import id.suaraloket.store.StoreFailure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Answers what nobody foresaw, and a store that cannot be reached. */
@Singleton
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    static final int RETRY_AFTER_SECONDS = 10;

    private final Problems problems;
    private final FailureLog log;

    FailureHandler(Problems problems, FailureLog log) {
        this.problems = problems;
        this.log = log;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        return problems.answer(request, problem(request, failure));
    }

    Problem problem(HttpRequest<?> request, Throwable failure) {
        Optional<SQLException> outage = StoreFailure.findOutage(failure);
        if (outage.isPresent()) {
            log.outage(outage.get());
            return Problem.unavailable(RETRY_AFTER_SECONDS);
        }
        if (StoreFailure.isContention(failure)) {
            return Problem.unavailable(Retry.AFTER_SECONDS);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            // A packed body that grows beyond the limit while it is unpacked.
            if (cause instanceof BufferLengthExceededException) {
                return Problem.ofStatus(413);
            }
            if (cause instanceof CodecException || cause instanceof DecoderException) {
                return Problem.ofStatus(400);
            }
            if (cause instanceof IOException && ClientLeft.isOne(cause)) {
                return Problem.ofStatus(400);
            }
        }
        return Problem.failure(log.failure(request, failure));
    }
}
