package id.suaraloket.account;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request of staff, and what they may. A controller takes one as a parameter.
 *
 * @param name the account; for a token its account and its own name, {@code siti/skrip}
 * @param account the account alone; null for the installation's own token, which belongs to nobody
 * @param units codes of the units they are there for, null for all
 * @param scopes what their token is good for, null for a person at a browser
 * @param secondFactorDue whether they must set up a second factor before anything else
 * @param since when they logged in (UTC), null for a program
 */
public record Viewer(
        String name,
        @Nullable String account,
        Role role,
        @Nullable Set<String> units,
        @Nullable Set<Scope> scopes,
        boolean secondFactorDue,
        @Nullable LocalDateTime since) {

    /** Whether they are there for this unit. What they may do there, their role tells. */
    public boolean sees(String unit) {
        return units == null || units.contains(unit);
    }

    /** Whether they see all results of this unit: everybody of it does, and a token that may read. */
    public boolean reads(String unit) {
        return sees(unit) && (scopes == null || scopes.contains(Scope.READ));
    }

    public boolean seesAll() {
        return units == null;
    }
}
