package id.suaraloket.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;

/** Sends people who are not logged in to the login page and back afterwards; programs and those who may not get a problem. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private static final String LOGIN = "/login";

    private final Problems problems;
    private final FailureLog log;

    AuthorizationHandler(Problems problems, FailureLog log) {
        this.problems = problems;
        this.log = log;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the framework declares it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        HttpRequest<?> asked = request;
        if (refusal.isForbidden()) {
            log.refusal(asked);
            return problems.answer(asked, Problem.forbidden());
        }
        if (Problems.forPrograms(asked) || asked.getPath().equals(LOGIN)) {
            return problems.answer(asked, Problem.unauthorized());
        }
        return HttpResponse.seeOther(login(asked));
    }

    private static URI login(HttpRequest<?> request) {
        UriBuilder login = UriBuilder.of(LOGIN);
        if (request.getMethod() == HttpMethod.GET) {
            LocalPath.find(request.getUri().toString()).ifPresent(here -> login.queryParam("next", here));
        }
        return login.build();
    }
}
