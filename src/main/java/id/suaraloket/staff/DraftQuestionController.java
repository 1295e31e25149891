package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.DraftQuestion;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One question of a draft, or a new one. */
@Controller("/staff/units/{unit}/questionnaires/{code}/draft/questions/{question}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DraftQuestionController {
    private static final String NEW = "new";
    private final DraftPages pages;
    private final Drafting drafting;
    private final Messages messages;

    DraftQuestionController(DraftPages pages, Drafting drafting, Messages messages) {
        this.pages = pages;
        this.drafting = drafting;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(String unit, String code, String question, Locale locale) {
        Draft draft = pages.get(unit, code);
        Form form = question.equals(NEW)
                ? Form.empty()
                : DraftQuestionForm.of(draft.findQuestion(question).orElseThrow(Problem::notFound));
        return page(HttpStatus.OK, draft, question, form, locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> put(
            String unit, String code, String question, @Body Map<String, String> fields, Actor by, Locale locale) {
        Draft draft = pages.get(unit, code);
        try {
            DraftQuestion asked = DraftQuestionForm.read(fields, place(draft, question), draft, pages);
            drafting.put(by, draft.unit(), draft.code(), asked);
            return HttpResponse.seeOther(URI.create(DraftPages.address(draft) + "#" + asked.code()));
        } catch (Problem refused) {
            Form again = new Form(fields, FormAnswer.problems(refused));
            return page(HttpStatus.UNPROCESSABLE_ENTITY, draft, question, again, locale);
        }
    }

    /** @throws Problem 404 if the draft has no such question; 422 if it has room for no more */
    private static String place(Draft draft, String question) {
        if (question.equals(NEW)) {
            return draft.freeCode()
                    .orElseThrow(() ->
                            Problem.invalid(List.of(FieldProblem.of("text", "settings.q.full", Draft.MOST_QUESTIONS))));
        }
        return draft.findQuestion(question).orElseThrow(Problem::notFound).code();
    }

    private HttpResponse<?> page(HttpStatus status, Draft draft, String question, Form form, Locale locale) {
        List<Choice> unsur = Stream.concat(
                        pages.unsur(draft).entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())),
                        Stream.of(new Choice(DraftQuestionForm.OTHER, messages.get(locale, "settings.q.unsur.other"))))
                .toList();
        return View.response(
                status,
                "staff/draft-question",
                new DraftQuestionPage(
                        draft.unit(),
                        pages.getUnit(draft.unit()).name(),
                        draft.code(),
                        draft.name(),
                        question,
                        question.equals(NEW),
                        form,
                        unsur));
    }

    /** What the page shows. */
    record DraftQuestionPage(
            String unit,
            String office,
            String code,
            String name,
            String question,
            boolean added,
            Form form,
            List<Choice> unsur) {}
}
