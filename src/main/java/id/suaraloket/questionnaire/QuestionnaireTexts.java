package id.suaraloket.questionnaire;

import io.micronaut.context.MessageSource;
import io.micronaut.context.MessageSource.MessageContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Questionnaires in the reader's language. Indonesian is the official wording itself; other languages come from the message bundles
 * (keys {@code questionnaire.<code>.name}, {@code .q1}, {@code .q1.4} and {@code questionnaire.unsur.<key>}), and whatever a bundle
 * lacks stays official.
 */
@Singleton
public class QuestionnaireTexts {
    private final MessageSource messages;

    public QuestionnaireTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The same questionnaire, code by code and in the same order, with its texts in the language of the locale. */
    public Questionnaire translate(Questionnaire official, Locale locale) {
        // Asking the bundles for Indonesian could answer with the machine's own language.
        if (isIndonesian(locale)) {
            return official;
        }
        MessageContext context = MessageContext.of(locale);
        String prefix = "questionnaire." + official.code();
        return new Questionnaire(
                official.code(),
                official.version(),
                text(prefix + ".name", official.name(), context),
                official.unsur().stream()
                        .map(unsur -> translate(unsur, context))
                        .toList(),
                official.questions().stream()
                        .map(question -> translate(question, prefix, context))
                        .toList());
    }

    /** What is meant by the unsur of a question, in everyday words; empty if nobody has said it. */
    public Optional<String> help(Question question, Locale locale) {
        return messages.getRawMessage("questionnaire.unsur." + question.unsur() + ".help", MessageContext.of(locale));
    }

    private static boolean isIndonesian(Locale locale) {
        return locale.getLanguage().equals(new Locale("id").getLanguage());
    }

    private Unsur translate(Unsur unsur, MessageContext context) {
        return new Unsur(unsur.no(), unsur.key(), text("questionnaire.unsur." + unsur.key(), unsur.name(), context));
    }

    private Question translate(Question question, String prefix, MessageContext context) {
        String key = prefix + "." + question.code();
        List<String> options = IntStream.rangeClosed(1, question.options().size())
                .mapToObj(answer -> text(key + "." + answer, question.options().get(answer - 1), context))
                .toList();
        return new Question(question.code(), question.unsur(), text(key, question.text(), context), options);
    }

    private String text(String key, String official, MessageContext context) {
        return messages.getRawMessage(key, context).orElse(official);
    }
}
