package id.suaraloket.tablet;

import id.suaraloket.account.Secret;
import id.suaraloket.web.BearerToken;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Knows a tablet by its token, and changes that from time to time. A token is no login: it opens what asks here and
 * nothing else.
 */
@Singleton
public class TabletAccess {
    private static final Duration TOKEN_AGE = Duration.ofDays(30);

    private final Tablets tablets;
    private final Clock clock;

    TabletAccess(Tablets tablets, Clock clock) {
        this.tablets = tablets;
        this.clock = clock;
    }

    /**
     * The tablet that asks.
     *
     * @throws Problem 401 if the request carries no token of a tablet that may come
     */
    public Caller get(HttpRequest<?> request) {
        Caller caller = BearerToken.find(request)
                .flatMap(TabletToken::find)
                .flatMap(this::find)
                .orElseThrow(Problem::unauthorized);
        return Retry.onContention(() -> note(caller));
    }

    /** The token that the caller should use from now on, if not the one it came with: that stays good until it does. */
    public Optional<TabletToken> rotate(Caller caller) {
        Tablet tablet = caller.tablet();
        if (!caller.isFormer()) {
            if (tablet.tokenSince().plus(TOKEN_AGE).isAfter(now())) {
                return Optional.empty();
            }
            String salt = Secret.random();
            String next = caller.token().next(salt).hash();
            Retry.onContention(() -> {
                tablets.rotate(tablet.id(), tablet.tokenHash(), next, salt, now());
                return next;
            });
        }
        // As it is stored: another request of the same tablet may have been first.
        return find(caller.token()).filter(Caller::isFormer).map(Caller::next);
    }

    private Optional<Caller> find(TabletToken token) {
        return tablets.findByToken(token.hash())
                .filter(tablet -> !tablet.revoked())
                .map(tablet -> new Caller(tablet, token));
    }

    private Caller note(Caller caller) {
        Tablet tablet = caller.tablet();
        tablets.see(tablet.id(), now());
        if (tablet.formerTokenHash() != null && !caller.isFormer()) {
            tablets.forgetFormerToken(tablet.id(), tablet.tokenHash());
        }
        return caller;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** A tablet and the token it came with. */
    public record Caller(Tablet tablet, TabletToken token) {
        /** Whether the token is the one before the present one. */
        boolean isFormer() {
            return token.hash().equals(tablet.formerTokenHash());
        }

        private TabletToken next() {
            String salt = tablet.rotationSalt();
            return salt == null ? token : token.next(salt);
        }
    }
}
