package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.UnitSettings;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** What a unit is, how it computes, and what its documents say. */
@Controller("/staff/units/{unit}/settings")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SettingsController {
    private final SettingsPages pages;
    private final UnitSettings settings;

    SettingsController(SettingsPages pages, UnitSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> show(String unit, @QueryValue(defaultValue = "false") boolean saved, Locale locale) {
        Unit found = pages.get(unit);
        return pages.show(HttpStatus.OK, found, pages.stored(found), Form.empty(), saved, locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(String unit, @Body Map<String, String> fields, Actor by, Authentication who, Locale locale) {
        Unit found = pages.get(unit);
        // How long personal data is kept is not for those to settle who work with it.
        boolean keeping = who.getRoles().contains(Roles.ADMIN);
        try {
            SettingsForm form = SettingsForm.of(fields, found, pages.questionnaires(found), keeping);
            settings.save(by, form.unit(), form.imprint());
            return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/settings?saved=true"));
        } catch (Problem refused) {
            Form again = new Form(fields, FormAnswer.problems(refused));
            return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, found, again, Form.empty(), false, locale);
        }
    }
}
