package id.suaraloket.account;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what an account may do now, however its owner or their program has shown who they are. */
@Singleton
class Viewers {
    private final Accounts accounts;
    private final AccountUnits units;
    private final boolean secondFactorForAdmins;

    Viewers(
            Accounts accounts,
            AccountUnits units,
            @Property(name = "suaraloket.admin.second-factor") boolean secondFactorForAdmins) {
        this.accounts = accounts;
        this.units = units;
        this.secondFactorForAdmins = secondFactorForAdmins;
    }

    /** Somebody at a browser, or empty if the account is not active. */
    Optional<Viewer> person(LoginSession session) {
        return find(session.account(), session.account(), null, session.createdAt());
    }

    /** A program that shows a token. */
    Optional<Viewer> program(ApiToken token) {
        return find(token.account(), token.account() + "/" + token.name(), token.listScopes(), null);
    }

    private Optional<Viewer> find(
            String name, String shown, @Nullable Set<Scope> scopes, @Nullable LocalDateTime since) {
        return accounts.findByName(name)
                .filter(Account::active)
                .map(account -> new Viewer(
                        shown,
                        account.name(),
                        account.role(),
                        account.allUnits() ? null : Set.copyOf(units.listUnits(account.name())),
                        scopes,
                        secondFactorForAdmins && account.role() == Role.ADMIN && !account.hasSecondFactor(),
                        since));
    }
}
