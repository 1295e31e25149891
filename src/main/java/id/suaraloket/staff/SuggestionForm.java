package id.suaraloket.staff;

import id.suaraloket.response.SuggestionCategory;
import id.suaraloket.response.SuggestionHandling;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff say about a saran, checked; both may be left empty. */
record SuggestionForm(
        @Nullable SuggestionCategory category, @Nullable String note) {
    /** @throws Problem 422 with every field that is wrong */
    static SuggestionForm of(Map<String, String> fields) {
        List<FieldProblem> problems = new ArrayList<>();
        String into = fields.getOrDefault("category", "");
        SuggestionCategory category = Arrays.stream(SuggestionCategory.values())
                .filter(one -> one.name().equals(into))
                .findFirst()
                .orElse(null);
        if (category == null && !into.isEmpty()) {
            problems.add(FieldProblem.of("category", "staff.list.choice.unknown"));
        }
        String note = fields.getOrDefault("note", "").strip();
        if (note.length() > SuggestionHandling.NOTE_LENGTH) {
            problems.add(FieldProblem.of("note", "field.tooLong", SuggestionHandling.NOTE_LENGTH));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new SuggestionForm(category, note.isEmpty() ? null : note);
    }
}
