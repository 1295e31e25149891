package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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

/** The QR code of a survey point: as a picture, and on the sheet that hangs at the counter. */
@Controller("/api/v1/points/{code}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "provisioning")
class QrController {
    /** Enough for 10 cm at 300 dots per inch. */
    private static final int PIXELS = 1200;

    private static final String SVG = "image/svg+xml";

    private final Points points;
    private final Units units;
    private final PointSheets sheets;

    QrController(Points points, Units units, PointSheets sheets) {
        this.points = points;
        this.units = units;
        this.sheets = sheets;
    }

    @Get("/qr.png")
    @Produces(MediaType.IMAGE_PNG)
    @Operation(summary = "The QR code of a survey point as a picture")
    HttpResponse<byte[]> png(String code, HttpRequest<?> request) {
        Point point = get(code);
        return named(HttpResponse.ok(QrCode.of(sheets.form(point, request)).png(PIXELS)), "qr", point, "png");
    }

    @Get("/qr.svg")
    @Produces(SVG)
    @Operation(summary = "The QR code of a survey point as a drawing")
    HttpResponse<String> svg(String code, HttpRequest<?> request) {
        Point point = get(code);
        return named(HttpResponse.ok(QrCode.of(sheets.form(point, request)).svg()), "qr", point, "svg");
    }

    @Get("/sheet.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Operation(summary = "The sheet of a survey point on A4, A5 or A6")
    HttpResponse<byte[]> sheet(String code, @QueryValue @Nullable String paper, HttpRequest<?> request) {
        Point point = get(code);
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        return named(HttpResponse.ok(sheets.pdf(unit, List.of(point), paper, request)), "lembar-qr", point, "pdf");
    }

    private Point get(String code) {
        return PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .orElseThrow(Problem::notFound);
    }

    /** Shown by the browser, and saved under a name that tells one point from another. */
    private static <T> HttpResponse<T> named(MutableHttpResponse<T> answer, String what, Point point, String ending) {
        return answer.header(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename=\"" + what + "-" + point.code() + "." + ending + "\"");
    }
}
