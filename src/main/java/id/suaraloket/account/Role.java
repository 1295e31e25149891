package id.suaraloket.account;

import java.util.Arrays;
import java.util.List;

/** What a person may do, from least to most; each may do what those before may. Stored by name. */
public enum Role {
    READER,
    OPERATOR,
    ADMIN;

    /** This role and those it includes, by the names in {@link Roles}. */
    List<String> names() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::name)
                .toList();
    }
}
