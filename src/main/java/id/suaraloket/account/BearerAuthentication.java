package id.suaraloket.account;

import id.suaraloket.web.BearerToken;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Knows scripts by the admin token, if the installation has one. */
@Singleton
class BearerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final @Nullable String token;

    BearerAuthentication(@Property(name = "suaraloket.admin.token") @Nullable String token) {
        this.token = token == null || token.isBlank() ? null : token;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return BearerToken.find(request).filter(this::isToken).isPresent()
                ? Publishers.just(Authentication.build("token", Role.ADMIN.names()))
                : Publishers.empty();
    }

    private boolean isToken(String candidate) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }
}
