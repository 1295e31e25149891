package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.web.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import org.jspecify.annotations.Nullable;

/** A period's rekapitulasi as a document, in the language of the office: Indonesian, whoever asks. */
@Controller("/api/v1/units/{unit}/recaps")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class RekapitulasiController {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RecapQuery recaps;
    private final RekapitulasiAuthor author;
    private final RekapitulasiXlsx xlsx;

    RekapitulasiController(RecapQuery recaps, RekapitulasiAuthor author, RekapitulasiXlsx xlsx) {
        this.recaps = recaps;
        this.author = author;
        this.xlsx = xlsx;
    }

    @Get("/{period}.csv")
    @Produces(CSV)
    @Operation(summary = "The rekapitulasi of a period as CSV")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    HttpResponse<byte[]> csv(String unit, String period, @QueryValue @Nullable String service) {
        Recap recap = recaps.get(unit, period, service);
        return document(recap, RekapitulasiCsv.write(author.write(recap, Messages.DEFAULT)), "csv");
    }

    @Get("/{period}.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The rekapitulasi of a period as an Excel workbook")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    HttpResponse<byte[]> xlsx(String unit, String period, @QueryValue @Nullable String service) {
        Recap recap = recaps.get(unit, period, service);
        return document(recap, xlsx.write(author.write(recap, Messages.DEFAULT)), "xlsx");
    }

    private static HttpResponse<byte[]> document(Recap recap, byte[] content, String ending) {
        String service = recap.service() == null ? "" : "-" + recap.service().code();
        // Codes and periods hold letters, digits and hyphens alone.
        String name =
                "rekapitulasi-" + recap.unit().code() + "-" + recap.period().id() + service + "." + ending;
        return HttpResponse.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
