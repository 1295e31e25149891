package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.report.OlahData;
import id.suaraloket.report.OlahDataFiles;
import id.suaraloket.report.PublicAddress;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The olah data of a period: has it made, tells how far it is, hands it out. */
@Controller("/staff/units/{unit}/recaps/{period}/olah-data")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class OlahDataController {

    private final RecapQuery query;
    private final OlahDataFiles files;
    private final OlahDataPages pages;
    private final PublicAddress address;

    OlahDataController(RecapQuery query, OlahDataFiles files, OlahDataPages pages, PublicAddress address) {
        this.query = query;
        this.files = files;
        this.pages = pages;
        this.address = address;
    }

    @Get
    HttpResponse<?> show(String unit, String period, @QueryValue @Nullable String service, Locale locale) {
        return pages.show(HttpStatus.OK, query.get(unit, period, service), Form.empty(), locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> order(
            String unit,
            String period,
            @Body @Nullable Map<String, String> fields,
            HttpRequest<?> request,
            Actor by,
            Locale locale) {
        Recap recap = query.get(unit, period, fields == null ? null : fields.get("service"));
        try {
            files.order(recap, address.of(request), by);
        } catch (Problem refused) {
            Form form = new Form(Map.of(), FormAnswer.problems(refused));
            return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, recap, form, locale);
        }
        UriBuilder page = UriBuilder.of("/staff/units/{unit}/recaps/{period}/olah-data");
        if (recap.service() != null) {
            page.queryParam("service", recap.service().code());
        }
        return HttpResponse.seeOther(page.expand(
                Map.of("unit", recap.unit().code(), "period", recap.period().id())));
    }

    @Get("/{file}.xlsx")
    @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
    HttpResponse<InputStream> fetch(String unit, String period, String file, HttpRequest<?> request, Actor by) {
        Recap recap = query.get(unit, period, null);
        OlahData found = RowId.find(file)
                .flatMap(id -> files.find(recap.unit().code(), recap.period(), id))
                .filter(OlahData::isReady)
                .orElseThrow(Problem::notFound);
        InputStream body =
                request.getMethod() == HttpMethod.HEAD ? InputStream.nullInputStream() : files.open(found, by);
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + OlahDataFiles.name(found) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
