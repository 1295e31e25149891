package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Units;
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

/** What is to be printed for each unit of the installation. */
@Controller("/staff/setup/kabupaten/sheets")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class KabupatenSheetsController {
    private final Units units;
    private final Points points;

    KabupatenSheetsController(Units units, Points points) {
        this.units = units;
        this.points = points;
    }

    @Get
    HttpResponse<?> show() {
        List<Row> rows = units.list().stream()
                .map(unit -> new Row(
                        unit.code(),
                        unit.name(),
                        points.listByUnit(unit.code()).stream()
                                .filter(point ->
                                        point.kind() == PointKind.QR && !point.closed() && point.successor() == null)
                                .count()))
                .toList();
        return View.response(HttpStatus.OK, "staff/setup-kabupaten-sheets", new KabupatenSheetsPage(rows));
    }

    /** What the page shows. */
    record KabupatenSheetsPage(List<Row> units) {}

    /** @param sheets how many there are to print */
    record Row(String code, String name, long sheets) {}
}
