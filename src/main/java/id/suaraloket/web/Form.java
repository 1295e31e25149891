package id.suaraloket.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form and what is wrong with it, as {@code web/fields.html} shows it. A page model holds one per form.
 *
 * @param values what each field holds, by name; a field without an entry is empty
 * @param problems in the order of the fields on the page; empty on a form that was not sent yet
 */
public record Form(Map<String, String> values, List<FieldProblem> problems) {
    public Form {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    public @Nullable String value(String field) {
        return values.get(field);
    }

    /** The first problem of a field, or null: one sentence at a field is enough. */
    public @Nullable FieldProblem problem(String field) {
        for (FieldProblem problem : problems) {
            if (problem.field().equals(field)) {
                return problem;
            }
        }
        return null;
    }
}
