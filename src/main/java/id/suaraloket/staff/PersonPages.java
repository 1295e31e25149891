package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.Accounts;
import id.suaraloket.account.People;
import id.suaraloket.account.Person;
import id.suaraloket.account.Role;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together the page of an account, also of one that is being made. */
@Singleton
class PersonPages {
    private final People people;
    private final Accounts accounts;
    private final Units units;
    private final Messages messages;

    PersonPages(People people, Accounts accounts, Units units, Messages messages) {
        this.people = people;
        this.accounts = accounts;
        this.units = units;
        this.messages = messages;
    }

    /** Codes of all units that can be ticked. */
    Set<String> offered() {
        return units.list().stream().map(Unit::code).collect(Collectors.toSet());
    }

    /** An empty page for somebody new. */
    HttpResponse<?> showNew(Locale locale) {
        return show(HttpStatus.OK, null, Form.of(Map.of("role", Role.OPERATOR.name())), null, null, locale);
    }

    /** The same after it was refused. */
    HttpResponse<?> showNew(Map<String, String> fields, List<FieldProblem> problems, Locale locale) {
        return show(HttpStatus.UNPROCESSABLE_ENTITY, null, new Form(fields, problems), null, null, locale);
    }

    /** @throws id.suaraloket.web.Problem 404 if there is nobody of this name */
    HttpResponse<?> show(String name, Locale locale) {
        return show(HttpStatus.OK, name, Form.of(values(people.get(name))), null, null, locale);
    }

    /** After a change was refused. */
    HttpResponse<?> show(String name, Map<String, String> fields, List<FieldProblem> problems, Locale locale) {
        return show(HttpStatus.UNPROCESSABLE_ENTITY, name, new Form(fields, problems), null, null, locale);
    }

    /** After a link was made, which is shown this once. */
    HttpResponse<?> show(String name, String link, String until, Locale locale) {
        return show(HttpStatus.OK, name, Form.of(values(people.get(name))), link, until, locale);
    }

    private HttpResponse<?> show(
            HttpStatus status,
            @Nullable String name,
            Form form,
            @Nullable String link,
            @Nullable String until,
            Locale locale) {
        List<Choice> roles = Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), messages.get(locale, "account.role.choice." + role)))
                .toList();
        List<UnitBox> boxes = units.list().stream()
                .map(unit -> new UnitBox(
                        PersonForm.field(unit.code()), unit.name(), form.value(PersonForm.field(unit.code())) != null))
                .toList();
        Account account = name == null ? null : accounts.findByName(name).orElseThrow();
        return View.response(
                status,
                "staff/person",
                new PersonPage(
                        name,
                        form,
                        roles,
                        boxes,
                        form.value("allUnits") != null,
                        form.value("active") != null,
                        account != null && account.passwordHash() != null,
                        account != null && account.hasSecondFactor(),
                        link,
                        until));
    }

    private static Map<String, String> values(Person person) {
        Map<String, String> values = new HashMap<>();
        values.put("fullName", person.fullName());
        values.put("role", person.role().name());
        person.units().forEach(unit -> values.put(PersonForm.field(unit), "on"));
        if (person.allUnits()) {
            values.put("allUnits", "on");
        }
        if (person.active()) {
            values.put("active", "on");
        }
        return values;
    }

    /**
     * What the page shows.
     *
     * @param name null for a new account
     * @param link a one-time link, where one was just made
     * @param until until when it is good, in words
     */
    record PersonPage(
            @Nullable String name,
            Form form,
            List<Choice> roles,
            List<UnitBox> units,
            boolean allUnits,
            boolean active,
            boolean hasPassword,
            boolean secondFactor,
            @Nullable String link,
            @Nullable String until) {}

    /** A unit that can be ticked. */
    record UnitBox(String field, String label, boolean ticked) {}
}
