package id.suaraloket.web;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Gives the errors that the framework raises itself the same shape as ours; what it would say of them is dropped. */
@Singleton
final class FrameworkErrors implements ErrorResponseProcessor<Object> {
    private final Problems problems;
    private final FailureLog log;

    FrameworkErrors(Problems problems, FailureLog log) {
        this.problems = problems;
        this.log = log;
    }

    @Override
    @SuppressWarnings("unchecked") // the body is ours to replace
    public MutableHttpResponse<Object> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        Problem problem = Problem.ofStatus(response.code());
        if (response.code() == 500) {
            problem = error.getRootCause()
                    .map(cause -> Problem.failure(log.failure(error.getRequest(), cause)))
                    .orElse(problem);
        }
        return problems.fill(error.getRequest(), problem, (MutableHttpResponse<Object>) response);
    }
}
