package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.AccountUnit;
import id.suaraloket.account.AccountUnits;
import id.suaraloket.account.Accounts;
import id.suaraloket.account.Roles;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody who may log in. */
@Controller("/staff/accounts")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AccountListController {
    private final Accounts accounts;
    private final AccountUnits accountUnits;
    private final Units units;
    private final Messages messages;

    AccountListController(Accounts accounts, AccountUnits accountUnits, Units units, Messages messages) {
        this.accounts = accounts;
        this.accountUnits = accountUnits;
        this.units = units;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(Locale locale) {
        Map<String, String> names = units.list().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        Map<String, List<String>> theirs = accountUnits.list().stream()
                .collect(Collectors.groupingBy(
                        AccountUnit::account,
                        Collectors.mapping(of -> names.getOrDefault(of.unit(), of.unit()), Collectors.toList())));
        List<Row> rows = accounts.list().stream()
                .map(account -> row(account, theirs.getOrDefault(account.name(), List.of()), locale))
                .toList();
        return View.response(HttpStatus.OK, "staff/accounts", new AccountsPage(rows));
    }

    private Row row(Account account, List<String> theirs, Locale locale) {
        String state = !account.active() ? "off" : account.passwordHash() == null ? "new" : "on";
        return new Row(
                account.name(),
                account.fullName(),
                messages.get(locale, "account.role." + account.role()),
                account.allUnits() ? messages.get(locale, "account.units.all") : String.join(", ", theirs),
                messages.get(locale, "account.state." + state),
                account.active(),
                account.hasSecondFactor());
    }

    record AccountsPage(List<Row> accounts) {}

    /** One line of the list, in words. */
    record Row(
            String name,
            String fullName,
            String role,
            String units,
            String state,
            boolean active,
            boolean secondFactor) {}
}
