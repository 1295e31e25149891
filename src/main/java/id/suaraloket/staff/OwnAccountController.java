package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody's own account, and its password. */
@Controller("/staff/account")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class OwnAccountController {
    private final OwnAccount own;
    private final Messages messages;

    OwnAccountController(OwnAccount own, Messages messages) {
        this.own = own;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(@QueryValue(defaultValue = "false") boolean changed, Viewer viewer, Locale locale) {
        return page(HttpStatus.OK, own.get(viewer), List.of(), changed, locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(
            @Body Map<String, String> fields, HttpRequest<?> request, Viewer viewer, Actor by, Locale locale) {
        Account account = own.get(viewer);
        try {
            String chosen = NewPasswordForm.of(fields, account);
            own.changePassword(account, fields.getOrDefault("password", ""), chosen, request, by);
            return HttpResponse.seeOther(URI.create("/staff/account?changed=true"));
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, account, FormAnswer.problems(refused), false, locale);
        }
    }

    private HttpResponse<?> page(
            HttpStatus status, Account account, List<FieldProblem> problems, boolean changed, Locale locale) {
        return View.response(
                status,
                "staff/account",
                new OwnPage(
                        account.name(),
                        account.fullName(),
                        messages.get(locale, "account.role." + account.role()),
                        account.hasSecondFactor(),
                        new Form(Map.of(), problems),
                        changed));
    }

    /**
     * What the page shows.
     *
     * @param changed whether the password was just changed
     */
    record OwnPage(String name, String fullName, String role, boolean secondFactor, Form form, boolean changed) {}
}
