package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Units;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;

/** Everything that a unit meant to do, and what became of it. */
@Controller("/staff/units/{unit}/follow-ups")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FollowUpListController {
    private final Units units;
    private final FollowUpPages pages;

    FollowUpListController(Units units, FollowUpPages pages) {
        this.units = units;
        this.pages = pages;
    }

    @Get
    ModelAndView<Map<String, Object>> show(String unit, Locale locale) {
        return View.of("staff/follow-ups", pages.list(units.findByCode(unit).orElseThrow(Problem::notFound), locale));
    }
}
