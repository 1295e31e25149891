package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.NewOffice;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.Choice;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The first of four steps that make a new office ready: what it is. The others may be repeated at any time. */
@Controller("/staff/setup")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SetupController {
    private static final String VIEW = "staff/setup";
    private final NewOffice offices;
    private final Questionnaires questionnaires;

    SetupController(NewOffice offices, Questionnaires questionnaires) {
        this.offices = offices;
        this.questionnaires = questionnaires;
    }

    @Get
    HttpResponse<?> show() {
        return page(HttpStatus.OK, Form.of(Map.of("questionnaire", Unit.DEFAULT_QUESTIONNAIRE)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(@Body Map<String, String> fields, Actor by) {
        try {
            Unit made = offices.make(by, SetupForm.of(fields, questionnaires).unit());
            return HttpResponse.seeOther(URI.create("/staff/units/" + made.code() + "/setup/services"));
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, new Form(fields, FormAnswer.problems(refused)));
        }
    }

    private HttpResponse<?> page(HttpStatus status, Form form) {
        List<Choice> choices = questionnaires.list().stream()
                .map(questionnaire -> new Choice(questionnaire.code(), questionnaire.name()))
                .toList();
        return View.response(status, VIEW, new SetupPage(form, choices));
    }

    record SetupPage(Form form, List<Choice> questionnaires) {}
}
