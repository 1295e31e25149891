package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The survey points of a unit: where they are, what they ask about, and what can be printed of them. */
@Controller("/staff/units/{unit}/points")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PointListController {
    private final Units units;
    private final Services services;
    private final Points points;

    PointListController(Units units, Services services, Points points) {
        this.units = units;
        this.services = services;
        this.points = points;
    }

    @Get
    HttpResponse<?> show(String unit) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        Map<String, String> names =
                services.listByUnit(found.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        List<Point> all = points.listByUnit(found.code());
        return View.response(
                HttpStatus.OK,
                "staff/points",
                new PointListPage(
                        found.code(),
                        found.name(),
                        rows(all, names, false),
                        rows(all, names, true),
                        all.stream().anyMatch(point -> point.kind() == PointKind.QR && isPresent(point))));
    }

    private static List<Row> rows(List<Point> all, Map<String, String> names, boolean former) {
        return all.stream()
                .filter(point -> isPresent(point) != former)
                .map(point -> new Row(
                        point.code(),
                        point.label(),
                        point.place(),
                        point.kind() == PointKind.KIOSK,
                        point.service() == null ? null : names.getOrDefault(point.service(), point.service()),
                        point.closed(),
                        point.successor()))
                .toList();
    }

    /** Whether it takes answers and is what would be printed today. */
    private static boolean isPresent(Point point) {
        return !point.closed() && point.successor() == null;
    }

    /**
     * What the page shows.
     *
     * @param present those in use
     * @param former those that are closed or have another code since
     * @param printable whether there is a sheet to print
     */
    record PointListPage(String unit, String office, List<Row> present, List<Row> former, boolean printable) {}

    /**
     * One point.
     *
     * @param service name of its one jenis layanan, null for all
     * @param successor the code that took its place, null for none
     */
    record Row(
            String code,
            String label,
            @Nullable String place,
            boolean kiosk,
            @Nullable String service,
            boolean closed,
            @Nullable String successor) {}
}
