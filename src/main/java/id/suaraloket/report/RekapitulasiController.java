package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.web.Messages;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A period's rekapitulasi as a document, in the language of the office: Indonesian, whoever asks. */
@Controller("/api/v1/units/{unit}/recaps")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class RekapitulasiController {
    private static final String KIND = "rekapitulasi";
    private static final String CSV = "text/csv;charset=UTF-8";
    static final String PDF = "application/pdf";

    private final RecapQuery recaps;
    private final RekapitulasiAuthor author;
    private final Letterheads letterheads;
    private final RekapitulasiXlsx xlsx;
    private final RekapitulasiDocx docx;
    private final RekapitulasiPdf pdf;
    private final PublicAddress address;
    private final Exports exports;

    RekapitulasiController(
            RecapQuery recaps,
            RekapitulasiAuthor author,
            Letterheads letterheads,
            RekapitulasiXlsx xlsx,
            RekapitulasiDocx docx,
            RekapitulasiPdf pdf,
            PublicAddress address,
            Exports exports) {
        this.recaps = recaps;
        this.author = author;
        this.letterheads = letterheads;
        this.xlsx = xlsx;
        this.docx = docx;
        this.pdf = pdf;
        this.address = address;
        this.exports = exports;
    }

    @Get("/{period}.csv")
    @Produces(CSV)
    @Operation(summary = "The rekapitulasi of a period as CSV")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    HttpResponse<byte[]> csv(
            String unit, String period, @QueryValue @Nullable String service, @Parameter(hidden = true) Actor by) {
        Recap recap = recaps.get(unit, period, service);
        return exports.hand(by, KIND, recap, RekapitulasiCsv.write(author.write(recap, Messages.DEFAULT)), ".csv");
    }

    @Get("/{period}.xlsx")
    @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
    @Operation(summary = "The rekapitulasi of a period as an Excel workbook")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    HttpResponse<byte[]> xlsx(
            String unit,
            String period,
            @QueryValue @Nullable String service,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        Recap recap = recaps.get(unit, period, service);
        return exports.hand(by, KIND, recap, signed(request, recap, xlsx::write), ".xlsx");
    }

    @Get("/{period}.docx")
    @Produces(MediaType.MICROSOFT_WORD_OPEN_XML)
    @Operation(summary = "The rekapitulasi of a period as a Word document")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    HttpResponse<byte[]> docx(
            String unit,
            String period,
            @QueryValue @Nullable String service,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        Recap recap = recaps.get(unit, period, service);
        return exports.hand(by, KIND, recap, signed(request, recap, docx::write), ".docx");
    }

    @Get("/{period}.pdf")
    @Produces(PDF)
    @Operation(summary = "The rekapitulasi of a period as a tagged PDF")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    HttpResponse<byte[]> pdf(
            String unit,
            String period,
            @QueryValue @Nullable String service,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        Recap recap = recaps.get(unit, period, service);
        return exports.hand(by, KIND, recap, signed(request, recap, pdf::write), ".pdf");
    }

    private byte[] signed(HttpRequest<?> request, Recap recap, BiFunction<Rekapitulasi, Letterhead, byte[]> form) {
        return form.apply(
                author.write(recap, Messages.DEFAULT), letterheads.get(recap, address.of(request), Messages.DEFAULT));
    }
}
