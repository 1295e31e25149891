package id.suaraloket.account;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What admins do with the accounts of others. */
@Singleton
public class People {
    /** How long a one-time link is good. */
    public static final Duration LINK_GOOD_FOR = Duration.ofDays(3);

    private final Accounts accounts;
    private final AccountUnits units;
    private final AccountLinks links;
    private final LoginSessions sessions;
    private final LoginAttempts attempts;
    private final KnownDevices devices;
    private final AuditTrail trail;
    private final Clock clock;

    People(
            Accounts accounts,
            AccountUnits units,
            AccountLinks links,
            LoginSessions sessions,
            LoginAttempts attempts,
            KnownDevices devices,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.links = links;
        this.sessions = sessions;
        this.attempts = attempts;
        this.devices = devices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody. @throws Problem 404 if there is nobody of this name */
    public Person get(String name) {
        Account account = account(accounts.findByName(name), name);
        return Person.of(account, units.listUnits(account.name()));
    }

    /**
     * Makes an account. It has no password: a link does the rest.
     *
     * @throws Problem 422 if the name is taken
     */
    @Transactional
    public void make(Person person, Actor by) {
        if (accounts.findByName(person.name()).isPresent()) {
            throw Problem.invalid(List.of(FieldProblem.of("name", "account.name.taken")));
        }
        accounts.insert(new Account(
                person.name(), null, person.fullName(), person.role(), person.allUnits(), null, null, null));
        person.units().forEach(unit -> units.insert(person.name(), unit));
        trail.add(by, Act.ACCOUNT_MADE, null, person.name(), null, person.values());
    }

    /**
     * Changes what somebody is and may. Whoever may not log in any more is out at once.
     *
     * @throws Problem 404 if there is nobody of this name; 422 if nobody would be left to run the installation
     */
    @Transactional
    public void change(Person person, Actor by) {
        Account account = account(accounts.lock(person.name()), person.name());
        Person before = Person.of(account, units.listUnits(account.name()));
        if (before.equals(person)) {
            return;
        }
        // First, since it makes changes of accounts wait for each other: of two admins, one cannot remove the other
        // meanwhile.
        trail.add(by, Act.ACCOUNT_CHANGED, null, person.name(), before.values(), person.values());
        accounts.update(new Account(
                account.name(),
                account.passwordHash(),
                person.fullName(),
                person.role(),
                person.allUnits(),
                person.active()
                        ? null
                        : Optional.ofNullable(account.disabledAt()).orElseGet(this::now),
                account.totpSecret(),
                account.totpStep()));
        units.deleteAll(account.name());
        person.units().forEach(unit -> units.insert(person.name(), unit));
        if (accounts.countAdmins() == 0) {
            throw Problem.invalid(List.of(FieldProblem.of("role", "account.admin.last")));
        }
        if (!person.active()) {
            sessions.endAll(account.name());
            links.endAll(account.name(), now());
        }
    }

    /**
     * A link with which somebody chooses a password, the first or a new one; those before are good for nothing any more.
     *
     * @return its secret, to be shown this once
     */
    @Transactional
    public String link(String name, Actor by) {
        Account account = account(accounts.findByName(name).filter(Account::active), name);
        String secret = Secret.random();
        links.endAll(account.name(), now());
        links.insert(AccountEntry.hash(secret), account.name(), now().plus(LINK_GOOD_FOR));
        // Whoever is locked out by somebody else's attempts gets in by the link.
        attempts.forgetAll(account.name());
        trail.add(by, Act.ACCOUNT_LINK_MADE, null, account.name());
        return secret;
    }

    /** For who lost the telephone: the second factor is off, all logins are ended and no browser is known any more. */
    @Transactional
    public void resetSecondFactor(String name, Actor by) {
        Account account = account(accounts.lock(name), name);
        accounts.update(account.withSecondFactor(null, null));
        sessions.endAll(account.name());
        devices.forgetAll(account.name());
        trail.add(by, Act.SECOND_FACTOR_OFF, null, account.name());
    }

    /** Ends all logins of somebody else. */
    @Transactional
    public void endLogins(String name, Actor by) {
        Account account = account(accounts.findByName(name), name);
        sessions.endAll(account.name());
        trail.add(by, Act.LOGOUT_EVERYWHERE, null, account.name());
    }

    /** Names are equal to the letter, whatever the store's collation finds. */
    private static Account account(Optional<Account> found, String name) {
        return found.filter(account -> account.name().equals(name)).orElseThrow(Problem::notFound);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
