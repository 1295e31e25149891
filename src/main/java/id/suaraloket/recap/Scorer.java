package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.UnsurValue;
import id.suaraloket.office.Service;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.questionnaire.Unsur;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.Tallied;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the recaps of one unit out of counts.
 *
 * @param services the jenis layanan that a recap looks at, in the unit's order
 * @param populations estimated users in single periods, by the period's id; in any other it is the unit's own estimate
 */
record Scorer(Unit unit, List<Service> services, Map<String, Long> populations, Questionnaires questionnaires) {
    /**
     * The recap of a period.
     *
     * @param service the one jenis layanan it is about, null for the whole unit
     * @param byService what the responses of the period come to, by code of the jenis layanan
     */
    Recap score(Period period, @Nullable Service service, Map<String, Counts> byService) {
        Counts counts = Counts.sum(byService.values());
        List<Questionnaire> used = questionnaires(counts);
        List<Recap.UnsurRow> rows = rows(used, counts);
        long respondents = counts.total(Tallied.RESPONSE, Tallied.NONE);
        List<Recap.ServiceRow> perService = perService(byService);
        return new Recap(
                unit,
                period,
                service,
                used,
                population(period),
                respondents,
                counts.total(Tallied.WRONG_CLOCK, Tallied.NONE),
                counts.total(Tallied.SUSPICIOUS, Tallied.NONE),
                counts.total(Tallied.EXCLUDED, Tallied.NONE),
                ikm(rows, respondents, perService),
                rows,
                perService,
                profile(counts),
                null);
    }

    private @Nullable Long population(Period period) {
        Long known = populations.get(period.id());
        return known == null ? unit.population() : known;
    }

    private Ikm ikm(List<Recap.UnsurRow> rows, long respondents, List<Recap.ServiceRow> perService) {
        if (unit.method() == Method.MEAN_OF_SERVICES && respondents > 0) {
            return Ikm.meanOf(perService.stream().map(Recap.ServiceRow::ikm).toList());
        }
        return Ikm.of(values(rows), Recap.fitting(unit, rows.size()), respondents);
    }

    private List<Recap.ServiceRow> perService(Map<String, Counts> byService) {
        List<Recap.ServiceRow> rows = new ArrayList<>();
        for (Service service : services) {
            Counts counts = byService.getOrDefault(service.code(), new Counts());
            long respondents = counts.total(Tallied.RESPONSE, Tallied.NONE);
            if (respondents > 0) {
                List<UnsurValue> values = values(rows(questionnaires(counts), counts));
                AnswerCounts answers =
                        values.stream().map(UnsurValue::counts).reduce(AnswerCounts.NONE, AnswerCounts::plus);
                rows.add(new Recap.ServiceRow(
                        service,
                        respondents,
                        answers,
                        Ikm.of(values, Recap.fitting(unit, values.size()), respondents)));
            }
        }
        return rows;
    }

    private List<Questionnaire> questionnaires(Counts counts) {
        List<Questionnaire> used = counts.versions().stream()
                .map(version -> questionnaires.get(version.questionnaire(), version.number()))
                .sorted(Comparator.comparing((Questionnaire q) -> !q.code().equals(unit.questionnaire()))
                        .thenComparing(Questionnaire::code)
                        .thenComparing(Questionnaire::version, Comparator.reverseOrder()))
                .toList();
        return used.isEmpty()
                ? List.of(questionnaires.find(unit.questionnaire()).orElseThrow())
                : used;
    }

    /** One row per unsur key over all questionnaires; the first of them gives the order. */
    private static List<Recap.UnsurRow> rows(List<Questionnaire> questionnaires, Counts counts) {
        Map<String, Unsur> keys = new LinkedHashMap<>();
        questionnaires.forEach(q -> q.unsur().forEach(unsur -> keys.putIfAbsent(unsur.key(), unsur)));
        return keys.values().stream()
                .map(unsur -> {
                    List<Recap.QuestionRow> questions = questionnaires.stream()
                            .flatMap(q -> questions(q, unsur, counts))
                            .toList();
                    AnswerCounts sum = questions.stream()
                            .map(Recap.QuestionRow::counts)
                            .reduce(AnswerCounts.NONE, AnswerCounts::plus);
                    return new Recap.UnsurRow(unsur, new UnsurValue(unsur.key(), sum), questions);
                })
                .toList();
    }

    private static Stream<Recap.QuestionRow> questions(Questionnaire questionnaire, Unsur unsur, Counts counts) {
        return questionnaire.questions().stream()
                .filter(question -> question.unsur().equals(unsur.key()))
                .map(question ->
                        new Recap.QuestionRow(questionnaire, question, counts.answers(questionnaire, question.code())));
    }

    private static List<UnsurValue> values(List<Recap.UnsurRow> rows) {
        return rows.stream().map(Recap.UnsurRow::value).toList();
    }

    private static Map<RespondentField, Map<String, Long>> profile(Counts counts) {
        Map<RespondentField, Map<String, Long>> profile = new EnumMap<>(RespondentField.class);
        for (RespondentField field : RespondentField.values()) {
            Map<String, Long> given = new LinkedHashMap<>();
            for (String value : field.choices()) {
                long count = counts.total(field.field(), value);
                if (count > 0) {
                    given.put(value, count);
                }
            }
            profile.put(field, given);
        }
        return profile;
    }
}
