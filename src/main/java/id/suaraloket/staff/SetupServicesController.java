package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Codes;
import id.suaraloket.office.NewOffice;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
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
import java.util.stream.Collectors;

/** The second step of the set-up: the jenis layanan, of which the usual ones are offered. */
@Controller("/staff/units/{unit}/setup/services")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SetupServicesController {
    private final Units units;
    private final Services services;
    private final NewOffice offices;
    private final Messages messages;

    SetupServicesController(Units units, Services services, NewOffice offices, Messages messages) {
        this.units = units;
        this.services = services;
        this.offices = offices;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(String unit) {
        Unit found = get(unit);
        String there =
                services.listByUnit(found.code()).stream().map(Service::name).collect(Collectors.joining("\n"));
        String offered = there.isEmpty() ? messages.get(Messages.DEFAULT, "staff.setup.services.usual") : there;
        return page(HttpStatus.OK, found, Form.of(Map.of("services", offered)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = get(unit);
        List<FieldProblem> problems = new ArrayList<>();
        List<String> names = FormText.lines(fields, "services", "staff.setup.services.missing", problems);
        if (problems.isEmpty() && names.stream().anyMatch(name -> Codes.of(name).isEmpty())) {
            problems.add(FieldProblem.of("services", "field.noLetters"));
        }
        if (!problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, problems));
        }
        offices.addServices(by, found.code(), names);
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/setup/points"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private static HttpResponse<?> page(HttpStatus status, Unit unit, Form form) {
        return View.response(status, "staff/setup-services", new SetupServicesPage(unit.code(), unit.name(), form));
    }

    /** What the page shows. */
    record SetupServicesPage(String unit, String office, Form form) {}
}
