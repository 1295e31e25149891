package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Provisioning;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Units;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One jenis layanan: its name, and whether residents may choose it. Its figures stay whatever becomes of it. */
@Controller("/staff/units/{unit}/services/{service}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ServicePageController {
    private final Units units;
    private final Services services;
    private final Provisioning provisioning;

    ServicePageController(Units units, Services services, Provisioning provisioning) {
        this.units = units;
        this.services = services;
        this.provisioning = provisioning;
    }

    @Get
    HttpResponse<?> show(String unit, String service) {
        Service found = get(unit, service);
        Form form = Form.of(Map.of("name", found.name(), "active", String.valueOf(found.active())));
        return page(HttpStatus.OK, found, form);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(String unit, String service, @Body Map<String, String> fields, Actor by) {
        Service found = get(unit, service);
        List<FieldProblem> problems = new ArrayList<>();
        String name = FormText.required(fields, "name", "settings.service.name.missing", problems);
        boolean taken = services.listByUnit(found.unit()).stream()
                .anyMatch(other ->
                        !other.code().equals(found.code()) && other.name().equalsIgnoreCase(name));
        if (taken) {
            problems.add(FieldProblem.of("name", "field.serviceExists"));
        }
        if (!problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, problems));
        }
        provisioning.putService(by, found.unit(), found.code(), name, "true".equals(fields.get("active")));
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.unit() + "/services#s-" + found.code()));
    }

    private Service get(String unit, String service) {
        String known = units.findByCode(unit).orElseThrow(Problem::notFound).code();
        return services.find(known, service).orElseThrow(Problem::notFound);
    }

    private HttpResponse<?> page(HttpStatus status, Service service, Form form) {
        String office = units.findByCode(service.unit()).orElseThrow().name();
        return View.response(
                status, "staff/service", new ServicePage(service.unit(), office, service.code(), service.name(), form));
    }

    /** What the page shows. */
    record ServicePage(String unit, String office, String code, String name, Form form) {}
}
