package id.suaraloket.office;

import id.suaraloket.web.Retry;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes units, jenis layanan and points: the same call twice, also at once, leaves the same office.
 */
@Singleton
public class Provisioning {
    private final Units units;
    private final Services services;
    private final Points points;
    private final TransactionOperations<Connection> transactions;
    private final ApplicationEventPublisher<OfficeChanged> changes;
    private final Clock clock;

    Provisioning(
            Units units,
            Services services,
            Points points,
            TransactionOperations<Connection> transactions,
            ApplicationEventPublisher<OfficeChanged> changes,
            Clock clock) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /** A unit, once marked as demo data, stays so. */
    public Provisioned<Unit> put(Unit unit) {
        return inOne(() -> make(unit));
    }

    private Provisioned<Unit> make(Unit unit) {
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

    public Provisioned<Service> putService(String unit, String code, String name, boolean active) {
        return inOne(() -> makeService(unit, code, name, active));
    }

    private Provisioned<Service> makeService(String unit, String code, String name, boolean active) {
        Optional<Service> before = services.find(unit, code);
        int position = before.map(Service::position).orElseGet(() -> services.nextPosition(unit));
        if (before.isEmpty()) {
            services.insert(unit, code, name, position, active);
        } else {
            services.update(unit, code, name, active);
        }
        return new Provisioned<>(new Service(unit, code, name, position, active), before.isEmpty());
    }

    /** A new point, open, under a code that was free. */
    public Point addPoint(String unit, @Nullable String service, String label, PointKind kind) {
        return putPoint(freeCode(), unit, service, label, kind, true).value();
    }

    private PointCode freeCode() {
        PointCode code = PointCode.random();
        while (points.findByCode(code.value()).isPresent()) {
            code = PointCode.random();
        }
        return code;
    }

    /** A point that is closed again keeps the time at which it was closed first. */
    public Provisioned<Point> putPoint(
            PointCode code, String unit, @Nullable String service, String label, PointKind kind, boolean active) {
        return inOne(() -> makePoint(code, unit, service, label, kind, active));
    }

    private Provisioned<Point> makePoint(
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

    /** Two scripts that make the same thing at once both succeed: the later one finds it there. */
    private <T> T inOne(Supplier<T> work) {
        T done = Retry.onRace(() -> transactions.executeWrite(status -> work.get()));
        changes.publishEvent(new OfficeChanged());
        return done;
    }

    private LocalDateTime closedAt(Optional<Point> before) {
        LocalDateTime closed = before.map(Point::closedAt).orElse(null);
        return closed == null ? LocalDateTime.now(clock) : closed;
    }
}
