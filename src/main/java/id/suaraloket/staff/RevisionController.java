package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.web.Retry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/** Begins the next version of a published questionnaire; the published one stays as it is. */
@Controller("/staff/units/{unit}/questionnaires/{code}/revisions")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class RevisionController {
    private final DraftPages pages;
    private final Drafting drafting;

    RevisionController(DraftPages pages, Drafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(String unit, String code, Actor by) {
        Unit found = pages.getUnit(unit);
        Draft draft = Retry.onRace(() -> drafting.revise(by, found.code(), code));
        return HttpResponse.seeOther(DraftPages.address(draft));
    }
}
