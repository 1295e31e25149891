package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Point;
import id.suaraloket.response.RefusedAnswers;
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
import java.util.Map;

/** Sets a refused answer aside, since it was no resident's for example, and puts it back. Either does no harm twice. */
@Controller("/staff/points/{code}/refused-answers/{digest}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SetAsideController {
    private final RefusedAnswers answers;
    private final PointPages pages;
    private final AuditTrail trail;

    SetAsideController(RefusedAnswers answers, PointPages pages, AuditTrail trail) {
        this.answers = answers;
        this.pages = pages;
        this.trail = trail;
    }

    @Post("/set-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> setAside(String code, String digest, Actor by) {
        Point point = pages.get(code);
        answers.setAside(digest, point.code(), by.name());
        return done(point, digest, by, "true");
    }

    @Post("/put-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> putBack(String code, String digest, Actor by) {
        Point point = pages.get(code);
        answers.putBack(digest, point.code());
        return done(point, digest, by, "false");
    }

    private HttpResponse<?> done(Point point, String digest, Actor by, String aside) {
        String which = digest.substring(0, Math.min(digest.length(), 64));
        trail.add(by, Act.REFUSED_SET_ASIDE, point.unit(), which, null, Map.of("aside", aside));
        return HttpResponse.seeOther(URI.create("/staff/points/" + point.code() + "#refused"));
    }
}
