package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
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
import java.util.Map;

/** Switches somebody's own second factor off. */
@Controller("/staff/account/second-factor/off")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SecondFactorOffController {
    private final OwnAccount own;

    SecondFactorOffController(OwnAccount own) {
        this.own = own;
    }

    @Get
    HttpResponse<?> show() {
        return page(HttpStatus.OK, Form.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> switchOff(@Body Map<String, String> fields, HttpRequest<?> request, Viewer viewer, Actor by) {
        Account account = own.get(viewer);
        try {
            own.secondFactorOff(account, fields.getOrDefault("password", ""), request, by);
            return HttpResponse.seeOther(URI.create("/staff/account"));
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, new Form(Map.of(), FormAnswer.problems(refused)));
        }
    }

    private static HttpResponse<?> page(HttpStatus status, Form form) {
        return View.response(status, "staff/second-factor-off", new OffPage(form));
    }

    record OffPage(Form form) {}
}
