package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.report.PublicAddress;
import id.suaraloket.tablet.Enrolment;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A survey point with its QR code, what can be printed of it, and its tablets. */
@Controller("/staff/points/{code}")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PointPageController {
    private final Points points;
    private final Units units;
    private final Services services;
    private final PublicAddress address;
    private final TabletRows tablets;

    PointPageController(Points points, Units units, Services services, PublicAddress address, TabletRows tablets) {
        this.points = points;
        this.units = units;
        this.services = services;
        this.address = address;
        this.tablets = tablets;
    }

    @Get
    ModelAndView<Map<String, Object>> show(String code, HttpRequest<?> request, Locale locale) {
        Point point = PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .orElseThrow(Problem::notFound);
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        String base = address.of(request);
        return View.of(
                "staff/point",
                new PointPage(
                        unit.name(),
                        point.code(),
                        point.label(),
                        service(point),
                        base + "/s/" + point.code(),
                        PublicAddress.isLocal(base),
                        point.closed(),
                        point.kind() == PointKind.KIOSK,
                        Enrolment.isOpen(point),
                        tablets.list(point, unit, locale)));
    }

    private @Nullable String service(Point point) {
        String only = point.service();
        return only == null
                ? null
                : services.find(point.unit(), only).map(Service::name).orElse(only);
    }

    /**
     * What the page shows.
     *
     * @param service name of the one jenis layanan, null for all
     * @param local whether the address leads nowhere on another machine
     * @param kiosk whether residents answer on a tablet here
     * @param open whether tablets may be let in
     */
    record PointPage(
            String office,
            String code,
            String label,
            @Nullable String service,
            String address,
            boolean local,
            boolean closed,
            boolean kiosk,
            boolean open,
            List<TabletRow> tablets) {}
}
