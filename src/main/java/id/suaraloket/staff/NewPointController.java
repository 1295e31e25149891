package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Provisioning;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Choice;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One more survey point of a unit: a QR code to put up, or a tablet on a counter. */
@Controller("/staff/units/{unit}/points/new")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class NewPointController {
    private static final String VIEW = "staff/new-point";
    private final Units units;
    private final Services services;
    private final Provisioning provisioning;
    private final Messages messages;

    NewPointController(Units units, Services services, Provisioning provisioning, Messages messages) {
        this.units = units;
        this.services = services;
        this.provisioning = provisioning;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(String unit, Locale locale) {
        return page(HttpStatus.OK, get(unit), Form.of(Map.of("kind", PointKind.KIOSK.name())), locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String unit, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = get(unit);
        try {
            NewPointForm form = NewPointForm.of(
                    fields, offered(found).stream().map(Service::code).collect(Collectors.toSet()));
            Point made =
                    provisioning.addPoint(by, found.code(), form.service(), form.label(), form.kind(), form.place());
            return HttpResponse.seeOther(URI.create("/staff/points/" + made.code()));
        } catch (Problem refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, FormAnswer.problems(refused)), locale);
        }
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private List<Service> offered(Unit unit) {
        return services.listByUnit(unit.code()).stream().filter(Service::active).toList();
    }

    private HttpResponse<?> page(HttpStatus status, Unit unit, Form form, Locale locale) {
        List<Choice> kinds = Arrays.stream(PointKind.values())
                .map(kind -> new Choice(kind.name(), messages.get(locale, "staff.point.new.kind." + kind)))
                .toList();
        List<Choice> choices = offered(unit).stream()
                .map(service -> new Choice(service.code(), service.name()))
                .toList();
        return View.response(status, VIEW, new NewPointPage(unit.code(), unit.name(), form, kinds, choices));
    }

    /** What the page shows. */
    record NewPointPage(String unit, String office, Form form, List<Choice> kinds, List<Choice> services) {}
}
