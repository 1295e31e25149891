package id.suaraloket.office;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles what a unit is and what its documents say, and writes it down. */
@Singleton
public class UnitSettings {
    private final Units units;
    private final Imprints imprints;
    private final Provisioning provisioning;
    private final AuditTrail audit;

    UnitSettings(Units units, Imprints imprints, Provisioning provisioning, AuditTrail audit) {
        this.units = units;
        this.imprints = imprints;
        this.provisioning = provisioning;
        this.audit = audit;
    }

    /** Both or neither. */
    @Transactional
    public void save(Actor by, Unit unit, Imprint imprint) {
        units.lock(unit.code());
        Imprint before = imprints.get(unit.code());
        if (imprints.findByUnit(unit.code()).isEmpty()) {
            imprints.insert(imprint);
        } else {
            imprints.update(imprint);
        }
        provisioning.put(by, unit);
        tell(by, unit.code(), before.facts(), imprint.facts());
    }

    /**
     * Another logo, or none.
     *
     * @param logo as it is to stand on documents, null for none
     */
    @Transactional
    public void putLogo(Actor by, Unit unit, @Nullable Logo logo) {
        units.lock(unit.code());
        Optional<String> before = imprints.findLogo(unit.code());
        if (logo == null) {
            imprints.removeLogo(unit.code());
        } else {
            imprints.putLogo(unit.code(), logo.base64());
        }
        tell(
                by,
                unit.code(),
                Map.of("logo", before.map(content -> new Logo(content).mark()).orElse("")),
                Map.of("logo", logo == null ? "" : logo.mark()));
    }

    /**
     * The estimated users of one period.
     *
     * @param period its id
     * @param population null to have the unit's own number stand for it again
     */
    @Transactional
    public void putPopulation(Actor by, Unit unit, String period, @Nullable Long population) {
        units.lock(unit.code());
        String before = imprints.findPopulation(unit.code(), period)
                .map(String::valueOf)
                .orElse("");
        if (population == null) {
            imprints.removePopulation(unit.code(), period);
        } else {
            imprints.putPopulation(unit.code(), period, population);
        }
        String field = "population " + period;
        tell(by, unit.code(), Map.of(field, before), Map.of(field, population == null ? "" : population.toString()));
    }

    private void tell(Actor by, String unit, Map<String, String> before, Map<String, String> after) {
        Change change = Change.between(before, after);
        if (!change.isNone()) {
            audit.add(by, Act.UNIT_CHANGED, unit, unit, change.before(), change.after());
        }
    }
}
