package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Point;
import id.suaraloket.office.Provisioning;
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

/** Another code for a survey point; the old one goes on taking answers until staff close it. */
@Controller("/staff/points/{code}/successor")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PointSuccessorController {
    private final PointPages pages;
    private final Provisioning provisioning;

    PointSuccessorController(PointPages pages, Provisioning provisioning) {
        this.pages = pages;
        this.provisioning = provisioning;
    }

    /** A code that was replaced leads to the one that took its place. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(String code, Actor by) {
        Point point = pages.get(code);
        String successor = point.successor();
        return HttpResponse.seeOther(URI.create("/staff/points/"
                + (successor == null ? provisioning.replace(by, point).code() : successor)));
    }
}
