package id.suaraloket.office;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The list of a unit's jenis layanan: what stands where in it, and what is added at its end. */
@Singleton
public class ServiceList {
    private final Units units;
    private final Services services;
    private final Provisioning provisioning;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<OfficeChanged> changes;

    ServiceList(
            Units units,
            Services services,
            Provisioning provisioning,
            AuditTrail audit,
            ApplicationEventPublisher<OfficeChanged> changes) {
        this.units = units;
        this.services = services;
        this.provisioning = provisioning;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * One more, offered from now on; its code is made out of its name.
     *
     * @throws Problem 422 if one of this name is there, or the name has no letters
     */
    @Transactional
    public Service add(Actor by, String unit, String name) {
        units.lock(unit);
        List<Service> there = services.listByUnit(unit);
        if (there.stream().anyMatch(service -> service.name().equalsIgnoreCase(name))) {
            throw Problem.invalid(List.of(FieldProblem.of("name", "field.serviceExists")));
        }
        String code = Codes.free(
                        name,
                        taken -> there.stream()
                                .anyMatch(service -> service.code().equals(taken)))
                .orElseThrow(() -> Problem.invalid(List.of(FieldProblem.of("name", "field.noLetters"))));
        return provisioning.putService(by, unit, code, name, true).value();
    }

    /**
     * Changes places with the one before or after it; at the end of the list nothing happens.
     *
     * @throws Problem 404 if the unit has no such jenis layanan
     */
    @Transactional
    public void move(Actor by, String unit, String code, boolean up) {
        units.lock(unit);
        List<Service> order = new ArrayList<>(services.listByUnit(unit));
        int from = order.stream().map(Service::code).toList().indexOf(code);
        int to = from + (up ? -1 : 1);
        if (from < 0) {
            throw Problem.notFound();
        }
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                services.move(unit, order.get(i).code(), i + 1);
            }
        }
        Service moved = order.get(to);
        Change change =
                Change.between(moved.facts(), new Service(unit, code, moved.name(), to + 1, moved.active()).facts());
        audit.add(by, Act.SERVICE_CHANGED, unit, code, change.before(), change.after());
        changes.publishEvent(new OfficeChanged());
    }
}
