package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.AuditCheck;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;

/** The audit trail of the installation, and the check that nobody tampered with it. */
@Controller("/staff/audit")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AuditController {
    private final AuditPages pages;
    private final AuditCheck check;

    AuditController(AuditPages pages, AuditCheck check) {
        this.pages = pages;
        this.check = check;
    }

    @Get
    HttpResponse<?> show(
            @QueryValue(defaultValue = "") String act,
            @QueryValue(defaultValue = "9223372036854775807") long before,
            Locale locale) {
        return pages.show(null, act, before, null, locale);
    }

    /** What was found is on the page that answers: nothing of it is kept, and doing it again does no harm. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verify(Locale locale) {
        return pages.show(null, "", Long.MAX_VALUE, check.run(), locale);
    }
}
