package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Point;
import id.suaraloket.response.RefusedIntake;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;

/** Takes in the answers of a point that were refused and wait. */
@Controller("/staff/points/{code}/refused-answers/intake")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class RefusedIntakeController {
    private final PointPages pages;
    private final RefusedIntake intake;

    RefusedIntakeController(PointPages pages, RefusedIntake intake) {
        this.pages = pages;
        this.intake = intake;
    }

    /** Where another language leads. */
    @Get
    HttpResponse<?> show(String code) {
        return HttpResponse.seeOther(
                URI.create("/staff/points/" + pages.get(code).code()));
    }

    /** What it came to is on the page that answers: nothing of it is kept, and doing it again does no harm. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(String code, HttpRequest<?> request, Actor by, Locale locale) {
        Point point = pages.get(code);
        return pages.show(point, intake.takeWaiting(point, by), request, locale);
    }
}
