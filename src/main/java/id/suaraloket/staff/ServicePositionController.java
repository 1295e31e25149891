package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.ServiceList;
import id.suaraloket.office.Units;
import id.suaraloket.web.Problem;
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
import java.net.URI;
import java.util.Map;

/** Where a jenis layanan stands in the list. */
@Controller("/staff/units/{unit}/services/{service}/position")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ServicePositionController {
    private final Units units;
    private final ServiceList list;

    ServicePositionController(Units units, ServiceList list) {
        this.units = units;
        this.list = list;
    }

    /** One place up, or down unless {@code to} says up. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(String unit, String service, @Body Map<String, String> fields, Actor by) {
        String known = units.findByCode(unit).orElseThrow(Problem::notFound).code();
        list.move(by, known, service, "up".equals(fields.get("to")));
        return HttpResponse.seeOther(URI.create("/staff/units/" + known + "/services#s-" + service));
    }
}
