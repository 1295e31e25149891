package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Makes a draft a version that forms may ask and that never changes again. */
@Controller("/staff/units/{unit}/questionnaires/{code}/draft/publication")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DraftPublicationController {
    private final DraftPages pages;
    private final Drafting drafting;

    DraftPublicationController(DraftPages pages, Drafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(String unit, String code, Actor by) {
        Draft draft = pages.get(unit, code);
        if (draft.used().isEmpty()) {
            Form form =
                    new Form(Map.of("name", draft.name()), List.of(FieldProblem.of("questions", "settings.q.empty")));
            return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, draft, form);
        }
        drafting.publish(by, draft.unit(), draft.code());
        return HttpResponse.seeOther(URI.create("/staff/units/" + draft.unit() + "/questionnaires"));
    }
}
