package id.suaraloket.report;

import id.suaraloket.office.Point;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
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
     * @param paper A4, A5 or A6; null for A4
     * @throws Problem 404 if it is another
     */
    byte[] pdf(Unit unit, List<Point> points, @Nullable String paper, HttpRequest<?> request) {
        List<QrSheet.Content> contents =
                points.stream().map(point -> content(unit, point, request)).toList();
        // For the residents at the counter, whatever language the one who prints it reads.
        return sheets.pdf(contents, Paper.of(paper, Set.of(Paper.A4, Paper.A5, Paper.A6)), Messages.DEFAULT);
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
