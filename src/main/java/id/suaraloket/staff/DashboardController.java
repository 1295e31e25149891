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

/** How a unit stands: today, and this triwulan. */
@Controller("/staff/units/{unit}")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DashboardController {
    static final String VIEW = "staff/dashboard";

    private final Units units;
    private final Dashboards dashboards;

    DashboardController(Units units, Dashboards dashboards) {
        this.units = units;
        this.dashboards = dashboards;
    }

    @Get
    ModelAndView<Map<String, Object>> show(String unit, Locale locale) {
        return View.of(VIEW, dashboards.of(units.findByCode(unit).orElseThrow(Problem::notFound), locale));
    }
}
