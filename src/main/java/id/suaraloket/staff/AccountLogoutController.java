package id.suaraloket.staff;

import id.suaraloket.account.People;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
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

/** Ends all logins of somebody, as when a computer was stolen. */
@Controller("/staff/accounts/{account}/logout")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class AccountLogoutController {
    private final People people;

    AccountLogoutController(People people) {
        this.people = people;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String account, Actor by) {
        people.endLogins(account, by);
        return HttpResponse.seeOther(
                URI.create("/staff/accounts/" + people.get(account).name()));
    }
}
