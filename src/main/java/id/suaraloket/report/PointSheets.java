package id.suaraloket.report;

import id.suaraloket.office.Point;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.web.Messages;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the sheets of survey points with what the office says of them. */
@Singleton
public class PointSheets {
    private final Services services;
    private final PublicAddress address;
    private final QrSheet sheets;

    PointSheets(Services services, PublicAddress address, QrSheet sheets) {
        this.services = services;
        this.address = address;
        this.sheets = sheets;
    }

    /**
     * A PDF with a page for each point.
     *
     * @param points of the unit, at least one
     */
    byte[] pdf(Unit unit, List<Point> points, HttpRequest<?> request) {
        List<QrSheet.Content> contents =
                points.stream().map(point -> content(unit, point, request)).toList();
        // For the residents at the counter, whatever language the one who prints it reads.
        return sheets.pdf(contents, Messages.DEFAULT);
    }

    /** Where the form of a point is. */
    String form(Point point, HttpRequest<?> request) {
        return address.of(request) + "/s/" + point.code();
    }

    private QrSheet.Content content(Unit unit, Point point, HttpRequest<?> request) {
        String place = point.place();
        return new QrSheet.Content(
                unit.name(),
                unit.kabupaten(),
                serviceName(point),
                place == null ? point.label() : point.label() + ", " + place,
                point.code(),
                form(point, request),
                unit.demo());
    }

    private @Nullable String serviceName(Point point) {
        String only = point.service();
        return only == null
                ? null
                : services.find(point.unit(), only).map(Service::name).orElse(only);
    }
}
