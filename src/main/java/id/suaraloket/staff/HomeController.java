package id.suaraloket.staff;

import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.Roles;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;

/** Where staff arrive: every unit with its periods and points. */
@Controller("/staff")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class HomeController {
    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Locale locale) {
        return View.response(HttpStatus.OK, "staff/home", pages.of(locale));
    }
}
