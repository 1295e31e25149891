package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.Place;
import id.suaraloket.response.Rows;
import id.suaraloket.response.SuggestionFilter;
import id.suaraloket.response.SuggestionSearch;
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

/** A unit's saran, masked, narrowed and leafed through by the address alone. */
@Controller("/staff/units/{unit}/suggestions")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SuggestionListController {
    private static final String VIEW = "staff/suggestions";
    private final Units units;
    private final SuggestionSearch suggestions;
    private final SuggestionListPages pages;

    SuggestionListController(Units units, SuggestionSearch suggestions, SuggestionListPages pages) {
        this.units = units;
        this.suggestions = suggestions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit, HttpRequest<?> request, Locale locale) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        ListQuery query = new ListQuery(request, SuggestionListPages.FILTERS);
        SuggestionFilter filter = pages.filter(found, query, locale);
        if (query.isWrong()) {
            return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, pages.refused(found, query, locale));
        }
        Rows<HandledSuggestion> rows = suggestions.list(filter, query.place());
        if (rows.rows().isEmpty() && query.place().way() == Place.Way.NEWER && rows.newer() == null) {
            // Back at the beginning, where nothing new has come.
            return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/suggestions" + query.first()));
        }
        Long marked = ReadMark.find(request.getParameters().get(ReadMark.FIELD)).orElse(null);
        return View.response(HttpStatus.OK, VIEW, pages.of(found, query, rows, marked, locale));
    }
}
