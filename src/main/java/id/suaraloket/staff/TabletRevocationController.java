package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Point;
import id.suaraloket.tablet.Tablets;
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
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes a tablet's token away for good: it was lost, stolen or put elsewhere. */
@Controller("/staff/points/{code}/tablets/{id}/revocation")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TabletRevocationController {
    private final Tablets tablets;
    private final PointPages pages;
    private final AuditTrail trail;
    private final Clock clock;

    TabletRevocationController(Tablets tablets, PointPages pages, AuditTrail trail, Clock clock) {
        this.tablets = tablets;
        this.pages = pages;
        this.trail = trail;
        this.clock = clock;
    }

    /** Doing it again does no harm. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> revoke(String code, String id, Actor by) {
        Point point = pages.get(code);
        if (tablets.revoke(uuid(id), point.code(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS)) > 0) {
            trail.add(by, Act.TABLET_REVOKED, point.unit(), point.code() + "/" + id);
        }
        return HttpResponse.seeOther(URI.create("/staff/points/" + point.code()));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
