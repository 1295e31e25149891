package id.suaraloket.office;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
     * @param unit its code is ignored
     * @param services names, in the order in which residents see them
     * @param label where the first point stands; it asks about every service
     * @return the first point
     * @throws Problem 422 if a unit of that name exists or a name has no letters to make a code of
     */
    @Transactional
    public Point make(Unit unit, List<String> services, String label) {
        String code = codeOf(unit.name()).orElseThrow(() -> invalid("name", "field.noLetters"));
        if (units.findByCode(code).isPresent()) {
            throw invalid("name", "field.unitExists");
        }
        provisioning.put(unit.withCode(code));
        codes(services).forEach((service, name) -> provisioning.putService(code, service, name, true));
        return provisioning.addPoint(code, null, label, PointKind.QR);
    }

    private static Map<String, String> codes(List<String> names) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String name : names) {
            String code = codeOf(name).orElseThrow(() -> invalid("services", "field.noLetters"));
            String free = code;
            for (int i = 2; codes.containsKey(free); i++) {
                String ending = "-" + i;
                free = code.substring(0, Math.min(code.length(), 40 - ending.length())) + ending;
            }
            codes.put(free, name);
        }
        return codes;
    }

    /** "Kecamatan Lumajang" becomes "lumajang"; accents go, everything else that no code may hold becomes a hyphen. */
    static Optional<String> codeOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^\\s*kecamatan\\s+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String code = plain.substring(0, Math.min(plain.length(), 40)).replaceAll("^-+|-+$", "");
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private static Problem invalid(String field, String key) {
        return Problem.invalid(List.of(FieldProblem.of(field, key)));
    }
}
