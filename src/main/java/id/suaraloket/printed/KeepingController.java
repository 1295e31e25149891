package id.suaraloket.printed;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.ikm.RecapCheck;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.CheckedRecap;
import id.suaraloket.recap.PastRecaps;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Keeps a printed recap that was checked as what the unit reached in its period. */
@Controller("/staff/units/{unit}/checks/kept")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class KeepingController {
    private static final int DECIMALS = 2;

    private final CheckPages pages;
    private final PrintedJsonWriter json;
    private final PastRecaps past;
    private final Clock clock;

    KeepingController(CheckPages pages, PrintedJsonWriter json, PastRecaps past, Clock clock) {
        this.pages = pages;
        this.json = json;
        this.past = past;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(String unit, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = pages.get(unit);
        PrintedForm read = PrintedForm.read(fields);
        PrintedRecap recap = read.recap();
        Period period = read.period();
        if (recap == null || period == null) {
            return pages.refuse(found, read, "check.keep.period", locale);
        }
        String unkept = pages.unkept(found, period, recap);
        if (unkept != null || !past.keep(by, found, checked(found, read, period, recap, by))) {
            return pages.refuse(found, read, unkept == null ? "check.keep.responses" : unkept, locale);
        }
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/checks/" + period.id()));
    }

    private CheckedRecap checked(Unit unit, PrintedForm read, Period period, PrintedRecap recap, Actor by) {
        RecapCheck check = RecapCheck.of(recap);
        return new CheckedRecap(
                unit.code(),
                period.id(),
                json.write(read.fields().getOrDefault("office", ""), period.id(), read.population(), recap),
                Objects.requireNonNull(recap.ikm()).setScale(DECIMALS, RoundingMode.HALF_UP),
                check.ikm().low().round(DECIMALS),
                check.ikm().high().round(DECIMALS),
                check.contradictions().size(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                by.name());
    }
}
