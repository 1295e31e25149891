package id.suaraloket.staff;

import id.suaraloket.account.PasswordAgain;
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

/** For who lost the telephone: switches somebody's second factor off. */
@Controller("/staff/accounts/{account}/second-factor-reset")
@Secured(Roles.ADMIN)
@PasswordAgain
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class SecondFactorResetController {
    private final People people;

    SecondFactorResetController(People people) {
        this.people = people;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String account, Actor by) {
        people.resetSecondFactor(account, by);
        return HttpResponse.seeOther(
                URI.create("/staff/accounts/" + people.get(account).name()));
    }
}
