package id.suaraloket.account;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Knows staff by the key in their cookie. */
@Singleton
class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    /** The longest pause in using a login before it ends. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** After so long it ends, however much it is used. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** What {@code assets/refresh.js} says in its requests. */
    private static final String RENEWAL = "Suara-Loket-Refresh";

    private final LoginSessions sessions;
    private final Viewers viewers;
    private final ExecutorService blocking;
    private final Clock clock;

    SessionAuthentication(
            LoginSessions sessions,
            Viewers viewers,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            Clock clock) {
        this.sessions = sessions;
        this.viewers = viewers;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<VisitorKey> key = VisitorKey.find(request);
        if (key.isEmpty()) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> find(key.get(), isOfPerson(request))
                        .map(ViewerAuthentication::new)
                        .orElse(null),
                blocking));
    }

    /** A page that renews itself keeps no login open before which nobody sits any more. */
    private static boolean isOfPerson(HttpRequest<?> request) {
        return request.getHeaders().get(RENEWAL) == null;
    }

    private Optional<Viewer> find(VisitorKey key, boolean used) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Optional<LoginSession> session = sessions.findByKeyHash(key.hash())
                .filter(of -> !of.codeDue())
                .filter(of -> !of.seenAt().isBefore(now.minus(IDLE)))
                .filter(of -> !of.createdAt().isBefore(now.minus(LONGEST)));
        session.filter(of -> used && of.seenAt().isBefore(now.minusMinutes(1)))
                .ifPresent(of -> sessions.touch(of.keyHash(), now));
        return session.flatMap(viewers::person);
    }
}
