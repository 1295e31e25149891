package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.report.PublicAddress;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
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

/** The last step of the set-up: what to print, and what can be settled later. */
@Controller("/staff/units/{unit}/setup/sheets")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SetupSheetsController {
    private final Units units;
    private final Points points;
    private final PublicAddress address;

    SetupSheetsController(Units units, Points points, PublicAddress address) {
        this.units = units;
        this.points = points;
        this.address = address;
    }

    @Get
    HttpResponse<?> show(String unit, HttpRequest<?> request) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        List<Point> open = points.listByUnit(found.code()).stream()
                .filter(point -> !point.closed() && point.successor() == null)
                .toList();
        List<Point> printed =
                open.stream().filter(point -> point.kind() == PointKind.QR).toList();
        return View.response(
                HttpStatus.OK,
                "staff/setup-sheets",
                new SetupSheetsPage(
                        found.code(),
                        found.name(),
                        printed,
                        open.stream()
                                .filter(point -> point.kind() == PointKind.KIOSK)
                                .toList(),
                        PublicAddress.isLocal(address.of(request))));
    }

    /**
     * What the page shows.
     *
     * @param local whether the codes lead nowhere on another machine
     */
    record SetupSheetsPage(String unit, String office, List<Point> printed, List<Point> tablets, boolean local) {}
}
