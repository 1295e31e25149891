package id.suaraloket.publication;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.recap.PublishedRecaps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.RekapitulasiCsv;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A published rekapitulasi as a table for everybody, in Indonesian. */
@Controller("/hasil/{unit}/{period}.csv")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class ResultCsvController {
    private final Units units;
    private final PublishedRecaps published;
    private final RekapitulasiAuthor author;

    ResultCsvController(Units units, PublishedRecaps published, RekapitulasiAuthor author) {
        this.units = units;
        this.published = published;
        this.author = author;
    }

    @Get
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "The published rekapitulasi of a period as CSV",
            description = "Open data under CC BY 4.0, without groups of fewer than five respondents.")
    @ApiResponse(responseCode = "404", description = "unknown, or not published")
    HttpResponse<byte[]> csv(String unit, String period) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        Recap recap = published.find(known.code(), period).orElseThrow(Problem::notFound);
        String name = "rekapitulasi-" + known.code() + "-" + recap.period().id() + ".csv";
        return HttpResponse.ok(RekapitulasiCsv.write(author.write(recap, Messages.DEFAULT)))
                .header(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .header(HttpHeaders.LINK, "<" + PublishedRecaps.LICENCE + ">; rel=\"license\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
