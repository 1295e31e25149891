package id.suaraloket.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who somebody is and what they may, without any secret.
 *
 * @param name with which they log in
 * @param units codes of the units they are there for; empty if it is all
 */
public record Person(String name, String fullName, Role role, boolean allUnits, List<String> units, boolean active) {
    public Person {
        units = units.stream().sorted().toList();
    }

    static Person of(Account account, Collection<String> units) {
        return new Person(
                account.name(),
                account.fullName(),
                account.role(),
                account.allUnits(),
                List.copyOf(units),
                account.active());
    }

    Map<String, String> values() {
        return Map.of(
                "fullName",
                fullName,
                "role",
                role.name(),
                "units",
                allUnits ? "*" : String.join(",", units),
                "active",
                String.valueOf(active));
    }
}
