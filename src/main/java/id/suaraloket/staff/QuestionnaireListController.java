package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
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
import java.util.Map;

/** The questionnaires a unit may use: its drafts, those it published, and the built-in ones to begin with. */
@Controller("/staff/units/{unit}/questionnaires")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class QuestionnaireListController {
    private final Units units;
    private final Questionnaires questionnaires;
    private final Drafting drafting;
    private final Messages messages;

    QuestionnaireListController(Units units, Questionnaires questionnaires, Drafting drafting, Messages messages) {
        this.units = units;
        this.questionnaires = questionnaires;
        this.drafting = drafting;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(String unit) {
        Unit found = get(unit);
        List<Draft> drafts = drafting.list(found.code());
        return View.response(
                HttpStatus.OK,
                "staff/questionnaires",
                new QuestionnaireListPage(
                        found.code(),
                        found.name(),
                        drafts.stream().filter(draft -> !draft.setAside()).toList(),
                        rows(found, questionnaires.listFor(found.code()), drafts, false),
                        rows(found, questionnaires.list(), drafts, true),
                        drafts.stream().filter(Draft::setAside).toList()));
    }

    /** A draft that begins with what another one asks. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> copy(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = get(unit);
        Questionnaire source = questionnaires.listFor(found.code()).stream()
                .filter(one -> one.code().equals(fields.get("source")))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String name = messages.get(Messages.DEFAULT, "settings.q.copied", source.name(), found.name());
        String fitting = name.substring(0, Math.min(name.length(), FormText.LONGEST));
        Draft draft = Retry.onRace(() -> drafting.copy(by, found.code(), source, fitting));
        return HttpResponse.seeOther(
                URI.create("/staff/units/" + found.code() + "/questionnaires/" + draft.code() + "/draft"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private List<Row> rows(Unit unit, List<Questionnaire> all, List<Draft> drafts, boolean builtIn) {
        return all.stream()
                .filter(one -> questionnaires.isBuiltIn(one.code()) == builtIn)
                .map(one -> new Row(
                        one.code(),
                        one.name(),
                        one.version(),
                        one.questions().size(),
                        one.code().equals(unit.questionnaire()),
                        drafts.stream().anyMatch(draft -> draft.code().equals(one.code()) && !draft.setAside())))
                .toList();
    }

    /**
     * What the page shows.
     *
     * @param own published ones of the unit
     * @param aside drafts that were put away
     */
    record QuestionnaireListPage(
            String unit, String office, List<Draft> drafts, List<Row> own, List<Row> builtIn, List<Draft> aside) {}

    /**
     * A questionnaire that may be used.
     *
     * @param used whether the unit's forms ask it now
     * @param drafted whether its next version is being written
     */
    record Row(String code, String name, int version, int questions, boolean used, boolean drafted) {}
}
