package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.report.PeriodText;
import id.suaraloket.response.Recounted;
import id.suaraloket.response.TallyRebuild;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets staff see for themselves that the figures of a unit are what its responses come to. */
@Controller("/staff/units/{unit}/tallies")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TallyPageController {
    private static final String VIEW = "staff/tallies";
    private final Units units;
    private final TallyRebuild tallies;
    private final PeriodText periods;

    TallyPageController(Units units, TallyRebuild tallies, PeriodText periods) {
        this.units = units;
        this.tallies = tallies;
        this.periods = periods;
    }

    @Get
    ModelAndView<Map<String, Object>> show(String unit) {
        Unit found = get(unit);
        return View.of(VIEW, new TallyPage(found.code(), found.name(), null));
    }

    /** What was found is on the page that answers: nothing of it is kept, and doing it again does no harm. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<Map<String, Object>> recount(String unit, Actor by, Locale locale) {
        Unit found = get(unit);
        Recounted recounted = tallies.recount(found, by);
        List<String> months = recounted.differences().stream()
                .map(difference ->
                        Period.of(Period.Kind.MONTH, difference.month().atDay(1)))
                .map(month -> periods.of(month, locale))
                .toList();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return View.of(
                VIEW,
                new TallyPage(found.code(), found.name(), new Result(numbers.format(recounted.responses()), months)));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    /**
     * What the page shows.
     *
     * @param result what a recount found, null before there was one
     */
    record TallyPage(String unit, String office, @Nullable Result result) {}

    /**
     * What a recount found.
     *
     * @param responses how many were counted
     * @param months names of the months that were wrong
     */
    record Result(String responses, List<String> months) {}
}
