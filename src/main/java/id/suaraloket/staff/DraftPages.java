package id.suaraloket.staff;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Departure;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.DraftQuestion;
import id.suaraloket.questionnaire.Drafting;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.questionnaire.Unsur;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds drafts of questionnaires and puts their page together. */
@Singleton
class DraftPages {
    private final Units units;
    private final Questionnaires questionnaires;
    private final Drafting drafting;

    DraftPages(Units units, Questionnaires questionnaires, Drafting drafting) {
        this.units = units;
        this.questionnaires = questionnaires;
        this.drafting = drafting;
    }

    static URI address(Draft draft) {
        return URI.create("/staff/units/" + draft.unit() + "/questionnaires/" + draft.code() + "/draft");
    }

    /** @throws Problem 404 if there is none of this code */
    Unit getUnit(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 if the unit writes none of this code */
    Draft get(String unit, String code) {
        return drafting.find(getUnit(unit).code(), code).orElseThrow(Problem::notFound);
    }

    /** The unsur a question of the draft may count for: the regulation's nine, and those it has besides. */
    Map<String, String> unsur(Draft draft) {
        Map<String, String> names = new LinkedHashMap<>();
        questionnaires.regulation().forEach(one -> names.put(one.key(), one.no() + " " + one.name()));
        draft.questions().forEach(question -> names.putIfAbsent(question.unsur(), question.unsurName()));
        return names;
    }

    /** The regulation's unsur of a name, in whichever case it was typed. */
    Optional<Unsur> findRegular(String name) {
        return questionnaires.regulation().stream()
                .filter(one -> one.name().equalsIgnoreCase(name) || one.key().equalsIgnoreCase(name))
                .findFirst();
    }

    HttpResponse<?> show(HttpStatus status, Draft draft, Form form) {
        Unit unit = getUnit(draft.unit());
        Optional<Questionnaire> whole = draft.whole(questionnaires.regulation());
        Departure departure = whole.map(one -> Departure.of(one, questionnaires.regulation()))
                .orElseGet(() -> new Departure(questionnaires.regulation(), List.of()));
        int unsur = whole.map(one -> one.unsur().size()).orElse(0);
        return View.response(
                status,
                "staff/draft",
                new DraftPage(
                        unit.code(),
                        unit.name(),
                        draft.code(),
                        draft.name(),
                        draft.version(),
                        form,
                        rows(draft, true),
                        rows(draft, false),
                        names(departure.missing()),
                        names(departure.custom()),
                        unsur > 0 && !unit.weighting().fits(unsur) ? String.valueOf(unsur) : null,
                        draft.version() > 1 && draft.code().equals(unit.questionnaire())));
    }

    private List<Row> rows(Draft draft, boolean used) {
        Map<String, String> unsur = unsur(draft);
        List<DraftQuestion> questions = draft.questions().stream()
                .filter(question -> question.used() == used)
                .toList();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> {
                    DraftQuestion question = questions.get(i);
                    return new Row(
                            question.code(),
                            i + 1,
                            question.text(),
                            unsur.getOrDefault(question.unsur(), question.unsurName()),
                            String.join(" · ", question.options()));
                })
                .toList();
    }

    private static String names(List<Unsur> unsur) {
        return unsur.stream().map(Unsur::name).collect(Collectors.joining(", "));
    }

    /**
     * What the page shows.
     *
     * @param out questions that were taken out
     * @param missing names of the regulation's unsur that nothing is asked about; empty if there is none
     * @param custom names of unsur that the regulation does not know
     * @param unfit how many unsur there are, if the unit's bobot does not fit so many; else null
     * @param used whether publishing changes what the unit's forms ask
     */
    record DraftPage(
            String unit,
            String office,
            String code,
            String name,
            int version,
            Form form,
            List<Row> questions,
            List<Row> out,
            String missing,
            String custom,
            @Nullable String unfit,
            boolean used) {}

    /** One question. */
    record Row(String code, int number, String text, String unsur, String options) {}
}
