package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.web.Problem;
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

/** Where a question of a draft stands: one up, one down, out of it, or in again. */
@Controller("/staff/units/{unit}/questionnaires/{code}/draft/questions/{question}/place")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DraftQuestionPlaceController {
    private final DraftPages pages;
    private final Drafting drafting;

    DraftQuestionPlaceController(DraftPages pages, Drafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> put(String unit, String code, String question, @Body Map<String, String> fields, Actor by) {
        Draft draft = pages.get(unit, code);
        String known =
                draft.findQuestion(question).orElseThrow(Problem::notFound).code();
        switch (fields.getOrDefault("to", "")) {
            case "up" -> drafting.move(by, draft.unit(), draft.code(), known, true);
            case "down" -> drafting.move(by, draft.unit(), draft.code(), known, false);
            case "out" -> drafting.use(by, draft.unit(), draft.code(), known, false);
            case "in" -> drafting.use(by, draft.unit(), draft.code(), known, true);
            default -> throw Problem.malformed("problem.malformed.detail");
        }
        return HttpResponse.seeOther(URI.create(DraftPages.address(draft) + "#" + known));
    }
}
