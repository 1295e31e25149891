package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.QuestionnaireTexts;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.Exclusions;
import id.suaraloket.response.PastExclusion;
import id.suaraloket.response.RawResponse;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.RespondentTexts;
import id.suaraloket.response.ResponseSearch;
import id.suaraloket.response.VeiledText;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together the page of a response. */
@Singleton
class ResponsePages {
    private final Services services;
    private final Points points;
    private final Questionnaires questionnaires;
    private final QuestionnaireTexts questionTexts;
    private final RespondentTexts respondent;
    private final ResponseSearch responses;
    private final ResponseWords words;
    private final Messages messages;

    ResponsePages(
            Services services,
            Points points,
            Questionnaires questionnaires,
            QuestionnaireTexts questionTexts,
            RespondentTexts respondent,
            ResponseSearch responses,
            ResponseWords words,
            Messages messages) {
        this.services = services;
        this.points = points;
        this.questionnaires = questionnaires;
        this.questionTexts = questionTexts;
        this.respondent = respondent;
        this.responses = responses;
        this.words = words;
        this.messages = messages;
    }

    ResponsePage of(Unit unit, RawResponse response, Form form, Locale locale) {
        UnitClock clock = new UnitClock(messages, locale, unit);
        String suggestion = response.suggestion();
        Questionnaire questionnaire = questionTexts.translate(
                questionnaires.get(response.questionnaire(), response.questionnaireVersion()), locale);
        return new ResponsePage(
                unit.code(),
                unit.name(),
                response.id().toString(),
                response.countedOn(),
                clock.time(response.submittedAt()),
                response.excluded(),
                response.suspicion() == null ? null : words.suspicion(response.suspicion(), locale),
                facts(unit, response, questionnaire, clock, locale),
                answers(questionnaire, response, locale),
                suggestion == null ? null : VeiledText.of(suggestion).text(),
                responses.listExclusions(response.id()).stream()
                        .map(exclusion -> past(exclusion, clock, locale))
                        .toList(),
                form,
                Exclusions.REASON_LENGTH);
    }

    private List<Fact> facts(
            Unit unit, RawResponse response, Questionnaire questionnaire, UnitClock clock, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "service",
                services.find(unit.code(), response.service())
                        .map(Service::name)
                        .orElse(response.service()),
                locale));
        facts.add(fact("channel", words.channel(response.channel(), locale), locale));
        String point = response.point();
        if (point != null) {
            String label = points.findByCode(point).map(Point::label).orElse("");
            facts.add(fact("point", label.isEmpty() ? point : label + " (" + point + ")", locale));
        }
        facts.add(fact("day", clock.day(response.countedOn()), locale));
        String received = clock.time(response.receivedAt());
        facts.add(fact(
                "received",
                response.wrongClock() ? messages.get(locale, "staff.response.wrong-clock", received) : received,
                locale));
        facts.add(fact(
                "questionnaire",
                messages.get(locale, "staff.response.version", questionnaire.name(), response.questionnaireVersion()),
                locale));
        for (RespondentField field : RespondentField.values()) {
            String value = value(response, field);
            facts.add(new Fact(
                    respondent.label(field, locale),
                    value == null
                            ? messages.get(locale, "staff.response.untold")
                            : respondent.choice(field, value, locale)));
        }
        return facts;
    }

    private static @Nullable String value(RawResponse response, RespondentField field) {
        return switch (field) {
            case SEX -> response.sex();
            case AGE -> response.age();
            case EDUCATION -> response.education();
            case OCCUPATION -> response.occupation();
            case DISABILITY -> response.disability();
        };
    }

    private List<ResponsePage.Answer> answers(Questionnaire questionnaire, RawResponse response, Locale locale) {
        List<Question> questions = questionnaire.questions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> {
                    char answer = response.answers().charAt(i);
                    Question question = questions.get(i);
                    return answer == '-'
                            ? new ResponsePage.Answer(
                                    i + 1, question.text(), messages.get(locale, "staff.response.unanswered"), null)
                            : new ResponsePage.Answer(
                                    i + 1,
                                    question.text(),
                                    question.options().get(answer - '1'),
                                    String.valueOf(answer));
                })
                .toList();
    }

    private ResponsePage.Past past(PastExclusion exclusion, UnitClock clock, Locale locale) {
        String until = exclusion.liftedAt() == null || exclusion.liftedBy() == null
                ? null
                : messages.get(
                        locale,
                        "staff.response.exclusion.until",
                        clock.time(exclusion.liftedAt()),
                        exclusion.liftedBy());
        return new ResponsePage.Past(
                exclusion.reason(),
                messages.get(locale, "staff.response.exclusion.since", clock.time(exclusion.at()), exclusion.by()),
                until);
    }

    private Fact fact(String name, String value, Locale locale) {
        return new Fact(messages.get(locale, "staff.response." + name), value);
    }
}
