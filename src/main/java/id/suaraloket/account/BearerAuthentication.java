package id.suaraloket.account;

import id.suaraloket.web.BearerToken;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Knows programs by a token: the installation's own, if it has one, or one that a person made. */
@Singleton
class BearerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private static final Viewer INSTALLATION = new Viewer("token", null, Role.ADMIN, null, null, false, null);

    private final @Nullable String token;
    private final TokenDesk desk;
    private final Viewers viewers;
    private final ExecutorService blocking;

    BearerAuthentication(
            @Property(name = "suaraloket.admin.token") @Nullable String token,
            TokenDesk desk,
            Viewers viewers,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.token = token == null || token.isBlank() ? null : token;
        this.desk = desk;
        this.viewers = viewers;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> shown = BearerToken.find(request);
        if (shown.filter(this::isInstallations).isPresent()) {
            return Publishers.just(new ViewerAuthentication(INSTALLATION));
        }
        // Tablets show tokens too: theirs are not looked for here.
        if (shown.filter(text -> text.startsWith(TokenDesk.PREFIX)).isEmpty()) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> find(shown.get()).map(ViewerAuthentication::new).orElse(null), blocking));
    }

    private boolean isInstallations(String candidate) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Viewer> find(String shown) {
        return desk.find(shown).flatMap(viewers::program);
    }
}
