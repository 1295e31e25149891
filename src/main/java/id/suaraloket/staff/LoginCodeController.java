package id.suaraloket.staff;

import id.suaraloket.account.Login;
import id.suaraloket.account.LoginOutcome;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.Form;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Asks for the code of the second factor, after the password. */
@Controller("/login/code")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class LoginCodeController {
    private static final String VIEW = "staff/login-code";
    private final Login login;

    LoginCodeController(Login login) {
        this.login = login;
    }

    @Get
    HttpResponse<?> show(@QueryValue(defaultValue = "") String next) {
        return View.response(HttpStatus.OK, VIEW, new CodePage(Form.of(Map.of("next", next))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(@Body Map<String, String> fields, HttpRequest<?> request, Actor from) {
        String next = fields.getOrDefault("next", "");
        LoginOutcome outcome = login.complete(fields.getOrDefault("code", ""), request, from);
        return LoginAnswer.redirect(outcome, next)
                .orElseGet(() -> View.response(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        VIEW,
                        new CodePage(new Form(Map.of("next", next), LoginAnswer.problems("code", outcome)))));
    }

    record CodePage(Form form) {}
}
