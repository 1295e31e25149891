package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.PrintedVersions;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit's questionnaire to print. */
@Controller("/api/v1/units/{unit}/questionnaire.pdf")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class PaperFormController {
    private final Units units;
    private final Services services;
    private final PrintedVersions versions;
    private final PaperForm form;

    PaperFormController(Units units, Services services, PrintedVersions versions, PaperForm form) {
        this.units = units;
        this.services = services;
        this.versions = versions;
        this.form = form;
    }

    @Get
    @Produces(MediaType.APPLICATION_PDF)
    @Operation(
            summary = "The questionnaire on paper",
            description = "Two sheets on each A4 page if it fits; else, or with large=true, one.")
    @ApiResponse(responseCode = "200", description = "the sheets as PDF")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or version of a questionnaire")
    HttpResponse<byte[]> show(
            String unit,
            @QueryValue @Nullable String service,
            @QueryValue @Nullable String questionnaire,
            @QueryValue(defaultValue = "false") boolean large) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        Questionnaire printed = versions.find(known, given(questionnaire)).orElseThrow(Problem::notFound);
        String only = given(service);
        List<Service> asked = only == null
                ? services.listActive(known.code())
                : List.of(services.find(known.code(), only).orElseThrow(Problem::notFound));
        return HttpResponse.ok(form.pdf(known, printed, asked, large))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"kuesioner-" + known.code() + "-" + printed.code() + "-" + printed.version()
                                + ".pdf\"");
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
