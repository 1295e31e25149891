package id.suaraloket.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.spreadsheet.CsvTable;
import id.suaraloket.web.Problem;
import io.micronaut.context.MessageSource;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a file of past responses of a unit. */
@Controller("/api/v1/units/{unit}/imports")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class ImportController {
    private final Units units;
    private final Import imports;
    private final MessageSource messages;
    private final LocaleResolver<HttpRequest<?>> locales;

    ImportController(Units units, Import imports, MessageSource messages, LocaleResolver<HttpRequest<?>> locales) {
        this.units = units;
        this.imports = imports;
        this.messages = messages;
        this.locales = locales;
    }

    @Post
    @Consumes("text/csv")
    @Operation(
            summary = "Stores the responses of a CSV file",
            description =
                    "All or nothing unless partial=true. The same file twice stores nothing twice. A line without an id"
                            + " gets one made of what it says.")
    @ApiResponse(responseCode = "200", description = "stored, as far as not rejected")
    @ApiResponse(responseCode = "422", description = "lines were rejected and nothing was stored")
    HttpResponse<ImportReport> post(
            String unit,
            @QueryValue(defaultValue = "false") boolean partial,
            @Body InputStream csv,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        ImportResult result = imports.load(known, new CsvTable(csv), partial, by);
        Locale locale = locales.resolveOrDefault(request);
        List<ImportReport.Rejected> rejected = result.rejected().stream()
                .map(r -> new ImportReport.Rejected(r.line(), r.problem().field(), reason(r, locale)))
                .toList();
        if (result.rolledBack()) {
            return HttpResponse.<ImportReport>unprocessableEntity()
                    .contentType("application/problem+json")
                    .body(new ImportReport(
                            "urn:suaraloket:problem:import-rejected",
                            messages.getRequiredMessage(
                                    "problem.import-rejected.title", MessageSource.MessageContext.of(locale)),
                            422,
                            0,
                            0,
                            rejected));
        }
        return HttpResponse.ok(new ImportReport(null, null, null, result.stored(), result.repeated(), rejected));
    }

    private String reason(ImportResult.Rejected rejected, Locale locale) {
        return messages.getMessage(
                        rejected.problem().key(),
                        locale,
                        rejected.problem().args().toArray())
                .orElse(rejected.problem().key());
    }

    /** What an import came to; with type, title and status when it was refused as a whole (RFC 9457). */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportReport(
            @Nullable String type,
            @Nullable String title,
            @Nullable Integer status,
            long stored,
            long repeated,
            List<Rejected> rejected) {
        @Serdeable
        record Rejected(long line, String field, String reason) {}
    }
}
