package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.ikm.Capaian;
import id.suaraloket.ikm.CapaianScale;
import id.suaraloket.ikm.Rational;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Target;
import id.suaraloket.office.Targets;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a unit promised for each year and what it reached before the survey was made here. */
@Controller("/staff/units/{unit}/targets")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TargetPageController {
    private final Units units;
    private final Targets stored;
    private final YearTargets targets;
    private final Imprints imprints;

    TargetPageController(Units units, Targets stored, YearTargets targets, Imprints imprints) {
        this.units = units;
        this.stored = stored;
        this.targets = targets;
        this.imprints = imprints;
    }

    /** @param year whose figures stand in the form */
    @Get
    HttpResponse<?> show(String unit, @QueryValue(defaultValue = "0") int year) {
        Unit found = get(unit);
        Form form = stored.find(found.code(), year)
                .map(target -> Form.of(Map.of(
                        "year",
                        String.valueOf(year),
                        "target",
                        IndexText.of(target.target()),
                        "realisasi",
                        IndexText.of(target.realisasi()))))
                .orElseGet(Form::empty);
        return page(HttpStatus.OK, found, form);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> put(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = get(unit);
        TargetTable.Row row = TargetTable.row(List.of(
                fields.getOrDefault("year", ""),
                fields.getOrDefault("target", ""),
                fields.getOrDefault("realisasi", "")));
        if (!row.problems().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, row.problems()));
        }
        targets.put(by, row.target(found.code()));
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/targets"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private HttpResponse<?> page(HttpStatus status, Unit unit, Form form) {
        CapaianScale scale = CapaianScale.parse(imprints.get(unit.code()).capaianScale());
        List<Row> rows = stored.listByUnit(unit.code()).stream()
                .filter(target -> target.target() != null || target.realisasi() != null)
                .map(target -> row(target, scale))
                .toList();
        return View.response(status, "staff/targets", new TargetPage(unit.code(), unit.name(), form, rows));
    }

    private static Row row(Target target, CapaianScale scale) {
        BigDecimal promised = target.target();
        BigDecimal reached = target.realisasi();
        Capaian capaian = promised == null || promised.signum() == 0 || reached == null
                ? null
                : Capaian.of(Rational.parse(reached.toPlainString()), Rational.parse(promised.toPlainString()));
        return new Row(
                target.targetYear(),
                IndexText.of(promised),
                IndexText.of(reached),
                capaian == null ? "" : IndexText.of(capaian.percent()),
                capaian == null ? "" : scale.label(capaian));
    }

    /** What the page shows. */
    record TargetPage(String unit, String office, Form form, List<Row> rows) {}

    /**
     * One year; what is not known is empty.
     *
     * @param capaian in percent
     * @param label the word for it
     */
    record Row(int year, String target, String realisasi, String capaian, String label) {}
}
