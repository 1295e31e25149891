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
import id.suaraloket.response.TakenIn;
import id.suaraloket.tablet.Enrolment;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together the page of a survey point, also as the answer to what was sent from it. */
@Singleton
class PointPages {
    private final Points points;
    private final Units units;
    private final Services services;
    private final PublicAddress address;
    private final TabletRows tablets;
    private final RefusedRows refused;
    private final TakenInWords words;

    PointPages(
            Points points,
            Units units,
            Services services,
            PublicAddress address,
            TabletRows tablets,
            RefusedRows refused,
            TakenInWords words) {
        this.points = points;
        this.units = units;
        this.services = services;
        this.address = address;
        this.tablets = tablets;
        this.refused = refused;
        this.words = words;
    }

    /** @throws Problem 404 if there is none of this code */
    Point get(String code) {
        return PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .orElseThrow(Problem::notFound);
    }

    HttpResponse<?> show(Point point, HttpRequest<?> request, Locale locale) {
        return show(HttpStatus.OK, point, Form.empty(), List.of(), request, locale);
    }

    /** After answers were taken in. */
    HttpResponse<?> show(Point point, TakenIn taken, HttpRequest<?> request, Locale locale) {
        return show(HttpStatus.OK, point, Form.empty(), words.of(taken, locale), request, locale);
    }

    /** After a file that cannot be taken. */
    HttpResponse<?> show(Point point, List<FieldProblem> problems, HttpRequest<?> request, Locale locale) {
        Form form = new Form(Map.of(), problems);
        return show(HttpStatus.UNPROCESSABLE_ENTITY, point, form, List.of(), request, locale);
    }

    private HttpResponse<?> show(
            HttpStatus status, Point point, Form file, List<String> taken, HttpRequest<?> request, Locale locale) {
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        String base = address.of(request);
        return View.response(
                status,
                "staff/point",
                new PointPage(
                        unit.code(),
                        unit.name(),
                        point.code(),
                        point.label(),
                        point.place(),
                        point.successor(),
                        service(point),
                        base + "/s/" + point.code(),
                        PublicAddress.isLocal(base),
                        point.closed(),
                        point.kind() == PointKind.KIOSK,
                        Enrolment.isOpen(point),
                        tablets.list(point, unit, locale),
                        refused.find(point, unit, locale).orElse(null),
                        file,
                        taken));
    }

    private @Nullable String service(Point point) {
        String only = point.service();
        return only == null
                ? null
                : services.find(point.unit(), only).map(Service::name).orElse(only);
    }
}
