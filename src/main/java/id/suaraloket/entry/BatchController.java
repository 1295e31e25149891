package id.suaraloket.entry;

import id.suaraloket.account.Roles;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;

/** Shows what came in together. */
@Controller("/staff/units/{unit}/batches")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class BatchController {
    private static final int LAST_PAGE = 10_000;

    private final BatchPages pages;

    BatchController(BatchPages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(String unit, @QueryValue(defaultValue = "0") int page, Locale locale) {
        int known = Math.max(0, Math.min(page, LAST_PAGE));
        return View.response(HttpStatus.OK, "entry/batches", pages.list(pages.unit(unit), known, locale));
    }

    @Get("/{batch}")
    HttpResponse<?> show(String unit, String batch, Locale locale) {
        return View.response(HttpStatus.OK, "entry/batch", pages.of(pages.get(unit, batch), locale));
    }
}
