package id.suaraloket.account;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives out the tokens of people, and knows them again. */
@Singleton
public class TokenDesk {
    /** Tells a token of a person from one of a tablet or of the installation, and from anything else in a leak. */
    static final String PREFIX = "slk_";

    /** A token that nobody renews for so long is needed by nobody. */
    private static final Period GOOD_FOR = Period.ofYears(1);

    private final ApiTokens tokens;
    private final AuditTrail trail;
    private final Clock clock;

    TokenDesk(ApiTokens tokens, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes one. @return the token, to be shown this once */
    @Transactional
    public String make(String account, String name, Set<Scope> scopes, Actor by) {
        String secret = Secret.random();
        LocalDateTime now = now();
        ApiToken token = new ApiToken(
                UUID.randomUUID().toString(),
                hash(secret),
                account,
                name,
                ApiToken.text(scopes),
                now,
                now.plus(GOOD_FOR),
                null,
                null);
        tokens.insert(token);
        trail.add(by, Act.TOKEN_MADE, null, account + "/" + name, null, Map.of("scopes", token.scopes()));
        return PREFIX + secret;
    }

    /** Takes one back. @return whether there was one to take */
    @Transactional
    public boolean revoke(String id, String account, Actor by) {
        boolean revoked = tokens.revoke(id, account, now()) > 0;
        if (revoked) {
            trail.add(by, Act.TOKEN_REVOKED, null, account + "/" + id);
        }
        return revoked;
    }

    /** The token that was shown, if it is good. */
    Optional<ApiToken> find(String shown) {
        if (!shown.startsWith(PREFIX) || !Secret.isSecret(shown.substring(PREFIX.length()))) {
            return Optional.empty();
        }
        LocalDateTime now = now();
        Optional<ApiToken> token =
                tokens.findBySecretHash(hash(shown.substring(PREFIX.length()))).filter(of -> of.isGood(now));
        token.filter(of -> of.lastUsedAt() == null || of.lastUsedAt().isBefore(now.minusMinutes(1)))
                .ifPresent(of -> tokens.touch(of.id(), now));
        return token;
    }

    private static String hash(String secret) {
        return Secret.hash("token", secret);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
