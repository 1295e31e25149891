package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.Drafting;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Puts a draft away, or takes it up again. */
@Controller("/staff/units/{unit}/questionnaires/{code}/draft/shelf")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DraftShelfController {
    private final DraftPages pages;
    private final Drafting drafting;

    DraftShelfController(DraftPages pages, Drafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> put(String unit, String code, @Body Map<String, String> fields, Actor by) {
        Draft draft = pages.get(unit, code);
        boolean aside = "true".equals(fields.get("aside"));
        drafting.setAside(by, draft.unit(), draft.code(), aside);
        return HttpResponse.seeOther(
                aside ? URI.create("/staff/units/" + draft.unit() + "/questionnaires") : DraftPages.address(draft));
    }
}
