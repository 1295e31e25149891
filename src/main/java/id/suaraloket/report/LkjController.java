package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The tables of a unit's LKj as documents, in the language of the office: Indonesian, whoever asks. */
@Controller("/api/v1/units/{unit}/lkj")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class LkjController {

    private final Units units;
    private final LkjQuery query;
    private final LkjAuthor author;
    private final Letterheads letterheads;
    private final LkjXlsx xlsx;
    private final BookletDocx docx;
    private final Messages messages;
    private final Exports exports;

    LkjController(
            Units units,
            LkjQuery query,
            LkjAuthor author,
            Letterheads letterheads,
            LkjXlsx xlsx,
            BookletDocx docx,
            Messages messages,
            Exports exports) {
        this.units = units;
        this.query = query;
        this.author = author;
        this.letterheads = letterheads;
        this.xlsx = xlsx;
        this.docx = docx;
        this.messages = messages;
        this.exports = exports;
    }

    @Get("/{year}.xlsx")
    @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
    @Operation(summary = "The tables of a year's LKj as an Excel workbook")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit or year")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first year of the renstra")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "its last year")
    @Parameter(
            name = "other",
            in = ParameterIn.QUERY,
            description = "code of a unit with a final recap to compare with")
    @Parameter(name = "otherName", in = ParameterIn.QUERY, description = "name of a unit elsewhere to compare with")
    @Parameter(name = "otherIkm", in = ParameterIn.QUERY, description = "its IKM of the year")
    HttpResponse<byte[]> xlsx(
            String unit,
            String year,
            HttpRequest<?> request,
            @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Actor by) {
        return document(unit, year, request, viewer, by, xlsx::write, "xlsx");
    }

    @Get("/{year}.docx")
    @Produces(MediaType.MICROSOFT_WORD_OPEN_XML)
    @Operation(
            summary = "The tables of a year's LKj as a Word document",
            description = "The same parameters as of .xlsx.")
    @ApiResponse(responseCode = "200", description = "the document, in Indonesian")
    @ApiResponse(responseCode = "404", description = "unknown unit or year")
    HttpResponse<byte[]> docx(
            String unit,
            String year,
            HttpRequest<?> request,
            @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Actor by) {
        return document(
                unit,
                year,
                request,
                viewer,
                by,
                (says, head) -> docx.write(LkjBooklet.of(says, head, messages)),
                "docx");
    }

    private HttpResponse<byte[]> document(
            String unit,
            String year,
            HttpRequest<?> request,
            Viewer viewer,
            Actor by,
            BiFunction<LkjTables, Letterhead, byte[]> form,
            String ending) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        if (!LkjQuery.isYear(year)) {
            throw Problem.notFound();
        }
        Map<String, String> fields = new HashMap<>();
        LkjQuery.FIELDS.forEach(
                name -> request.getParameters().getFirst(name).ifPresent(value -> fields.put(name, value)));
        List<FieldProblem> problems = new ArrayList<>();
        LkjChoice choice = query.read(found, Integer.parseInt(year), fields, viewer, Messages.DEFAULT, problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        byte[] content =
                form.apply(author.write(found, choice, Messages.DEFAULT), letterheads.get(found, Messages.DEFAULT));
        String name = "tabel-lkj-" + found.code() + "-" + year + "." + ending;
        return exports.hand(by, found.code(), name, content);
    }
}
