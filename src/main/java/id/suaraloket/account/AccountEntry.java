package id.suaraloket.account;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The way in by a one-time link: whoever has it chooses a password and is logged in. */
@Singleton
public class AccountEntry {
    private final AccountLinks links;
    private final Accounts accounts;
    private final LoginSessions sessions;
    private final PasswordTurns passwords;
    private final Login login;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final Clock clock;

    AccountEntry(
            AccountLinks links,
            Accounts accounts,
            LoginSessions sessions,
            PasswordTurns passwords,
            Login login,
            TransactionOperations<Connection> transactions,
            AuditTrail trail,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.login = login;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose link it is; empty if it is used, too old or none. */
    public Optional<Account> find(String secret) {
        return Secret.isSecret(secret)
                ? links.findAccount(hash(secret), now())
                        .flatMap(accounts::findByName)
                        .filter(Account::active)
                : Optional.empty();
    }

    /**
     * Chooses the password. Logins of before are ended. Whoever has a second factor goes on to show it, as after any password.
     *
     * @param password checked by {@link NewPassword}
     * @return the account as it is since
     * @throws Problem 404 if the link is good for nothing any more
     */
    public Account choose(String secret, String password, Actor from) {
        Account account = find(secret).orElseThrow(Problem::notFound);
        String hash = passwords.hash(password);
        return transactions.executeWrite(status -> {
            // Of two who use it at once, one comes too late.
            if (links.use(hash(secret), now()) == 0) {
                throw Problem.notFound();
            }
            Account changed = accounts.lock(account.name()).orElseThrow().withPassword(hash);
            accounts.update(changed);
            sessions.endAll(account.name());
            trail.add(from.as(account.name()), Act.PASSWORD_CHANGED, null, account.name());
            return changed;
        });
    }

    /** After {@link #choose}. */
    public LoginOutcome enter(Account account, HttpRequest<?> request, Actor from) {
        return login.proved(account, request, from);
    }

    static String hash(String secret) {
        return Secret.hash("link", secret);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
