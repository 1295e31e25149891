package id.suaraloket.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account that every installation has. Made at the first start; changed afterwards only by whoever logs in. */
@Singleton
public class AdminAccount {
    public static final String NAME = "admin";
    private static final String FULL_NAME = "Admin";

    private final Accounts accounts;
    private final LoginSessions sessions;
    private final PasswordTurns passwords;
    private final @Nullable String password;
    private final boolean demo;

    AdminAccount(
            Accounts accounts,
            LoginSessions sessions,
            PasswordTurns passwords,
            @Property(name = "suaraloket.admin.password") @Nullable String password,
            @Property(name = "suaraloket.demo") boolean demo) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.password = password == null || password.isBlank() ? null : password;
        this.demo = demo;
    }

    /**
     * Makes the account if there is none, with the password from the environment or a generated one. A demo without a
     * password of its own gets a new one at every start: nobody keeps the first start's output of a demo.
     *
     * @return the generated password, to be shown this once; empty if none was generated
     */
    @Transactional
    public Optional<String> prepare() {
        boolean missing = accounts.findByName(NAME).isEmpty();
        if (!missing && !(demo && password == null)) {
            return Optional.empty();
        }
        String chosen = password == null ? Passwords.generate() : password;
        String hash = passwords.hash(chosen);
        if (missing) {
            accounts.insert(new Account(NAME, hash, FULL_NAME, Role.ADMIN, true, null, null, null));
        } else {
            accounts.update(accounts.lock(NAME).orElseThrow().withPassword(hash));
            sessions.endAll(NAME);
        }
        return password == null ? Optional.of(chosen) : Optional.empty();
    }
}
