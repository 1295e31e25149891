package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.UnitSettings;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Takes the logo off a unit's letterhead. */
@Controller("/staff/units/{unit}/logo/removal")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class LogoRemovalController {
    private final SettingsPages pages;
    private final UnitSettings settings;

    LogoRemovalController(SettingsPages pages, UnitSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(String unit, Actor by) {
        Unit found = pages.get(unit);
        settings.putLogo(by, found, null);
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/settings?saved=true"));
    }
}
