package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.report.QrCode;
import id.suaraloket.web.FieldProblem;
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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Switches somebody's own second factor on: a secret for their app, proved by a code of it. */
@Controller("/staff/account/second-factor")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SecondFactorController {
    private final OwnAccount own;

    SecondFactorController(OwnAccount own) {
        this.own = own;
    }

    @Get
    HttpResponse<?> show(Viewer viewer) {
        return page(HttpStatus.OK, own.get(viewer), own.newSecret(), viewer, List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> switchOn(@Body Map<String, String> fields, HttpRequest<?> request, Viewer viewer, Actor by) {
        Account account = own.get(viewer);
        String secret = fields.getOrDefault("secret", "");
        try {
            own.secondFactorOn(
                    account, secret, fields.getOrDefault("code", ""), fields.getOrDefault("password", ""), request, by);
            return HttpResponse.seeOther(URI.create("/staff/account"));
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, account, secret, viewer, FormAnswer.problems(refused));
        }
    }

    /** The secret goes with the form until a code proves that the app has it: what is half done is kept nowhere. */
    private static HttpResponse<?> page(
            HttpStatus status, Account account, String secret, Viewer viewer, List<FieldProblem> problems) {
        String address = UriBuilder.of("otpauth://totp/Suara%20Loket:" + account.name())
                .queryParam("secret", secret)
                .queryParam("issuer", "Suara Loket")
                .toString();
        return View.response(
                status,
                "staff/second-factor",
                new SecondFactorPage(
                        secret,
                        String.join(" ", secret.split("(?<=\\G.{4})")),
                        QrCode.of(address).picture(),
                        account.hasSecondFactor(),
                        viewer.secondFactorDue(),
                        new Form(Map.of(), problems)));
    }

    /**
     * What the page shows.
     *
     * @param grouped the secret, to be typed
     * @param qr a picture of it for a camera
     * @param replaces whether there is a second factor already
     * @param due whether nothing else is open before it is set up
     */
    record SecondFactorPage(String secret, String grouped, String qr, boolean replaces, boolean due, Form form) {}
}
