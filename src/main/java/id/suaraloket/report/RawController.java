package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
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
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A period's responses one by one, as a file that is sent while it is written. */
@Controller("/api/v1/units/{unit}/responses")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class RawController {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Units units;
    private final Services services;
    private final RawExport export;
    private final Messages messages;

    RawController(Units units, Services services, RawExport export, Messages messages) {
        this.units = units;
        this.services = services;
        this.export = export;
        this.messages = messages;
    }

    @Get("/{period}.csv")
    @Produces(CSV)
    @Operation(
            summary = "The responses of a period as CSV",
            description = "In the order of the day they count on. It begins with the columns of an import, which knows"
                    + " such a file and passes over the others; RTMK is empty.")
    @ApiResponse(responseCode = "200", description = "one line for each response, also for excluded ones")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    @ApiResponse(responseCode = "503", description = "too many exports at once")
    HttpResponse<InputStream> csv(
            String unit,
            String period,
            @QueryValue @Nullable String service,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        return answer(unit, period, service, "csv", request, by, RawCsv::new);
    }

    @Get("/{period}.xlsx")
    @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
    @Operation(summary = "The responses of a period as an Excel workbook")
    @ApiResponse(responseCode = "200", description = "one row for each response, also for excluded ones")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    @ApiResponse(responseCode = "503", description = "too many exports at once")
    HttpResponse<InputStream> xlsx(
            String unit,
            String period,
            @QueryValue @Nullable String service,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        String sheet = messages.get(Messages.DEFAULT, "report.raw.sheet");
        return answer(unit, period, service, "xlsx", request, by, out -> new RawXlsx(out, sheet));
    }

    private HttpResponse<InputStream> answer(
            String unit,
            String period,
            @Nullable String service,
            String ending,
            HttpRequest<?> request,
            Actor by,
            Function<OutputStream, RawSheet> sheet) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        Period parsed = Period.find(period).orElseThrow(Problem::notFound);
        Service only = service == null || service.isBlank()
                ? null
                : services.find(known.code(), service).orElseThrow(Problem::notFound);
        // Codes and periods hold letters, digits and hyphens alone.
        String name = "responses-" + known.code() + "-" + parsed.id() + (only == null ? "" : "-" + only.code()) + "."
                + ending;
        InputStream body = request.getMethod() == HttpMethod.HEAD
                ? InputStream.nullInputStream()
                : export.start(by, name, known, parsed, only == null ? null : only.code(), sheet);
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
