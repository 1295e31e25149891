package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Provisioning;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Units;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a survey point is called, where it is, what it asks about, and whether it takes answers. */
@Controller("/staff/points/{code}/settings")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PointSettingsController {
    private static final String ACTIVE = "active";
    private final PointPages pages;
    private final Units units;
    private final Services services;
    private final Provisioning provisioning;

    PointSettingsController(PointPages pages, Units units, Services services, Provisioning provisioning) {
        this.pages = pages;
        this.units = units;
        this.services = services;
        this.provisioning = provisioning;
    }

    @Get
    HttpResponse<?> show(String code) {
        Point point = pages.get(code);
        String place = point.place();
        String service = point.service();
        return page(
                HttpStatus.OK,
                point,
                Form.of(Map.of(
                        "label",
                        point.label(),
                        "place",
                        place == null ? "" : place,
                        "service",
                        service == null ? "" : service,
                        ACTIVE,
                        String.valueOf(!point.closed()))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(String code, @Body Map<String, String> fields, Actor by) {
        Point point = pages.get(code);
        List<FieldProblem> problems = new ArrayList<>();
        String label = FormText.required(fields, "label", "staff.point.new.label.missing", problems);
        String place = FormText.optional(fields, "place", problems);
        String service = fields.getOrDefault("service", "");
        if (!service.isEmpty() && offered(point).noneMatch(one -> one.code().equals(service))) {
            problems.add(FieldProblem.of("service", "field.unknownService"));
        }
        if (!problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, point, new Form(fields, problems));
        }
        Point asked = Point.open(
                new PointCode(point.code()),
                point.unit(),
                service.isEmpty() ? null : service,
                label,
                point.kind(),
                place);
        provisioning.putPoint(by, asked, "true".equals(fields.get(ACTIVE)));
        return HttpResponse.seeOther(URI.create("/staff/points/" + point.code()));
    }

    /** Those that residents may choose, and its own even if that is offered no more. */
    private Stream<Service> offered(Point point) {
        return services.listByUnit(point.unit()).stream()
                .filter(service -> service.active() || service.code().equals(point.service()));
    }

    private HttpResponse<?> page(HttpStatus status, Point point, Form form) {
        return View.response(
                status,
                "staff/point-settings",
                new PointSettingsPage(
                        point.unit(),
                        units.findByCode(point.unit()).orElseThrow().name(),
                        point.code(),
                        point.label(),
                        point.successor(),
                        form,
                        offered(point)
                                .map(service -> new Choice(service.code(), service.name()))
                                .toList()));
    }

    /**
     * What the page shows.
     *
     * @param successor the code that took its place, null for none
     */
    record PointSettingsPage(
            String unit,
            String office,
            String code,
            String label,
            @Nullable String successor,
            Form form,
            List<Choice> services) {}
}
