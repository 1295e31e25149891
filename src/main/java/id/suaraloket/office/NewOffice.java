package id.suaraloket.office;

import id.suaraloket.audit.Actor;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets up a unit with its jenis layanan and a first survey point, all of it or nothing. */
@Singleton
public class NewOffice {
    private final Units units;
    private final Provisioning provisioning;

    NewOffice(Units units, Provisioning provisioning) {
        this.units = units;
        this.provisioning = provisioning;
    }

    /**
     * Makes the unit; codes are made out of the names.
     *
     * @param by who makes it
     * @param unit its code is ignored
     * @param services names, in the order in which residents see them
     * @param label where the first point stands; it asks about every service
     * @return the first point
     * @throws Problem 422 if a unit of that name exists or a name has no letters to make a code of
     */
    @Transactional
    public Point make(Actor by, Unit unit, List<String> services, String label) {
        String code = Codes.of(unit.name()).orElseThrow(() -> invalid("name", "field.noLetters"));
        if (units.findByCode(code).isPresent()) {
            throw invalid("name", "field.unitExists");
        }
        provisioning.put(by, unit.withCode(code));
        codes(services).forEach((service, name) -> provisioning.putService(by, code, service, name, true));
        return provisioning.addPoint(by, code, null, label, PointKind.QR, null);
    }

    private static Map<String, String> codes(List<String> names) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String name : names) {
            String code =
                    Codes.free(name, codes::containsKey).orElseThrow(() -> invalid("services", "field.noLetters"));
            codes.put(code, name);
        }
        return codes;
    }

    private static Problem invalid(String field, String key) {
        return Problem.invalid(List.of(FieldProblem.of(field, key)));
    }
}
