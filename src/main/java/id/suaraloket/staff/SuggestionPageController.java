package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.SuggestionHandling;
import id.suaraloket.web.Form;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A saran, and the form on which staff say what it is about and what came of it. */
@Controller("/staff/units/{unit}/suggestions/{id}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SuggestionPageController {
    private final Units units;
    private final SuggestionHandling handling;
    private final SuggestionPages pages;

    SuggestionPageController(Units units, SuggestionHandling handling, SuggestionPages pages) {
        this.units = units;
        this.handling = handling;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit, String id, @QueryValue @Nullable String back, Locale locale) {
        Unit found = unit(unit);
        HandledSuggestion suggestion = pages.get(found, id);
        return View.response(
                HttpStatus.OK,
                SuggestionPages.VIEW,
                pages.masked(found, suggestion, SuggestionPages.form(suggestion), back, locale));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> file(String unit, String id, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = unit(unit);
        HandledSuggestion suggestion = pages.get(found, id);
        String back = fields.get("back");
        try {
            SuggestionForm form = SuggestionForm.of(fields);
            handling.file(found.code(), suggestion.response(), form.category(), form.note(), by);
            return HttpResponse.seeOther(
                    SuggestionPlace.of(found.code(), back == null ? SuggestionPages.dayOf(suggestion) : back, "", id));
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
                throw refused;
            }
            Form form = new Form(fields, refused.fields());
            return View.response(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    SuggestionPages.VIEW,
                    pages.masked(found, suggestion, form, back, locale));
        }
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow(Problem::notFound);
    }
}
