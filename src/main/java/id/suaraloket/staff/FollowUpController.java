package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.recap.FollowUp;
import id.suaraloket.recap.FollowUpPlan;
import id.suaraloket.recap.FollowUps;
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
import java.util.Locale;
import java.util.Map;

/** One thing that a unit means to do, and what became of it. */
@Controller("/staff/units/{unit}/follow-ups/{id}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FollowUpController {
    private static final String VIEW = "staff/follow-up";
    private final Units units;
    private final FollowUps followUps;
    private final FollowUpPlan plan;
    private final FollowUpPages pages;

    FollowUpController(Units units, FollowUps followUps, FollowUpPlan plan, FollowUpPages pages) {
        this.units = units;
        this.followUps = followUps;
        this.plan = plan;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit, String id, Locale locale) {
        Unit found = get(unit);
        FollowUp followUp = get(found, id);
        Form form = Form.of(FollowUpForm.values(followUp));
        return View.response(HttpStatus.OK, VIEW, pages.change(found, followUp, form, locale));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(String unit, String id, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = get(unit);
        FollowUp followUp = get(found, id);
        try {
            plan.change(
                    by,
                    found.code(),
                    followUp.id(),
                    FollowUpForm.of(fields, pages.unsur(found, followUp, locale), pages.dues(followUp, locale)));
        } catch (Problem refused) {
            Form form = new Form(fields, FormAnswer.problems(refused));
            return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, pages.change(found, followUp, form, locale));
        }
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/follow-ups"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private FollowUp get(Unit unit, String id) {
        return RowId.find(id)
                .flatMap(known -> followUps.find(unit.code(), known))
                .orElseThrow(Problem::notFound);
    }
}
