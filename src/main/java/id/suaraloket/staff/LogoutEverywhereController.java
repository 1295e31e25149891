package id.suaraloket.staff;

import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.Login;
import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Ends all of somebody's own logins, on every machine. */
@Controller("/staff/account/logout")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class LogoutEverywhereController {
    private final Login login;
    private final OwnAccount own;

    LogoutEverywhereController(Login login, OwnAccount own) {
        this.login = login;
        this.own = own;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, Viewer viewer, Actor by) {
        return HttpResponse.seeOther(URI.create("/login"))
                .cookie(login.endEverywhere(own.get(viewer).name(), request, by));
    }
}
