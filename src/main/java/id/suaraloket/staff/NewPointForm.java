package id.suaraloket.staff;

import id.suaraloket.office.PointKind;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a new survey point asks, checked.
 *
 * @param service code of its one jenis layanan, null for all
 * @param place where it is found, null if that was left open
 */
record NewPointForm(
        String label,
        PointKind kind,
        @Nullable String service,
        @Nullable String place) {
    /**
     * Reads the form.
     *
     * @param services codes of the unit's jenis layanan
     * @throws Problem 422 with every field that is wrong
     */
    static NewPointForm of(Map<String, String> fields, Set<String> services) {
        List<FieldProblem> problems = new ArrayList<>();
        String label = FormText.required(fields, "label", "staff.point.new.label.missing", problems);
        PointKind kind = Arrays.stream(PointKind.values())
                .filter(each -> each.name().equals(fields.get("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "staff.point.new.kind.choose"));
        }
        String service = fields.getOrDefault("service", "");
        if (!service.isEmpty() && !services.contains(service)) {
            problems.add(FieldProblem.of("service", "field.unknownService"));
        }
        String place = FormText.optional(fields, "place", problems);
        if (kind == null || !problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new NewPointForm(label, kind, service.isEmpty() ? null : service, place);
    }
}
