package id.suaraloket.staff;

import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where staff arrive: the units they may see in one period, or their unit if it is the only one. */
@Controller("/staff")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class HomeController {
    private final VisibleUnits units;
    private final HomePages pages;
    private final Dashboards dashboards;

    HomeController(VisibleUnits units, HomePages pages, Dashboards dashboards) {
        this.units = units;
        this.pages = pages;
        this.dashboards = dashboards;
    }

    @Get
    ModelAndView<Map<String, Object>> show(@QueryValue @Nullable String period, Viewer viewer, Locale locale) {
        List<Unit> visible = units.list(viewer);
        if (visible.size() == 1 && period == null) {
            return View.of(DashboardController.VIEW, dashboards.of(visible.get(0), locale));
        }
        Period asked = period == null ? null : Period.find(period).orElseThrow(Problem::notFound);
        return View.of("staff/home", pages.of(visible, asked, locale));
    }
}
