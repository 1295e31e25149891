package id.suaraloket.response;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** The respondent fields in the reader's language. */
@Singleton
public class RespondentTexts {
    private final Messages messages;

    RespondentTexts(Messages messages) {
        this.messages = messages;
    }

    public String label(RespondentField field, Locale locale) {
        return messages.get(locale, key(field));
    }

    /** What may be chosen, in display order. */
    public List<Choice> choices(RespondentField field, Locale locale) {
        return field.choices().stream()
                .map(value -> new Choice(value, choice(field, value, locale)))
                .toList();
    }

    public String choice(RespondentField field, String value, Locale locale) {
        return messages.get(locale, key(field) + "." + value);
    }

    private static String key(RespondentField field) {
        return "respondent." + field.field();
    }
}
