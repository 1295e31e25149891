package id.suaraloket.survey;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.office.Units;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The front door: a place to type the code of a survey point from paper, and the way in for staff. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FrontController {
    private final Units units;
    private final Points points;

    FrontController(Units units, Points points) {
        this.units = units;
        this.points = points;
    }

    @Get
    HttpResponse<?> show() {
        // A new installation begins with its set-up.
        return units.count() == 0
                ? HttpResponse.seeOther(URI.create("/staff/setup"))
                : View.response(HttpStatus.OK, FrontPage.VIEW, FrontPage.empty());
    }

    @Get("/s")
    HttpResponse<?> find(@QueryValue(defaultValue = "") String code) {
        return known(code)
                .<HttpResponse<?>>map(point -> HttpResponse.seeOther(URI.create("/s/" + point.code())))
                .orElseGet(
                        () -> View.response(HttpStatus.UNPROCESSABLE_ENTITY, FrontPage.VIEW, FrontPage.unknown(code)));
    }

    /** The point of a code, or the only one that a misread code can mean. */
    private Optional<Point> known(String typed) {
        Optional<Point> exact = PointCode.find(typed).flatMap(code -> points.findByCode(code.value()));
        if (exact.isPresent()) {
            return exact;
        }
        List<String> codes =
                PointCode.lookAlikes(typed).stream().map(PointCode::value).toList();
        List<Point> meant = codes.isEmpty() ? List.of() : points.findByCodeIn(codes);
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
