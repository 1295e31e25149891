package id.suaraloket.account;

import id.suaraloket.web.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Opens, finds and ends logins. */
@Singleton
public class Login {
    /** The longest pause in using a login before it ends. */
    static final Duration IDLE = Duration.ofHours(8);

    private final Accounts accounts;
    private final LoginSessions sessions;
    private final Clock clock;

    Login(Accounts accounts, LoginSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Ties a login form to the browser that will send it: its token is good there alone.
     *
     * @return the cookie to hand out, or empty if the browser has one
     */
    public Optional<Cookie> tie(HttpRequest<?> request) {
        if (VisitorKey.find(request).isPresent()) {
            return Optional.empty();
        }
        VisitorKey key = VisitorKey.random();
        request.setAttribute(Site.CSRF, key.csrfToken());
        return Optional.of(key.cookie(request));
    }

    /** The cookie of a new login, or empty if name and password do not belong together. */
    public Optional<Cookie> open(String name, String password, HttpRequest<?> request) {
        Optional<Account> account =
                accounts.findByName(name).filter(a -> a.name().equals(name));
        boolean matches =
                Passwords.matches(password, account.map(Account::passwordHash).orElseGet(Nobody::hash));
        if (account.isEmpty() || !matches) {
            return Optional.empty();
        }
        VisitorKey key = VisitorKey.random();
        LocalDateTime now = now();
        sessions.endIdle(now.minus(IDLE));
        sessions.insert(new LoginSession(key.hash(), name, now, now));
        return Optional.of(key.cookie(request));
    }

    /**
     * Ends the login of this browser.
     *
     * @return the cookie that takes the old one away
     */
    public Cookie end(HttpRequest<?> request) {
        VisitorKey.find(request).ifPresent(key -> sessions.end(key.hash()));
        return VisitorKey.expiredCookie(request);
    }

    /** The name of the account that the key is logged in as. */
    @Transactional
    Optional<String> find(VisitorKey key) {
        LocalDateTime now = now();
        Optional<LoginSession> session =
                sessions.findByKeyHash(key.hash()).filter(s -> !s.seenAt().isBefore(now.minus(IDLE)));
        session.filter(s -> s.seenAt().isBefore(now.minusMinutes(1))).ifPresent(s -> sessions.touch(s.keyHash(), now));
        return session.map(LoginSession::account);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Compared against when the name is unknown, so that the answer takes as long as for a known one. */
    private static final class Nobody {
        private static final String HASH = Passwords.hash(Passwords.generate());

        static String hash() {
            return HASH;
        }
    }
}
