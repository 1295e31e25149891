package id.suaraloket.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a login, on behalf of a person.
 *
 * @param secretHash SHA-256 in hex of the token; the token itself is shown once and kept nowhere
 * @param name what its owner calls it
 * @param scopes names of {@link Scope}, with commas between them
 * @param lastUsedAt UTC, to the minute
 */
@MappedEntity("api_token")
public record ApiToken(
        @Id String id,
        String secretHash,
        String account,
        String name,
        String scopes,
        LocalDateTime madeAt,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime lastUsedAt,
        @Nullable LocalDateTime revokedAt) {

    boolean isGood(LocalDateTime now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    public Set<Scope> listScopes() {
        Set<Scope> set = EnumSet.noneOf(Scope.class);
        Arrays.stream(scopes.split(",")).map(Scope::valueOf).forEach(set::add);
        return set;
    }

    static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }
}
