package id.suaraloket.questionnaire;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A question of a {@link Draft}.
 *
 * @param code tells it from others of the draft; it is numbered anew when it is published
 * @param unsur key of the unsur it counts for
 * @param unsurName the name of that, for one that the regulation does not know
 * @param options the four answers from worst to best
 * @param used false once staff took it out: it stays at hand and is not published
 */
@Serdeable
public record DraftQuestion(
        String code, String unsur, String unsurName, String text, List<String> options, boolean used) {
    DraftQuestion used(boolean other) {
        return new DraftQuestion(code, unsur, unsurName, text, options, other);
    }

    String fact() {
        return text + " (" + unsurName + ": " + String.join(" / ", options) + ")";
    }
}
