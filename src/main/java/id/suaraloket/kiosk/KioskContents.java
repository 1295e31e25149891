package id.suaraloket.kiosk;

import static java.util.Objects.requireNonNull;

import id.suaraloket.office.Point;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.QuestionnaireTexts;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.PersonalText;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.RespondentTexts;
import id.suaraloket.web.Language;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Puts together what a tablet asks, in every language. */
@Singleton
class KioskContents {
    /** What the keys of the kiosk page's texts begin with. */
    static final String TEXTS = "kiosk.";

    private final Units units;
    private final Services services;
    private final Questionnaires questionnaires;
    private final QuestionnaireTexts questions;
    private final RespondentTexts respondents;
    private final Messages messages;

    KioskContents(
            Units units,
            Services services,
            Questionnaires questionnaires,
            QuestionnaireTexts questions,
            RespondentTexts respondents,
            Messages messages) {
        this.units = units;
        this.services = services;
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.respondents = respondents;
        this.messages = messages;
    }

    KioskContent of(Point point) {
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        return new KioskContent(
                point.code(),
                point.label(),
                unit.name(),
                unit.kabupaten(),
                unit.demo(),
                services.listOffered(point).stream()
                        .map(service -> new KioskContent.Service(service.code(), service.name()))
                        .toList(),
                questionnaire(questionnaires.find(unit.questionnaire()).orElseThrow()),
                Arrays.stream(RespondentField.values()).map(this::field).toList(),
                PersonalText.pattern(),
                messages.languages().stream()
                        .map(language -> new KioskContent.Language(language.id(), language.name()))
                        .toList(),
                inEach(locale -> messages.family(locale, TEXTS)));
    }

    private KioskContent.Questionnaire questionnaire(Questionnaire official) {
        Map<String, Questionnaire> spoken = inEach(locale -> questions.translate(official, locale));
        return new KioskContent.Questionnaire(
                official.code(),
                official.version(),
                official.questions().stream()
                        .map(question -> new KioskContent.Question(
                                question.code(),
                                inEach(locale -> text(
                                        requireNonNull(spoken.get(locale.toLanguageTag())), question.code(), locale))))
                        .toList());
    }

    private KioskContent.QuestionText text(Questionnaire spoken, String code, Locale locale) {
        Question question = spoken.findQuestion(code).orElseThrow();
        return new KioskContent.QuestionText(
                question.text(), questions.help(question, locale).orElse(null), question.options());
    }

    private KioskContent.Field field(RespondentField field) {
        return new KioskContent.Field(
                field.field(),
                inEach(locale -> respondents.label(field, locale)),
                field.choices().stream()
                        .map(value -> new KioskContent.Choice(
                                value, inEach(locale -> respondents.choice(field, value, locale))))
                        .toList());
    }

    /** The same for every language, in the order of the languages. */
    private <T> Map<String, T> inEach(Function<Locale, T> words) {
        Map<String, T> byLanguage = new LinkedHashMap<>();
        for (Language language : messages.languages()) {
            byLanguage.put(language.id(), words.apply(Locale.forLanguageTag(language.id())));
        }
        return byLanguage;
    }
}
