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
import org.jspecify.annotations.Nullable;

/**
 * What the first step of the set-up asks, checked.
 *
 * @param unit still without a code
 */
record SetupForm(Unit unit) {
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
        if (questionnaires.list().stream().noneMatch(one -> one.code().equals(questionnaire))) {
            problems.add(FieldProblem.of("questionnaire", "staff.setup.questionnaire.choose"));
        }
        Long population = FormText.count(fields, "population", "staff.setup.population.wrong", problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new SetupForm(unit(name, kabupaten, questionnaire, population));
    }

    /** A new one, with what is usual in everything that was not asked. */
    static Unit unit(String name, String kabupaten, String questionnaire, @Nullable Long population) {
        return new Unit(
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
    }
}
