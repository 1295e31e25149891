package id.suaraloket.staff;

import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.recap.Publishing;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Shows a final period to everybody, and takes it back. */
@Controller("/staff/units/{unit}/recaps/{period}/publication")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PublicationController {
    private final RecapQuery query;
    private final Publishing publishing;
    private final OwnAccount own;

    PublicationController(RecapQuery query, Publishing publishing, OwnAccount own) {
        this.query = query;
        this.publishing = publishing;
        this.own = own;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(String unit, String period, Viewer viewer, Actor by) {
        Recap recap = query.get(unit, period, null);
        publishing.publish(recap, own.fullName(viewer), by);
        return back(recap);
    }

    @Post("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(String unit, String period, Actor by) {
        Recap recap = query.get(unit, period, null);
        publishing.withdraw(recap.unit(), recap.period(), by);
        return back(recap);
    }

    private static HttpResponse<?> back(Recap recap) {
        return HttpResponse.seeOther(URI.create("/staff/units/" + recap.unit().code() + "/recaps/"
                + recap.period().id() + "#publication"));
    }
}
