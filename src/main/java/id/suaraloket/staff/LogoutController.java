package id.suaraloket.staff;

import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.Login;
import id.suaraloket.audit.Actor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Lets staff out. */
@Controller("/logout")
@Secured(SecurityRule.IS_AUTHENTICATED)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class LogoutController {
    private final Login login;

    LogoutController(Login login) {
        this.login = login;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, Actor by) {
        return HttpResponse.seeOther(URI.create("/login")).cookie(login.end(request, by));
    }
}
