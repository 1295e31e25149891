package id.suaraloket.account;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What somebody does with their own account. */
@Singleton
public class OwnAccount {
    private final Accounts accounts;
    private final LoginSessions sessions;
    private final LoginLock lock;
    private final PasswordTurns passwords;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final Clock clock;

    OwnAccount(
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

    /** Whose account it is. @throws Problem 403 for a token that belongs to nobody */
    public Account get(Viewer viewer) {
        String name = viewer.account();
        if (name == null) {
            throw Problem.forbidden();
        }
        return accounts.findByName(name).orElseThrow(Problem::forbidden);
    }

    /** The full name of who acts; of a token that belongs to nobody, its own. */
    public String fullName(Viewer viewer) {
        return viewer.account() == null ? viewer.name() : get(viewer).fullName();
    }

    /**
     * Changes the password; every other login is ended.
     *
     * @param present the password until now
     * @param chosen the new one, checked by {@link NewPassword}
     * @throws Problem 422 if the present one is wrong
     */
    public void changePassword(Account account, String present, String chosen, HttpRequest<?> request, Actor by) {
        prove(account, present, request);
        String hash = passwords.hash(chosen);
        String here = VisitorKey.find(request).map(VisitorKey::hash).orElse("");
        change(account, locked -> locked.withPassword(hash), () -> {
            sessions.endOthers(account.name(), here);
            trail.add(by, Act.PASSWORD_CHANGED, null, account.name());
        });
    }

    /** A secret for an app, not yet kept. */
    public String newSecret() {
        return Totp.secret();
    }

    /**
     * Switches the second factor on.
     *
     * @throws Problem 422 if the code is not one of this secret, or the password wrong
     */
    public void secondFactorOn(
            Account account, String secret, String code, String password, HttpRequest<?> request, Actor by) {
        if (!Totp.isSecret(secret)) {
            throw Problem.malformed("problem.malformed.detail");
        }
        prove(account, password, request);
        OptionalLong step = Totp.match(secret, code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw Problem.invalid(List.of(FieldProblem.of("code", "account.code.wrong")));
        }
        change(
                account,
                locked -> locked.withSecondFactor(secret, step.getAsLong()),
                () -> trail.add(by, Act.SECOND_FACTOR_ON, null, account.name()));
    }

    /** Switches the second factor off. @throws Problem 422 if the password is wrong */
    public void secondFactorOff(Account account, String password, HttpRequest<?> request, Actor by) {
        prove(account, password, request);
        change(
                account,
                locked -> locked.withSecondFactor(null, null),
                () -> trail.add(by, Act.SECOND_FACTOR_OFF, null, account.name()));
    }

    private void change(Account account, UnaryOperator<Account> change, Runnable after) {
        transactions.executeWrite(status -> {
            accounts.update(change.apply(accounts.lock(account.name()).orElseThrow()));
            after.run();
            return status;
        });
    }

    /** Outside of a transaction, so that what counts attempts stays. Whoever finds an open browser does not know the password; trying is as slow here as at the login. */
    private void prove(Account account, String password, HttpRequest<?> request) {
        if (!lock.begin(account.name(), request).isZero()) {
            throw Problem.invalid(List.of(FieldProblem.of("password", "account.password.wait")));
        }
        if (!passwords.matches(password, account.passwordHash())) {
            throw Problem.invalid(List.of(FieldProblem.of("password", "account.password.wrong")));
        }
        lock.passed(account.name(), request);
    }
}
