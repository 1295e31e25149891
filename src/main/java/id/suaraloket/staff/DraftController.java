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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A questionnaire that is being written: its questions, how it departs from the regulation, and its name. */
@Controller("/staff/units/{unit}/questionnaires/{code}/draft")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DraftController {
    private final DraftPages pages;
    private final Drafting drafting;

    DraftController(DraftPages pages, Drafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @Get
    HttpResponse<?> show(String unit, String code) {
        Draft draft = pages.get(unit, code);
        return pages.show(HttpStatus.OK, draft, Form.of(Map.of("name", draft.name())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rename(String unit, String code, @Body Map<String, String> fields, Actor by) {
        Draft draft = pages.get(unit, code);
        List<FieldProblem> problems = new ArrayList<>();
        String name = FormText.required(fields, "name", "settings.q.name.missing", problems);
        if (!problems.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, draft, new Form(fields, problems));
        }
        drafting.rename(by, draft.unit(), draft.code(), name);
        return HttpResponse.seeOther(DraftPages.address(draft));
    }
}
