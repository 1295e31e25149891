package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.office.YearTargets;
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
import java.util.Map;

/** Targets of many years at once, out of a spreadsheet: shown as they were understood first, then saved, all or none. */
@Controller("/staff/units/{unit}/targets/paste")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TargetPasteController {
    private static final String TEXT = "text";
    private final Units units;
    private final YearTargets targets;

    TargetPasteController(Units units, YearTargets targets) {
        this.units = units;
        this.targets = targets;
    }

    @Get
    HttpResponse<?> show(String unit) {
        return page(HttpStatus.OK, get(unit), Form.empty(), List.of());
    }

    /** Saves only what {@code save} asks for and nothing is wrong with. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = get(unit);
        TargetTable table = TargetTable.read(fields.getOrDefault(TEXT, ""));
        if (!table.problems().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, table.problems()), table.rows());
        }
        if (!fields.containsKey("save")) {
            return page(HttpStatus.OK, found, Form.of(fields), table.rows());
        }
        targets.putAll(
                by, table.rows().stream().map(row -> row.target(found.code())).toList());
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/targets"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private static HttpResponse<?> page(HttpStatus status, Unit unit, Form form, List<TargetTable.Row> rows) {
        boolean savable = !rows.isEmpty() && form.problems().isEmpty();
        return View.response(
                status, "staff/target-paste", new TargetPastePage(unit.code(), unit.name(), form, rows, savable));
    }

    /**
     * What the page shows.
     *
     * @param rows as they were understood
     */
    record TargetPastePage(String unit, String office, Form form, List<TargetTable.Row> rows, boolean savable) {}
}
