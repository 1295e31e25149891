package id.suaraloket.account;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Knows staff by the key in their cookie. */
@Singleton
class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final Login login;
    private final ExecutorService blocking;

    SessionAuthentication(Login login, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.login = login;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<VisitorKey> key = VisitorKey.find(request);
        if (key.isEmpty()) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> login.find(key.get())
                        .map(name -> Authentication.build(name, Role.ADMIN.names()))
                        .orElse(null),
                blocking));
    }
}
