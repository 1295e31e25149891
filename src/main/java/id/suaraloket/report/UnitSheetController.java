package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets of all survey points of a unit in one file, to be printed at once. */
@Controller("/api/v1/units/{unit}/sheets.pdf")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "provisioning")
class UnitSheetController {
    private final Units units;
    private final Points points;
    private final PointSheets sheets;

    UnitSheetController(Units units, Points points, PointSheets sheets) {
        this.units = units;
        this.points = points;
        this.sheets = sheets;
    }

    @Get
    @Produces(MediaType.APPLICATION_PDF)
    @Operation(
            summary = "The sheets of a unit's survey points",
            description = "A page of A4, A5 or A6 for each open point with a QR code. 404 if there is none.")
    HttpResponse<byte[]> pdf(String unit, @QueryValue @Nullable String paper, HttpRequest<?> request) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        List<Point> printed = points.listByUnit(found.code()).stream()
                .filter(point -> point.kind() == PointKind.QR && !point.closed() && point.successor() == null)
                .toList();
        if (printed.isEmpty()) {
            throw Problem.notFound();
        }
        return HttpResponse.ok(sheets.pdf(found, printed, paper, request))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"lembar-qr-" + found.code() + ".pdf\"");
    }
}
