package id.suaraloket.survey;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the form shows.
 *
 * @param office name of the unit
 * @param code of the point, where the form is sent back to
 * @param preview null for residents; else the form stores nothing, and this is where whoever looks at it came from
 * @param services what the resident chooses from; one alone is not asked
 * @param personal a pattern of what looks personal, see {@link id.suaraloket.response.PersonalText}
 * @param questionnaire reference of the version that the questions come from
 */
record FormPage(
        String office,
        String code,
        @Nullable String preview,
        Form form,
        String personal,
        List<Choice> services,
        String questionnaire,
        List<Question> questions,
        List<Field> respondent) {
    static final String ID = "id";
    static final String STARTED_AT = "startedAt";
    static final String SERVICE = "service";
    static final String QUESTIONNAIRE = "questionnaire";
    static final String SUGGESTION = "suggestion";
    static final String TRAP = "trap";

    /**
     * A question with its four answers, worst first.
     *
     * @param help what is meant, in everyday words; null if nobody has said it
     */
    record Question(
            String name, int number, String text, @Nullable String help, List<Choice> answers) {}

    /** A respondent field with its label and its choices. */
    record Field(String name, String label, List<Choice> choices) {}
}
