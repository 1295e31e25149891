package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Units;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;

/** What was done with a unit. */
@Controller("/staff/units/{unit}/audit")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class UnitAuditController {
    private final Units units;
    private final AuditPages pages;

    UnitAuditController(Units units, AuditPages pages) {
        this.units = units;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            String unit,
            @QueryValue(defaultValue = "") String act,
            @QueryValue(defaultValue = "9223372036854775807") long before,
            Locale locale) {
        return pages.show(units.findByCode(unit).orElseThrow(Problem::notFound), act, before, null, locale);
    }
}
