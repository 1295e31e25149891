package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;

/** Hands out an empty table for a unit's present questionnaire. */
@Controller("/api/v1/units/{unit}/imports")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class ImportTemplateController {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Units units;
    private final Services services;
    private final Questionnaires questionnaires;
    private final ImportTemplate template;

    ImportTemplateController(Units units, Services services, Questionnaires questionnaires, ImportTemplate template) {
        this.units = units;
        this.services = services;
        this.questionnaires = questionnaires;
        this.template = template;
    }

    @Get("/template.csv")
    @Produces(CSV)
    @Operation(summary = "An empty table to fill in and import, as CSV")
    HttpResponse<byte[]> csv(String unit) {
        Unit known = get(unit);
        return named(template.csv(questionnaire(known)), known, "csv");
    }

    @Get("/template.xlsx")
    @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
    @Operation(summary = "An empty table to fill in and import, as an Excel workbook that explains its codes")
    HttpResponse<byte[]> xlsx(String unit, Locale locale) {
        Unit known = get(unit);
        return named(template.xlsx(questionnaire(known), services.listByUnit(known.code()), locale), known, "xlsx");
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private Questionnaire questionnaire(Unit unit) {
        return questionnaires.find(unit.questionnaire()).orElseThrow(Problem::notFound);
    }

    private static HttpResponse<byte[]> named(byte[] content, Unit unit, String ending) {
        return HttpResponse.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"templat-" + unit.code() + "." + ending + "\"");
    }
}
