package id.suaraloket.survey;

import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.office.Units;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
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
import java.util.Map;
import java.util.Optional;

/** The front door: a place to type the code of a survey point from paper, and the way in for staff. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FrontController {
    private static final String VIEW = "survey/front";
    private static final String CODE = "code";
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
                : View.response(HttpStatus.OK, VIEW, new FrontPage(Form.empty()));
    }

    @Get("/s")
    HttpResponse<?> find(@QueryValue(defaultValue = "") String code) {
        Optional<PointCode> known = PointCode.find(code)
                .filter(typed -> points.findByCode(typed.value()).isPresent());
        if (known.isPresent()) {
            return HttpResponse.seeOther(URI.create("/s/" + known.get().value()));
        }
        Form form = new Form(Map.of(CODE, code), List.of(FieldProblem.of(CODE, "survey.front.unknown")));
        return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, new FrontPage(form));
    }

    record FrontPage(Form form) {}
}
