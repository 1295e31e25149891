package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.PointCode;
import id.suaraloket.response.RefusedAnswers;
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
import java.security.Principal;

/** Sets a refused answer aside, since it was no resident's for example, and puts it back. Either does no harm twice. */
@Controller("/staff/points/{code}/refused-answers/{digest}")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SetAsideController {
    private final RefusedAnswers answers;

    SetAsideController(RefusedAnswers answers) {
        this.answers = answers;
    }

    @Post("/set-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setAside(String code, String digest, Principal by) {
        String point = point(code);
        answers.setAside(digest, point, by.getName());
        return backTo(point);
    }

    @Post("/put-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> putBack(String code, String digest) {
        String point = point(code);
        answers.putBack(digest, point);
        return backTo(point);
    }

    private static String point(String code) {
        return PointCode.find(code).orElseThrow(Problem::notFound).value();
    }

    private static HttpResponse<?> backTo(String point) {
        return HttpResponse.seeOther(URI.create("/staff/points/" + point + "#refused"));
    }
}
