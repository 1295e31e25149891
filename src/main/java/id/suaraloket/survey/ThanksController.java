package id.suaraloket.survey;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The thank-you after an answer was stored. Reloading it sends nothing. */
@Controller("/s/{code}/thanks")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ThanksController {
    private final Points points;
    private final Units units;

    ThanksController(Points points, Units units) {
        this.points = points;
        this.units = units;
    }

    @Get
    ModelAndView<Map<String, Object>> show(String code, @QueryValue(defaultValue = "false") boolean earlier) {
        Point point = PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .orElseThrow(Problem::notFound);
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        return View.of("survey/thanks", new ThanksPage(unit.name(), point.code(), !point.closed(), earlier));
    }

    /**
     * @param open whether the point takes another answer
     * @param earlier whether the answer that counts is one sent before
     */
    record ThanksPage(String office, String code, boolean open, boolean earlier) {}
}
