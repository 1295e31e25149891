package id.suaraloket.kiosk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a tablet needs to ask without a network. What is read by residents is there in every language, by its code.
 *
 * @param point code of the point, to send responses under
 * @param label how staff tell the point from others
 * @param office name of the unit
 * @param place kabupaten
 * @param demo whether it must say that its data is an example
 * @param services what the resident chooses from; one alone is not asked
 * @param personal a pattern of what looks personal in a saran, for JavaScript
 * @param languages in the order in which they are offered
 * @param texts the texts of the kiosk page by language and key
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record KioskContent(
        String point,
        String label,
        String office,
        String place,
        boolean demo,
        List<Service> services,
        Questionnaire questionnaire,
        List<Field> respondent,
        String personal,
        List<Language> languages,
        Map<String, Map<String, String>> texts) {

    @Serdeable
    record Service(String code, String name) {}

    @Serdeable
    record Questionnaire(String code, int version, List<Question> questions) {}

    @Serdeable
    record Question(String code, Map<String, QuestionText> texts) {}

    /**
     * @param help what is meant, in everyday words; null if nobody has said it
     * @param answers the answers 1..4 in words, worst first
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionText(String text, @Nullable String help, List<String> answers) {}

    /** A respondent field. */
    @Serdeable
    record Field(String field, Map<String, String> texts, List<Choice> choices) {}

    @Serdeable
    record Choice(String value, Map<String, String> texts) {}

    /** @param name its name for itself */
    @Serdeable
    record Language(String id, String name) {}
}
