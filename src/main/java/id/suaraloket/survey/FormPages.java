package id.suaraloket.survey;

import id.suaraloket.office.Point;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.QuestionnaireTexts;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.PersonalText;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.RespondentTexts;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the form of a point together in the resident's language. */
@Singleton
class FormPages {
    private final Units units;
    private final Services services;
    private final Questionnaires questionnaires;
    private final QuestionnaireTexts texts;
    private final RespondentTexts respondents;

    FormPages(
            Units units,
            Services services,
            Questionnaires questionnaires,
            QuestionnaireTexts texts,
            RespondentTexts respondents) {
        this.units = units;
        this.services = services;
        this.questionnaires = questionnaires;
        this.texts = texts;
        this.respondents = respondents;
    }

    FormPage of(Point point, Form form, Locale locale) {
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        return page(
                unit,
                point.code(),
                null,
                form,
                services.listOffered(point),
                questionnaires.find(unit.questionnaire()).orElseThrow(),
                locale);
    }

    /**
     * The form as residents of a unit would see it.
     *
     * @param back where whoever looks at it came from
     */
    FormPage preview(Unit unit, Questionnaire questionnaire, String back, Form form, Locale locale) {
        return page(unit, "", back, form, services.listActive(unit.code()), questionnaire, locale);
    }

    private FormPage page(
            Unit unit,
            String code,
            @Nullable String back,
            Form form,
            List<Service> offered,
            Questionnaire official,
            Locale locale) {
        Questionnaire questionnaire = texts.translate(official, locale);
        return new FormPage(
                unit.name(),
                code,
                back,
                form,
                PersonalText.pattern(),
                offered.stream()
                        .map(service -> new Choice(service.code(), service.name()))
                        .toList(),
                questionnaire.reference(),
                questions(questionnaire, locale),
                respondent(locale));
    }

    ClosedPage closed(Point point, boolean lost) {
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        return new ClosedPage(unit.name(), lost);
    }

    private List<FormPage.Question> questions(Questionnaire questionnaire, Locale locale) {
        return IntStream.range(0, questionnaire.questions().size())
                .mapToObj(i -> {
                    var question = questionnaire.questions().get(i);
                    List<Choice> answers = IntStream.rangeClosed(1, 4)
                            .mapToObj(score -> new Choice(
                                    String.valueOf(score), question.options().get(score - 1)))
                            .toList();
                    String help = texts.help(question, locale).orElse(null);
                    return new FormPage.Question(question.code(), i + 1, question.text(), help, answers);
                })
                .toList();
    }

    private List<FormPage.Field> respondent(Locale locale) {
        return Arrays.stream(RespondentField.values())
                .map(field -> new FormPage.Field(
                        field.field(), respondents.label(field, locale), respondents.choices(field, locale)))
                .toList();
    }
}
