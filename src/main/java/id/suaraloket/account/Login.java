package id.suaraloket.account;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens and ends logins. */
@Singleton
public class Login {
    private final Accounts accounts;
    private final LoginSessions sessions;
    private final LoginLock lock;
    private final PasswordTurns passwords;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final Clock clock;

    Login(
            Accounts accounts,
            LoginSessions sessions,
            LoginLock lock,
            PasswordTurns passwords,
            TransactionOperations<Connection> transactions,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.lock = lock;
        this.passwords = passwords;
        this.transactions = transactions;
        this.trail = trail;
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

    /** Tries a name and a password. */
    public LoginOutcome open(String name, String password, HttpRequest<?> request, Actor from) {
        String known = name.length() > Account.LONGEST_NAME ? name.substring(0, Account.LONGEST_NAME) : name;
        Duration wait = lock.begin(known, request);
        if (!wait.isZero()) {
            return new LoginOutcome.Wait(wait);
        }
        Optional<Account> account = find(known);
        if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) {
            account.ifPresent(of -> trail.add(from.as(of.name()), Act.LOGIN_REFUSED, null, of.name()));
            return new LoginOutcome.Refused();
        }
        Account person = account.orElseThrow();
        lock.passed(person.name(), request);
        strengthen(person, password);
        return proved(person, request, from);
    }

    /** Lets somebody in who has shown a password, or has just chosen one by a one-time link; a second factor comes first. */
    LoginOutcome proved(Account person, HttpRequest<?> request, Actor from) {
        if (person.hasSecondFactor()) {
            return new LoginOutcome.CodeDue(begin(person, true, request).cookie(request));
        }
        return in(person, begin(person, false, request), request, from);
    }

    /** Tries a code of the second factor, after the password in the same browser. */
    public LoginOutcome complete(String code, HttpRequest<?> request, Actor from) {
        Optional<VisitorKey> key = VisitorKey.find(request);
        Optional<Account> account = key.flatMap(of -> sessions.findByKeyHash(of.hash()))
                .filter(LoginSession::codeDue)
                .filter(of -> of.createdAt().isAfter(now().minusMinutes(10)))
                .flatMap(of -> find(of.account()))
                .filter(Account::hasSecondFactor);
        if (account.isEmpty()) {
            return new LoginOutcome.Expired();
        }
        Duration wait = lock.beginCode(account.get().name());
        if (!wait.isZero()) {
            return new LoginOutcome.Wait(wait);
        }
        if (!use(account.get().name(), code)) {
            trail.add(
                    from.as(account.get().name()),
                    Act.LOGIN_REFUSED,
                    null,
                    account.get().name());
            return new LoginOutcome.Refused();
        }
        return in(account.get(), begin(account.get(), false, request), request, from);
    }

    /**
     * Ends the login of this browser.
     *
     * @return the cookie that takes the old one away
     */
    public Cookie end(HttpRequest<?> request, Actor by) {
        VisitorKey.find(request).ifPresent(key -> sessions.end(key.hash()));
        trail.add(by, Act.LOGOUT, null, by.name());
        return VisitorKey.expiredCookie(request);
    }

    /** Ends all logins of somebody, this browser's too. */
    @Transactional
    public Cookie endEverywhere(String account, HttpRequest<?> request, Actor by) {
        sessions.endAll(account);
        trail.add(by, Act.LOGOUT_EVERYWHERE, null, account);
        return VisitorKey.expiredCookie(request);
    }

    private LoginOutcome.In in(Account person, VisitorKey key, HttpRequest<?> request, Actor from) {
        DeviceKey device = lock.letIn(person.name(), request);
        trail.add(from.as(person.name()), Act.LOGIN, null, person.name());
        return new LoginOutcome.In(List.of(key.cookie(request), device.cookie(request)));
    }

    private VisitorKey begin(Account person, boolean codeDue, HttpRequest<?> request) {
        // A new key at each login: one that somebody slipped into the browser before is worth nothing after it.
        VisitorKey.find(request).ifPresent(before -> sessions.end(before.hash()));
        VisitorKey key = VisitorKey.random();
        LocalDateTime now = now();
        sessions.endOld(now.minus(SessionAuthentication.IDLE), now.minus(SessionAuthentication.LONGEST));
        sessions.insert(new LoginSession(key.hash(), person.name(), now, now, codeDue));
        return key;
    }

    /** Only now is the password at hand from which a stronger hash can be made. */
    private void strengthen(Account person, String password) {
        if (!passwords.isOutdated(Objects.requireNonNull(person.passwordHash()))) {
            return;
        }
        String hash = passwords.hash(password);
        transactions.executeWrite(status -> {
            accounts.lock(person.name())
                    .filter(now -> Objects.equals(now.passwordHash(), person.passwordHash()))
                    .ifPresent(now -> accounts.update(now.withPassword(hash)));
            return status;
        });
    }

    /** Each code is good once, on whichever server. */
    @Transactional
    boolean use(String name, String code) {
        Account person = accounts.lock(name).orElseThrow();
        String secret = Objects.requireNonNull(person.totpSecret());
        long used = person.totpStep() == null ? 0 : person.totpStep();
        OptionalLong step = Totp.match(secret, code, clock.instant(), used);
        step.ifPresent(now -> accounts.update(person.withSecondFactor(secret, now)));
        return step.isPresent();
    }

    private Optional<Account> find(String name) {
        return accounts.findByName(name).filter(a -> a.name().equals(name)).filter(Account::active);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
