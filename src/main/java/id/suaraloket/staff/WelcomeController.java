package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.AccountEntry;
import id.suaraloket.account.Login;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets somebody choose a password with a one-time link, the first or a new one. */
@Controller("/welcome/{secret}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class WelcomeController {
    private final AccountEntry entry;
    private final Login login;

    WelcomeController(AccountEntry entry, Login login) {
        this.entry = entry;
        this.login = login;
    }

    /** Looking does not use the link up: programs that look at links in messages would. */
    @Get
    HttpResponse<?> show(String secret, HttpRequest<?> request) {
        Optional<Account> account = entry.find(secret);
        if (account.isEmpty()) {
            return View.response(HttpStatus.NOT_FOUND, "staff/welcome-over", Map.of());
        }
        return page(HttpStatus.OK, account.get(), List.of(), request);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String secret, @Body Map<String, String> fields, HttpRequest<?> request, Actor from) {
        Optional<Account> account = entry.find(secret);
        if (account.isEmpty()) {
            return View.response(HttpStatus.NOT_FOUND, "staff/welcome-over", Map.of());
        }
        try {
            String chosen = NewPasswordForm.of(fields, account.get());
            Account changed = entry.choose(secret, chosen, from);
            return LoginAnswer.redirect(entry.enter(changed, request, from), "").orElseThrow();
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, account.get(), FormAnswer.problems(refused), request);
        }
    }

    private HttpResponse<?> page(
            HttpStatus status, Account account, List<FieldProblem> problems, HttpRequest<?> request) {
        Optional<Cookie> cookie = login.tie(request);
        MutableHttpResponse<?> response = View.response(
                status,
                "staff/welcome",
                new WelcomePage(account.name(), account.fullName(), new Form(Map.of(), problems)));
        return cookie.isPresent() ? response.cookie(cookie.get()) : response;
    }

    record WelcomePage(String name, String fullName, Form form) {}
}
