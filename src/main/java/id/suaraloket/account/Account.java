package id.suaraloket.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in.
 *
 * @param passwordHash as {@link Passwords} writes it; null until they choose one by a one-time link
 * @param allUnits whether they are there for all units, not only for those that {@link AccountUnits} names
 * @param disabledAt since when they may not log in any more, null if they may
 * @param totpSecret of the second factor in Base32, null without one
 * @param totpStep the last time step whose code was used
 */
@MappedEntity("account")
public record Account(
        @Id String name,
        @Nullable String passwordHash,
        String fullName,
        Role role,
        boolean allUnits,
        @Nullable LocalDateTime disabledAt,
        @Nullable String totpSecret,
        @Nullable Long totpStep) {
    static final int LONGEST_NAME = 40;

    public boolean active() {
        return disabledAt == null;
    }

    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    Account withPassword(String hash) {
        return new Account(name, hash, fullName, role, allUnits, disabledAt, totpSecret, totpStep);
    }

    Account withSecondFactor(@Nullable String secret, @Nullable Long step) {
        return new Account(name, passwordHash, fullName, role, allUnits, disabledAt, secret, step);
    }
}
