package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.Place;
import id.suaraloket.response.RawResponse;
import id.suaraloket.response.ResponseFilter;
import id.suaraloket.response.ResponseSearch;
import id.suaraloket.response.Rows;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;

/** A unit's responses one by one, narrowed and leafed through by the address alone. */
@Controller("/staff/units/{unit}/responses")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ResponseListController {
    private static final String VIEW = "staff/responses";
    private final Units units;
    private final ResponseSearch responses;
    private final ResponseListPages pages;

    ResponseListController(Units units, ResponseSearch responses, ResponseListPages pages) {
        this.units = units;
        this.responses = responses;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit, HttpRequest<?> request, Locale locale) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        ListQuery query = new ListQuery(request, ResponseListPages.FILTERS);
        ResponseFilter filter = pages.filter(found, query, locale);
        if (query.isWrong()) {
            return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, pages.refused(found, query, locale));
        }
        Rows<RawResponse> rows = responses.list(filter, query.place());
        if (rows.rows().isEmpty() && query.place().way() == Place.Way.NEWER && rows.newer() == null) {
            // Back at the beginning, where nothing new has come.
            return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/responses" + query.first()));
        }
        return View.response(HttpStatus.OK, VIEW, pages.of(found, query, rows, locale));
    }
}
