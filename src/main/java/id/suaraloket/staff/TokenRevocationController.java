package id.suaraloket.staff;

import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.TokenDesk;
import id.suaraloket.account.Viewer;
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

/** Takes one of somebody's own tokens back. */
@Controller("/staff/account/tokens/{token}/revocation")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class TokenRevocationController {
    private final OwnAccount own;
    private final TokenDesk desk;

    TokenRevocationController(OwnAccount own, TokenDesk desk) {
        this.own = own;
        this.desk = desk;
    }

    /** Doing it again does no harm. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String token, Viewer viewer, Actor by) {
        desk.revoke(token, own.get(viewer).name(), by);
        return HttpResponse.seeOther(URI.create("/staff/account/tokens"));
    }
}
