package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;

/** A survey point with its QR code, what can be printed of it, its tablets, and what was refused to them. */
@Controller("/staff/points/{code}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PointPageController {
    private final PointPages pages;

    PointPageController(PointPages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String code, HttpRequest<?> request, Locale locale) {
        return pages.show(pages.get(code), request, locale);
    }
}
