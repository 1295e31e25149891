package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.NewOffice;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
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

/** The third step of the set-up: where QR sheets will hang and tablets stand. */
@Controller("/staff/units/{unit}/setup/points")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SetupPointsController {
    private final Units units;
    private final Points points;
    private final NewOffice offices;
    private final Messages messages;

    SetupPointsController(Units units, Points points, NewOffice offices, Messages messages) {
        this.units = units;
        this.points = points;
        this.offices = offices;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(String unit) {
        Unit found = get(unit);
        String there = labels(found, PointKind.QR);
        return page(
                HttpStatus.OK,
                found,
                Form.of(Map.of(
                        "labels",
                        there.isEmpty() ? messages.get(Messages.DEFAULT, "staff.setup.label.usual") : there,
                        "tablets",
                        labels(found, PointKind.KIOSK))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = get(unit);
        List<FieldProblem> problems = new ArrayList<>();
        List<String> labels = FormText.lines(fields, "labels", "staff.setup.label.missing", problems);
        List<String> tablets = FormText.lines(fields, "tablets", null, problems);
        if (!problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, problems));
        }
        offices.addPoints(by, found.code(), PointKind.QR, labels);
        offices.addPoints(by, found.code(), PointKind.KIOSK, tablets);
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/setup/sheets"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private String labels(Unit unit, PointKind kind) {
        return points.listByUnit(unit.code()).stream()
                .filter(point -> point.kind() == kind)
                .map(Point::label)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static HttpResponse<?> page(HttpStatus status, Unit unit, Form form) {
        return View.response(status, "staff/setup-points", new SetupPointsPage(unit.code(), unit.name(), form));
    }

    /** What the page shows. */
    record SetupPointsPage(String unit, String office, Form form) {}
}
