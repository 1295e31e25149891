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
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;

/** Lets staff in. */
@Controller("/login")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class LoginController {
    private final Login login;

    LoginController(Login login) {
        this.login = login;
    }

    @Get
    HttpResponse<?> show(@QueryValue(defaultValue = "") String next, HttpRequest<?> request) {
        String name = request.getUserPrincipal().map(Principal::getName).orElse("");
        return page(HttpStatus.OK, Form.of(Map.of("name", name, "next", next)), request);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(@Body Map<String, String> fields, HttpRequest<?> request, Actor from) {
        String name = fields.getOrDefault("name", "").strip();
        String next = fields.getOrDefault("next", "");
        LoginOutcome outcome = login.open(name, fields.getOrDefault("password", ""), request, from);
        return LoginAnswer.redirect(outcome, next)
                .orElseGet(() -> page(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        new Form(Map.of("name", name, "next", next), LoginAnswer.problems("password", outcome)),
                        request));
    }

    private HttpResponse<?> page(HttpStatus status, Form form, HttpRequest<?> request) {
        Optional<Cookie> cookie = login.tie(request);
        MutableHttpResponse<?> response = View.response(
                status,
                "staff/login",
                new LoginPage(form, request.getUserPrincipal().isPresent()));
        return cookie.isPresent() ? response.cookie(cookie.get()) : response;
    }

    /**
     * What the page shows.
     *
     * @param again whether they are logged in and asked anew
     */
    record LoginPage(Form form, boolean again) {}
}
