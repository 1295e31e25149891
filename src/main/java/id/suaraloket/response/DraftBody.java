package id.suaraloket.response;

import id.suaraloket.web.JsonBody;
import id.suaraloket.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code PUT /api/v1/responses/{id}}. */
final class DraftBody {
    private DraftBody() {}

    /**
     * The draft in a body.
     *
     * @param sentAt see {@link Hints}
     * @throws Problem 422 that names every field that is of the wrong kind or unknown
     */
    static Draft read(String id, JsonBody fields, @Nullable String sentAt) {
        Draft draft = new Draft(
                id,
                fields.text("point", 20),
                fields.text("service", 40),
                fields.text("questionnaire", 50),
                fields.text("submittedAt", 40),
                fields.object("answers").numbers(),
                respondent(fields.object("respondent")),
                fields.text("suggestion", Intake.SUGGESTION_LENGTH),
                new Hints(fields.hint("startedAt"), fields.hint("trap"), sentAt));
        fields.check();
        return draft;
    }

    private static Map<String, String> respondent(JsonBody fields) {
        Map<String, String> respondent = new LinkedHashMap<>();
        for (RespondentField field : RespondentField.values()) {
            String value = field == RespondentField.DISABILITY
                    ? fields.yesOrNo(field.field())
                    : fields.text(field.field(), 20);
            if (value != null) {
                respondent.put(field.field(), value);
            }
        }
        fields.checkUnknown();
        return respondent;
    }
}
