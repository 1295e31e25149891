package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.recap.FollowUpPlan;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.web.FieldProblem;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a unit means to do about the lowest unsur of a final period. */
@Controller("/staff/units/{unit}/recaps/{period}/follow-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FollowUpPlanController {
    private static final String VIEW = "staff/follow-up-plan";
    private final RecapQuery query;
    private final FollowUpPlan plan;
    private final FollowUpPages pages;

    FollowUpPlanController(RecapQuery query, FollowUpPlan plan, FollowUpPages pages) {
        this.query = query;
        this.plan = plan;
        this.pages = pages;
    }

    @Get
    @Secured(Roles.READER)
    HttpResponse<?> show(String unit, String period, Locale locale) {
        Recap recap = query.get(unit, period, null);
        return View.response(HttpStatus.OK, VIEW, pages.plan(recap, pages.next(recap), locale));
    }

    @Post
    @Secured(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(String unit, String period, @Body Map<String, String> fields, Actor by, Locale locale) {
        Recap recap = query.get(unit, period, null);
        try {
            plan.add(
                    by,
                    recap,
                    id(fields.getOrDefault("id", "")),
                    FollowUpForm.of(fields, pages.unsur(recap, locale), pages.dues(recap.period(), locale)));
        } catch (Problem refused) {
            Form form = new Form(fields, FormAnswer.problems(refused));
            return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, pages.plan(recap, form, locale));
        }
        return HttpResponse.seeOther(URI.create("/staff/units/" + recap.unit().code() + "/recaps/"
                + recap.period().id() + "/follow-ups#planned"));
    }

    /** Came with the form, so that sending it twice plans one thing. */
    private static UUID id(String text) {
        return RowId.find(text)
                .orElseThrow(() -> Problem.invalid(List.of(FieldProblem.of("final", "staff.follow-up.stale"))));
    }
}
