package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.Exclusions;
import id.suaraloket.response.RawResponse;
import id.suaraloket.response.ResponseSearch;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One response of a unit; taking it out of every figure with a reason, and back in. Either does no harm twice. */
@Controller("/staff/units/{unit}/responses/{id}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ResponsePageController {
    private static final String VIEW = "staff/response";
    private final Units units;
    private final ResponseSearch responses;
    private final Exclusions exclusions;
    private final ResponsePages pages;

    ResponsePageController(Units units, ResponseSearch responses, Exclusions exclusions, ResponsePages pages) {
        this.units = units;
        this.responses = responses;
        this.exclusions = exclusions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit, String id, Locale locale) {
        Unit found = unit(unit);
        return View.response(HttpStatus.OK, VIEW, pages.of(found, response(found, id), Form.empty(), locale));
    }

    /** Where a page that was refused is asked for again, in another language for example. */
    @Get("/exclusion")
    HttpResponse<?> exclusion(String unit, String id) {
        return backTo(response(unit(unit), id));
    }

    @Post("/exclusion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> exclude(String unit, String id, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = unit(unit);
        RawResponse response = response(found, id);
        String reason = fields.getOrDefault("reason", "").strip();
        FieldProblem problem = problem(reason);
        if (problem != null) {
            Form form = new Form(Map.of("reason", reason), List.of(problem));
            return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, pages.of(found, response, form, locale));
        }
        return changed(response, exclusions.exclude(response.id(), reason, by));
    }

    @Post("/readmission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> readmit(String unit, String id, Actor by) {
        RawResponse response = response(unit(unit), id);
        return changed(response, exclusions.lift(response.id(), by));
    }

    /** It may have gone into an archive since it was shown. */
    private static HttpResponse<?> changed(RawResponse response, Optional<Boolean> change) {
        if (change.isEmpty()) {
            throw Problem.notFound();
        }
        return backTo(response);
    }

    private static @Nullable FieldProblem problem(String reason) {
        if (reason.isEmpty()) {
            return FieldProblem.of("reason", "staff.response.reason.missing");
        }
        return reason.length() > Exclusions.REASON_LENGTH
                ? FieldProblem.of("reason", "field.tooLong", Exclusions.REASON_LENGTH)
                : null;
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow(Problem::notFound);
    }

    private RawResponse response(Unit unit, String id) {
        return RowId.find(id)
                .flatMap(known -> responses.find(unit.code(), known))
                .orElseThrow(Problem::notFound);
    }

    private static HttpResponse<?> backTo(RawResponse response) {
        return HttpResponse.seeOther(
                URI.create("/staff/units/" + response.unit() + "/responses/" + response.id() + "#exclusion"));
    }
}
