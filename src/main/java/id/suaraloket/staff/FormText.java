package id.suaraloket.staff;

import id.suaraloket.web.FieldProblem;
import java.util.List;
import java.util.Map;

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
}
