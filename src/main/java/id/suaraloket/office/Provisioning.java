package id.suaraloket.office;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import id.suaraloket.web.Retry;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes units, jenis layanan and points, and writes it down: the same call twice, also at once, leaves the same office.
 */
@Singleton
public class Provisioning {
    private final Units units;
    private final Services services;
    private final Points points;
    private final TransactionOperations<Connection> transactions;
    private final ApplicationEventPublisher<OfficeChanged> changes;
    private final AuditTrail audit;
    private final Clock clock;

    Provisioning(
            Units units,
            Services services,
            Points points,
            TransactionOperations<Connection> transactions,
            ApplicationEventPublisher<OfficeChanged> changes,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.transactions = transactions;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A unit, once marked as demo data, stays so. */
    public Provisioned<Unit> put(Actor by, Unit unit) {
        return inOne(() -> make(by, unit));
    }

    private Provisioned<Unit> make(Actor by, Unit unit) {
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
        tell(by, Act.UNIT_CHANGED, unit.code(), unit.code(), before.map(Unit::facts), after.facts());
        return new Provisioned<>(after, before.isEmpty());
    }

    public Provisioned<Service> putService(Actor by, String unit, String code, String name, boolean active) {
        return inOne(() -> makeService(by, unit, code, name, active));
    }

    private Provisioned<Service> makeService(Actor by, String unit, String code, String name, boolean active) {
        Optional<Service> before = services.find(unit, code);
        int position = before.map(Service::position).orElseGet(() -> services.nextPosition(unit));
        if (before.isEmpty()) {
            services.insert(unit, code, name, position, active);
        } else {
            services.update(unit, code, name, active);
        }
        Service after = new Service(unit, code, name, position, active);
        tell(by, Act.SERVICE_CHANGED, unit, code, before.map(Service::facts), after.facts());
        return new Provisioned<>(after, before.isEmpty());
    }

    /** A new point, open, under a code that was free. */
    public Point addPoint(
            Actor by, String unit, @Nullable String service, String label, PointKind kind, @Nullable String place) {
        return putPoint(by, Point.open(freeCode(), unit, service, label, kind, place), true)
                .value();
    }

    private PointCode freeCode() {
        PointCode code = PointCode.random();
        while (points.findByCode(code.value()).isPresent()) {
            code = PointCode.random();
        }
        return code;
    }

    /**
     * The point as asked for; whatever it says of when it was closed and what followed it is as it was.
     *
     * @param active whether it takes answers; one that is closed again keeps the time at which it was closed first
     */
    public Provisioned<Point> putPoint(Actor by, Point asked, boolean active) {
        return inOne(() -> makePoint(by, asked, active));
    }

    private Provisioned<Point> makePoint(Actor by, Point asked, boolean active) {
        Optional<Point> before = points.findByCode(asked.code());
        Point after = asked.closed(active ? null : closedAt(before))
                .followedBy(before.map(Point::successor).orElse(null));
        if (before.isEmpty()) {
            points.insert(after);
        } else {
            points.update(after);
        }
        tell(by, Act.POINT_CHANGED, after.unit(), after.code(), before.map(Point::facts), after.facts());
        return new Provisioned<>(after, before.isEmpty());
    }

    /**
     * A new code in the place of an old one. It is a point of its own: tablets and answers stay with the old one, which goes on taking
     * answers until somebody closes it, since nobody can know when its last printed sheet was taken down.
     */
    public Point replace(Actor by, Point old) {
        return inOne(() -> {
            PointKind kind = old.kind();
            Point fresh = addPoint(by, old.unit(), old.service(), old.label(), kind, old.place());
            Point followed = old.followedBy(fresh.code());
            points.update(followed);
            tell(by, Act.POINT_CHANGED, old.unit(), old.code(), Optional.of(old.facts()), followed.facts());
            return fresh;
        });
    }

    private void tell(
            Actor by,
            Act act,
            String unit,
            String subject,
            Optional<Map<String, String>> before,
            Map<String, String> after) {
        Change change = Change.between(before.orElse(null), after);
        if (!change.isNone()) {
            audit.add(by, act, unit, subject, change.before(), change.after());
        }
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
