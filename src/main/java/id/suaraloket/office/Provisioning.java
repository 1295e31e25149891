package id.suaraloket.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and changes units, jenis layanan and points: the same call twice leaves the same office. */
@Singleton
public class Provisioning {
    private final Units units;
    private final Services services;
    private final Points points;
    private final Clock clock;

    Provisioning(Units units, Services services, Points points, Clock clock) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.clock = clock;
    }

    /** A unit, once marked as demo data, stays so. */
    @Transactional
    public Provisioned<Unit> put(Unit unit) {
        Optional<Unit> before = units.findByCode(unit.code());
        Unit after = before.map(b -> unit.withDemo(b.demo() || unit.demo())).orElse(unit);
        if (before.isEmpty()) {
            units.insert(after);
        } else {
            units.update(after);
        }
        // Remembered for good: late answers are still accepted under the questionnaire they were given for.
        if (!units.listQuestionnaires(unit.code()).contains(unit.questionnaire())) {
            units.insertQuestionnaire(unit.code(), unit.questionnaire());
        }
        return new Provisioned<>(after, before.isEmpty());
    }

    @Transactional
    public Provisioned<Service> putService(String unit, String code, String name, boolean active) {
        Optional<Service> before = services.find(unit, code);
        int position = before.map(Service::position).orElseGet(() -> services.nextPosition(unit));
        if (before.isEmpty()) {
            services.insert(unit, code, name, position, active);
        } else {
            services.update(unit, code, name, active);
        }
        return new Provisioned<>(new Service(unit, code, name, position, active), before.isEmpty());
    }

    /** A point that is closed again keeps the time at which it was closed first. */
    @Transactional
    public Provisioned<Point> putPoint(
            PointCode code, String unit, @Nullable String service, String label, PointKind kind, boolean active) {
        Optional<Point> before = points.findByCode(code.value());
        Point after = new Point(code.value(), unit, service, label, kind, active ? null : closedAt(before));
        if (before.isEmpty()) {
            points.insert(after);
        } else {
            points.update(after);
        }
        return new Provisioned<>(after, before.isEmpty());
    }

    private LocalDateTime closedAt(Optional<Point> before) {
        LocalDateTime closed = before.map(Point::closedAt).orElse(null);
        return closed == null ? LocalDateTime.now(clock) : closed;
    }
}
