package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.SuggestionHandling;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;

/** A saran as it is kept, without the mask: shown where it was asked for and not again, and written down each time. */
@Controller("/staff/units/{unit}/suggestions/{id}/original")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class OriginalTextController {
    private final Units units;
    private final SuggestionHandling handling;
    private final SuggestionPages pages;

    OriginalTextController(Units units, SuggestionHandling handling, SuggestionPages pages) {
        this.units = units;
        this.handling = handling;
        this.pages = pages;
    }

    /** Where the page is asked for again, in another language for example. */
    @Get
    HttpResponse<?> again(String unit, String id) {
        Unit found = unit(unit);
        return HttpResponse.seeOther(
                SuggestionPlace.of(found.code(), SuggestionPages.dayOf(pages.get(found, id)), "", id));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> show(String unit, String id, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = unit(unit);
        HandledSuggestion suggestion =
                handling.reveal(found.code(), RowId.find(id).orElseThrow(Problem::notFound), by);
        return View.response(
                HttpStatus.OK, SuggestionPages.VIEW, pages.original(found, suggestion, fields.get("back"), locale));
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow(Problem::notFound);
    }
}
