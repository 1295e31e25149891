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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;

/** The laporan SKM of a period, in the language of the office: Indonesian, whoever asks. */
@Controller("/api/v1/units/{unit}/recaps/{period}")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class LaporanController {
    private final RecapQuery recaps;
    private final LaporanAuthor author;
    private final Letterheads letterheads;
    private final BookletDocx docx;
    private final BookletPdf pdf;
    private final PublicAddress address;
    private final Exports exports;

    LaporanController(
            RecapQuery recaps,
            LaporanAuthor author,
            Letterheads letterheads,
            BookletDocx docx,
            BookletPdf pdf,
            PublicAddress address,
            Exports exports) {
        this.recaps = recaps;
        this.author = author;
        this.letterheads = letterheads;
        this.docx = docx;
        this.pdf = pdf;
        this.address = address;
        this.exports = exports;
    }

    @Get("/laporan.docx")
    @Produces(MediaType.MICROSOFT_WORD_OPEN_XML)
    @Operation(summary = "The laporan SKM of a period as a Word document")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit or period")
    HttpResponse<byte[]> docx(String unit, String period, HttpRequest<?> request, @Parameter(hidden = true) Actor by) {
        return document(unit, period, request, by, docx::write, ".docx");
    }

    @Get("/laporan.pdf")
    @Produces(RekapitulasiController.PDF)
    @Operation(summary = "The laporan SKM of a period as a tagged PDF")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit or period")
    HttpResponse<byte[]> pdf(String unit, String period, HttpRequest<?> request, @Parameter(hidden = true) Actor by) {
        return document(unit, period, request, by, pdf::write, ".pdf");
    }

    private HttpResponse<byte[]> document(
            String unit,
            String period,
            HttpRequest<?> request,
            Actor by,
            Function<Booklet, byte[]> form,
            String ending) {
        Recap recap = recaps.get(unit, period, null);
        Letterhead letterhead = letterheads.get(recap, address.of(request), Messages.DEFAULT);
        byte[] content = form.apply(author.write(recap, letterhead, Messages.DEFAULT));
        return exports.hand(by, "laporan-skm", recap, content, ending);
    }
}
