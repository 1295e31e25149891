package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Service;
import id.suaraloket.office.ServiceList;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
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

/** The jenis layanan of a unit in the order in which residents see them, and one more. */
@Controller("/staff/units/{unit}/services")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ServiceListController {
    private final Units units;
    private final Services services;
    private final ServiceList list;

    ServiceListController(Units units, Services services, ServiceList list) {
        this.units = units;
        this.services = services;
        this.list = list;
    }

    @Get
    HttpResponse<?> show(String unit) {
        return page(HttpStatus.OK, get(unit), Form.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = get(unit);
        List<FieldProblem> problems = new ArrayList<>();
        String name = FormText.required(fields, "name", "settings.service.name.missing", problems);
        try {
            if (!problems.isEmpty()) {
                throw Problem.invalid(problems);
            }
            Service added = list.add(by, found.code(), name);
            return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/services#s-" + added.code()));
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, FormAnswer.problems(refused)));
        }
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private HttpResponse<?> page(HttpStatus status, Unit unit, Form form) {
        return View.response(
                status,
                "staff/services",
                new ServiceListPage(unit.code(), unit.name(), form, services.listByUnit(unit.code())));
    }

    /** What the page shows. */
    record ServiceListPage(String unit, String office, Form form, List<Service> services) {}
}
