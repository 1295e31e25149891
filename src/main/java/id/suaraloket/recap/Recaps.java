package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.UnsurValue;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.questionnaire.Unsur;
import id.suaraloket.response.ItemCountsJson;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.Tallied;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes recaps out of tallies. */
@Singleton
public class Recaps {
    private final Tallies tallies;
    private final ItemCountsJson json;
    private final Services services;
    private final Imprints imprints;
    private final Questionnaires questionnaires;

    Recaps(Tallies tallies, ItemCountsJson json, Services services, Imprints imprints, Questionnaires questionnaires) {
        this.tallies = tallies;
        this.json = json;
        this.services = services;
        this.imprints = imprints;
        this.questionnaires = questionnaires;
    }

    /**
     * The recap as the tallies stand now.
     *
     * @param service the one jenis layanan to look at, null for the whole unit
     */
    public Recap get(Unit unit, Period period, @Nullable Service service) {
        Map<String, Counts> byService = byService(unit, period, service);
        Counts counts = Counts.sum(byService.values());
        List<Questionnaire> used = questionnaires(unit, counts);
        List<Recap.UnsurRow> rows = rows(used, counts);
        long respondents = counts.total(Tallied.RESPONSE, Tallied.NONE);
        List<Recap.ServiceRow> perService = perService(unit, byService, service);
        return new Recap(
                unit,
                period,
                service,
                used,
                imprints.findPopulation(unit.code(), period.id()).orElse(unit.population()),
                respondents,
                counts.total(Tallied.WRONG_CLOCK, Tallied.NONE),
                counts.total(Tallied.SUSPICIOUS, Tallied.NONE),
                counts.total(Tallied.EXCLUDED, Tallied.NONE),
                ikm(unit, rows, respondents, perService),
                rows,
                perService,
                profile(counts));
    }

    private Map<String, Counts> byService(Unit unit, Period period, @Nullable Service service) {
        List<Tally> read = service == null
                ? tallies.list(unit.code(), period.from(), period.to())
                : tallies.listByService(unit.code(), period.from(), period.to(), service.code());
        Map<String, Counts> byService = new HashMap<>();
        for (Tally tally : read) {
            byService.computeIfAbsent(tally.service(), code -> new Counts()).add(tally, json);
        }
        return byService;
    }

    /** How many responses count in each month in which there are any. */
    public List<MonthCount> listMonths(Unit unit) {
        return tallies.listMonths(unit.code());
    }

    private static Ikm ikm(Unit unit, List<Recap.UnsurRow> rows, long respondents, List<Recap.ServiceRow> perService) {
        if (unit.method() == Method.MEAN_OF_SERVICES && respondents > 0) {
            return Ikm.meanOf(perService.stream().map(Recap.ServiceRow::ikm).toList());
        }
        return Ikm.of(values(rows), Recap.fitting(unit, rows.size()), respondents);
    }

    private List<Recap.ServiceRow> perService(Unit unit, Map<String, Counts> byService, @Nullable Service only) {
        List<Recap.ServiceRow> rows = new ArrayList<>();
        for (Service service : only == null ? services.listByUnit(unit.code()) : List.of(only)) {
            Counts counts = byService.getOrDefault(service.code(), new Counts());
            long respondents = counts.total(Tallied.RESPONSE, Tallied.NONE);
            if (respondents > 0) {
                List<UnsurValue> values = values(rows(questionnaires(unit, counts), counts));
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

    private List<Questionnaire> questionnaires(Unit unit, Counts counts) {
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
