package id.suaraloket.staff;

import id.suaraloket.account.Login;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.LocalPath;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets staff in. */
@Controller("/login")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class LoginController {
    private static final URI HOME = URI.create("/staff");
    private final Login login;

    LoginController(Login login) {
        this.login = login;
    }

    @Get
    HttpResponse<?> show(@QueryValue(defaultValue = "") String next, HttpRequest<?> request) {
        return page(HttpStatus.OK, Form.of(Map.of("next", next)), request);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(@Body Map<String, String> fields, HttpRequest<?> request) {
        String name = fields.getOrDefault("name", "").strip();
        String next = fields.getOrDefault("next", "");
        Optional<Cookie> cookie = login.open(name, fields.getOrDefault("password", ""), request);
        if (cookie.isEmpty()) {
            List<FieldProblem> problems = List.of(FieldProblem.of("password", "staff.login.wrong"));
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, new Form(Map.of("name", name, "next", next), problems), request);
        }
        return HttpResponse.seeOther(LocalPath.find(next).orElse(HOME)).cookie(cookie.get());
    }

    private HttpResponse<?> page(HttpStatus status, Form form, HttpRequest<?> request) {
        Optional<Cookie> cookie = login.tie(request);
        MutableHttpResponse<?> response = View.response(status, "staff/login", new LoginPage(form));
        return cookie.isPresent() ? response.cookie(cookie.get()) : response;
    }

    record LoginPage(Form form) {}
}
