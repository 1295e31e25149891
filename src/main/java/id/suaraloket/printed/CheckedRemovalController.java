package id.suaraloket.printed;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.CheckedRecap;
import id.suaraloket.recap.CheckedRecaps;
import id.suaraloket.recap.PastRecaps;
import id.suaraloket.web.Problem;
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
import java.util.Locale;
import java.util.Optional;

/** Forgets a printed recap that was kept, and shows it once more, so that it can be kept again. */
@Controller("/staff/units/{unit}/checks/{period}/removal")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class CheckedRemovalController {
    private final CheckPages pages;
    private final CheckedRecaps checked;
    private final PastRecaps past;
    private final PrintedJson json;

    CheckedRemovalController(CheckPages pages, CheckedRecaps checked, PastRecaps past, PrintedJson json) {
        this.pages = pages;
        this.checked = checked;
        this.past = past;
        this.json = json;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(String unit, String period, Actor by, Locale locale) {
        Unit found = pages.get(unit);
        Period of = Period.find(period).orElseThrow(Problem::notFound);
        Optional<CheckedRecap> kept = checked.find(found.code(), of.id());
        past.remove(by, found.code(), of.id());
        return kept.flatMap(recap -> json.fields(recap.printed()))
                .<HttpResponse<?>>map(fields -> pages.show(found, PrintedForm.read(fields), locale))
                .orElseGet(() -> HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/checks")));
    }
}
