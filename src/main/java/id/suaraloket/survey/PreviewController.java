package id.suaraloket.survey;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A questionnaire as residents would see it, for staff who are about to use it. Nothing that is filled in here is kept. */
@Controller("/staff/units/{unit}/questionnaires/{code}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PreviewController {
    private final Units units;
    private final Questionnaires questionnaires;
    private final Drafting drafting;
    private final FormPages pages;

    PreviewController(Units units, Questionnaires questionnaires, Drafting drafting, FormPages pages) {
        this.units = units;
        this.questionnaires = questionnaires;
        this.drafting = drafting;
        this.pages = pages;
    }

    /** Of what may be used now. */
    @Get("/preview")
    HttpResponse<?> published(String unit, String code, @QueryValue @Nullable String id, Locale locale) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        Questionnaire shown = questionnaires.listFor(found.code()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return page(found, shown, "/staff/units/" + found.code() + "/questionnaires", id, locale);
    }

    /** Of a draft; one that asks nothing has no preview. */
    @Get("/draft/preview")
    HttpResponse<?> draft(String unit, String code, @QueryValue @Nullable String id, Locale locale) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        Draft draft = drafting.find(found.code(), code).orElseThrow(Problem::notFound);
        Questionnaire shown = draft.whole(questionnaires.regulation()).orElseThrow(Problem::notFound);
        String back = "/staff/units/" + found.code() + "/questionnaires/" + draft.code() + "/draft";
        return page(found, shown, back, id, locale);
    }

    /** @param id stands there once the form was sent */
    private HttpResponse<?> page(Unit unit, Questionnaire shown, String back, @Nullable String id, Locale locale) {
        Form form = Form.of(id == null ? Map.of() : Map.of("sent", id));
        return View.response(HttpStatus.OK, "survey/form", pages.preview(unit, shown, back, form, locale));
    }
}
