package id.suaraloket.questionnaire;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One question with its four answers.
 *
 * @param code {@code q1}, {@code q2} and so on; also the name of its field in forms, imports and exports
 * @param unsur key of the unsur it counts for
 * @param text the official wording, or a translation of it
 * @param options the four answers from worst to best: {@code options.get(0)} is answer 1
 */
@Serdeable
public record Question(String code, String unsur, String text, List<String> options) {
    private static final Pattern CODE = Pattern.compile("q[1-9][0-9]?");
    private static final int ANSWERS = 4;

    public Question {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A question's code is q1 to q99, not '" + code + "'");
        }
        Wording.requireText(text, "the text of " + code);
        if (options.size() != ANSWERS) {
            throw new IllegalArgumentException(code + " has " + options.size() + " options, not " + ANSWERS);
        }
        options.forEach(option -> Wording.requireText(option, "an option of " + code));
        options = List.copyOf(options);
    }
}
