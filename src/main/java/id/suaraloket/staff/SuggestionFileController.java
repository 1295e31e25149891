package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.report.SuggestionExport;
import id.suaraloket.response.SuggestionFilter;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The list of saran as a file, narrowed as on its page. */
@Controller("/staff/units/{unit}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class SuggestionFileController {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Units units;
    private final SuggestionListPages lists;
    private final SuggestionExport export;

    SuggestionFileController(Units units, SuggestionListPages lists, SuggestionExport export) {
        this.units = units;
        this.lists = lists;
        this.export = export;
    }

    @Get("/suggestions.csv")
    @Produces(CSV)
    HttpResponse<InputStream> csv(String unit, HttpRequest<?> request, Actor by) {
        return answer(unit, request, "csv", (file, found, filter) -> export.csv(by, file, found, filter));
    }

    @Get("/suggestions.xlsx")
    @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
    HttpResponse<InputStream> xlsx(String unit, HttpRequest<?> request, Actor by) {
        return answer(unit, request, "xlsx", (file, found, filter) -> export.xlsx(by, file, found, filter));
    }

    private HttpResponse<InputStream> answer(String unit, HttpRequest<?> request, String ending, Writing writing) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        ListQuery query = new ListQuery(request, SuggestionListPages.FILTERS);
        SuggestionFilter filter = lists.filter(found, query, Messages.DEFAULT);
        if (query.isWrong()) {
            throw Problem.invalid(query.form().problems());
        }
        // Codes and days hold letters, digits and hyphens alone.
        String file = "saran-" + found.code() + day(filter.from()) + day(filter.to()) + "." + ending;
        InputStream body = request.getMethod() == HttpMethod.HEAD
                ? InputStream.nullInputStream()
                : writing.start(file, found, filter);
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : "-" + day;
    }

    /** Begins to write a file. */
    private interface Writing {
        InputStream start(String file, Unit unit, SuggestionFilter filter);
    }
}
