package id.suaraloket.staff;

import id.suaraloket.web.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of text in a form of staff. */
final class FormText {
    /** In characters; as long as the store takes names. */
    static final int LONGEST = 200;

    private FormText() {}

    /** What stands in a field that must be filled; notes what is wrong with it. */
    static String required(Map<String, String> fields, String field, String missing, List<FieldProblem> problems) {
        String text = fields.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            problems.add(FieldProblem.of(field, missing));
        } else if (text.length() > LONGEST) {
            problems.add(FieldProblem.of(field, "field.tooLong", LONGEST));
        }
        return text;
    }

    /** What stands in a field that may be left empty, null then; notes what is wrong with it. */
    static @Nullable String optional(Map<String, String> fields, String field, List<FieldProblem> problems) {
        String text = fields.getOrDefault(field, "").strip();
        if (text.length() > LONGEST) {
            problems.add(FieldProblem.of(field, "field.tooLong", LONGEST));
        }
        return text.isEmpty() ? null : text;
    }

    /** A whole number as Indonesians write it, 2.800 for two thousand eight hundred; null if the field is empty, or noted as wrong. */
    static @Nullable Long count(Map<String, String> fields, String field, String wrong, List<FieldProblem> problems) {
        String digits = fields.getOrDefault(field, "").replaceAll("[.\\s]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,10}")) {
            problems.add(FieldProblem.of(field, wrong));
            return null;
        }
        return Long.valueOf(digits);
    }

    /** Lines that hold something, each once; notes what is wrong with them. {@code missing} is null where there need be none. */
    static List<String> lines(
            Map<String, String> fields, String field, @Nullable String missing, List<FieldProblem> problems) {
        List<String> lines = fields.getOrDefault(field, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty() && missing != null) {
            problems.add(FieldProblem.of(field, missing));
        } else if (lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            problems.add(FieldProblem.of(field, "field.tooLong", LONGEST));
        }
        return lines;
    }
}
