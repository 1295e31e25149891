package id.suaraloket.office;

import id.suaraloket.audit.Actor;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Sets up units with their jenis layanan and survey points out of names; the codes are made out of those. */
@Singleton
public class NewOffice {
    private final Units units;
    private final Services services;
    private final Points points;
    private final ServiceList list;
    private final Provisioning provisioning;

    NewOffice(Units units, Services services, Points points, ServiceList list, Provisioning provisioning) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.list = list;
        this.provisioning = provisioning;
    }

    /** Whether a unit of this name could be made: its code is free. Empty if the name has no letters to make one of. */
    public Optional<Boolean> isFree(String name) {
        return Codes.of(name).map(code -> units.findByCode(code).isEmpty());
    }

    /**
     * Makes a unit.
     *
     * @param unit its code is ignored
     * @throws Problem 422 at {@code name} if a unit of that name exists or it has no letters to make a code of
     */
    @Transactional
    public Unit make(Actor by, Unit unit) {
        String code = Codes.of(unit.name()).orElseThrow(() -> invalid("field.noLetters"));
        if (units.findByCode(code).isPresent()) {
            throw invalid("field.unitExists");
        }
        return provisioning.put(by, unit.withCode(code)).value();
    }

    /** Adds jenis layanan at the end of the list, in this order; those that are there already stay as they are. */
    @Transactional
    public void addServices(Actor by, String unit, List<String> names) {
        names.stream()
                .filter(name -> services.listByUnit(unit).stream()
                        .noneMatch(there -> there.name().equalsIgnoreCase(name)))
                .forEach(name -> list.add(by, unit, name));
    }

    /** Adds survey points that ask about every jenis layanan; those of the same kind and label stay as they are. */
    @Transactional
    public void addPoints(Actor by, String unit, PointKind kind, List<String> labels) {
        labels.stream()
                .filter(label -> points.listByUnit(unit).stream()
                        .noneMatch(
                                there -> there.kind() == kind && there.label().equalsIgnoreCase(label)))
                .forEach(label -> provisioning.addPoint(by, unit, null, label, kind, null));
    }

    /** Makes all of them or none. */
    @Transactional
    public void makeAll(Actor by, List<Plan> plans) {
        for (Plan plan : plans) {
            String code = make(by, plan.unit()).code();
            addServices(by, code, plan.services());
            addPoints(by, code, PointKind.QR, plan.labels());
        }
    }

    private static Problem invalid(String key) {
        return Problem.invalid(List.of(FieldProblem.of("name", key)));
    }

    /**
     * A unit that is to be made.
     *
     * @param unit still without a code
     * @param services names of its jenis layanan
     * @param labels where its QR sheets will hang
     */
    public record Plan(Unit unit, List<String> services, List<String> labels) {}
}
