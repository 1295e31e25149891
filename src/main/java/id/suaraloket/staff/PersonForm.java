package id.suaraloket.staff;

import id.suaraloket.account.Person;
import id.suaraloket.account.Role;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the pages of an account ask, checked. Each unit that is ticked is a field {@code unit-<code>}. */
final class PersonForm {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    private PersonForm() {}

    /**
     * Reads the form.
     *
     * @param name of the account, null for a new one, whose name is asked
     * @param known codes of all units
     * @throws Problem 422 with every field that is wrong
     */
    static Person of(Map<String, String> fields, @Nullable String name, Set<String> known) {
        List<FieldProblem> problems = new ArrayList<>();
        String login = name == null ? fields.getOrDefault("name", "").strip() : name;
        if (!NAME.matcher(login).matches()) {
            problems.add(FieldProblem.of("name", "account.name.wrong"));
        }
        String fullName = FormText.required(fields, "fullName", "account.fullName.missing", problems);
        Role role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(fields.get("role")))
                .findFirst()
                .orElse(null);
        if (role == null) {
            problems.add(FieldProblem.of("role", "account.role.choose"));
        }
        boolean all = role == Role.ADMIN || fields.containsKey("allUnits");
        List<String> units = all
                ? List.of()
                : known.stream().filter(unit -> fields.containsKey(field(unit))).toList();
        if (role != null && !all && units.isEmpty()) {
            problems.add(FieldProblem.of("units", "account.units.none"));
        }
        if (role == null || !problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new Person(login, fullName, role, all, units, name == null || fields.containsKey("active"));
    }

    static String field(String unit) {
        return "unit-" + unit;
    }
}
