package id.suaraloket.staff;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the set-up page asks, checked.
 *
 * @param unit still without a code
 * @param services names of the jenis layanan
 * @param label where the first point stands
 */
record SetupForm(Unit unit, List<String> services, String label) {
    /**
     * Reads the form.
     *
     * @throws Problem 422 with every field that is wrong
     */
    static SetupForm of(Map<String, String> fields, Questionnaires questionnaires) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = FormText.required(fields, "name", "staff.setup.name.missing", problems);
        String kabupaten = FormText.required(fields, "kabupaten", "staff.setup.kabupaten.missing", problems);
        String questionnaire = fields.getOrDefault("questionnaire", "");
        if (questionnaires.find(questionnaire).isEmpty()) {
            problems.add(FieldProblem.of("questionnaire", "staff.setup.questionnaire.choose"));
        }
        Long population = FormText.count(fields, "population", "staff.setup.population.wrong", problems);
        List<String> services = services(fields.getOrDefault("services", ""), problems);
        String label = FormText.required(fields, "label", "staff.setup.label.missing", problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        Unit unit = new Unit(
                "",
                name,
                kabupaten,
                questionnaire,
                Weighting.ONE_OVER_K,
                Method.POOLED,
                Unit.DEFAULT_ZONE,
                population,
                Unit.DEFAULT_RETENTION_YEARS,
                Unit.DEFAULT_SUGGESTION_RETENTION_YEARS,
                false);
        return new SetupForm(unit, services, label);
    }

    private static List<String> services(String lines, List<FieldProblem> problems) {
        List<String> services = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (services.isEmpty()) {
            problems.add(FieldProblem.of("services", "staff.setup.services.missing"));
        } else if (services.stream().anyMatch(service -> service.length() > FormText.LONGEST)) {
            problems.add(FieldProblem.of("services", "field.tooLong", FormText.LONGEST));
        }
        return services;
    }
}
