package id.suaraloket.staff;

import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Finalisation;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
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

/** Makes the recap of a period final. */
@Controller("/staff/units/{unit}/recaps/{period}/finalisation")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FinalisationController {
    private static final int LONGEST_REASON = 500;

    private final RecapQuery query;
    private final Finalisation finalisation;
    private final FinalPages pages;
    private final OpenMatters matters;
    private final OwnAccount own;

    FinalisationController(
            RecapQuery query, Finalisation finalisation, FinalPages pages, OpenMatters matters, OwnAccount own) {
        this.query = query;
        this.finalisation = finalisation;
        this.pages = pages;
        this.matters = matters;
        this.own = own;
    }

    @Get
    HttpResponse<?> show(String unit, String period, Locale locale) {
        return pages.show(HttpStatus.OK, query.getPresent(unit, period), Form.empty(), locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(
            String unit, String period, @Body Map<String, String> fields, Viewer viewer, Actor by, Locale locale) {
        Recap recap = query.getPresent(unit, period);
        String reason = fields.getOrDefault("reason", "").strip();
        try {
            if (reason.length() > LONGEST_REASON) {
                throw Problem.invalid(List.of(FieldProblem.of("reason", "recap.final.reason.long", LONGEST_REASON)));
            }
            finalisation.make(
                    recap.unit(),
                    recap.period(),
                    new Finalisation.Order(
                            number(fields.getOrDefault("number", "")),
                            reason.isEmpty() ? null : reason,
                            matters.count(recap.unit(), recap),
                            own.fullName(viewer)),
                    by);
        } catch (Problem refused) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    recap,
                    new Form(Map.of("reason", reason), FormAnswer.problems(refused)),
                    locale);
        }
        return HttpResponse.seeOther(address(recap.unit().code(), recap.period()));
    }

    private static URI address(String unit, Period period) {
        return URI.create("/staff/units/" + unit + "/recaps/" + period.id());
    }

    /** What is no number is none that anybody expects. */
    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
    }
}
