package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.UnsurValue;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.office.Service;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Unsur;
import id.suaraloket.response.RespondentField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's responses of a period come to. Values are exact; whoever shows one rounds it, once.
 *
 * @param service the one jenis layanan it is about, null for all
 * @param questionnaires those that were answered, the unit's present one first; that one alone when there are no
 *     responses
 * @param population estimated users of the services in the period, null if unknown
 * @param respondents how many responses count in the period
 * @param wrongClock how many of them count on the day of receipt because their sender's clock was wrong
 * @param suspicious how many of them may be no resident's, see {@link id.suaraloket.response.Suspicion}
 * @param excluded how many more were excluded from every figure
 * @param unsur in display order; a unit that changed its questionnaire has the questions of both
 * @param services those with responses, in the unit's order
 * @param profile respondent field to value to count, in display order; only values that somebody gave
 * @param finality null while figures may still change
 */
public record Recap(
        Unit unit,
        Period period,
        @Nullable Service service,
        List<Questionnaire> questionnaires,
        @Nullable Long population,
        long respondents,
        long wrongClock,
        long suspicious,
        long excluded,
        Ikm ikm,
        List<UnsurRow> unsur,
        List<ServiceRow> services,
        Map<RespondentField, Map<String, Long>> profile,
        @Nullable Finality finality) {

    /** An unsur with the questions that make it up. */
    public record UnsurRow(Unsur unsur, UnsurValue value, List<QuestionRow> questions) {}

    /** A question of a questionnaire, and how it was answered. */
    public record QuestionRow(Questionnaire questionnaire, Question question, AnswerCounts counts) {}

    /** A jenis layanan taken by itself. */
    public record ServiceRow(Service service, long respondents, AnswerCounts answers, Ikm ikm) {}

    /** The same, final. */
    Recap withFinality(Finality made) {
        return with(services, profile, made);
    }

    /** The same with other jenis layanan and profile. */
    Recap with(List<ServiceRow> otherServices, Map<RespondentField, Map<String, Long>> otherProfile) {
        return with(otherServices, otherProfile, finality);
    }

    private Recap with(
            List<ServiceRow> otherServices,
            Map<RespondentField, Map<String, Long>> otherProfile,
            @Nullable Finality made) {
        return new Recap(
                unit,
                period,
                service,
                questionnaires,
                population,
                respondents,
                wrongClock,
                suspicious,
                excluded,
                ikm,
                unsur,
                otherServices,
                otherProfile,
                made);
    }

    /** Whether its IKM is the mean of those of the jenis layanan. A single one is always one set. */
    public boolean isMeanOfServices() {
        return unit.method() == Method.MEAN_OF_SERVICES && service == null;
    }

    /** The bobot by which it was computed: the unit's, unless that does not fit so many unsur. */
    public Weighting weighting() {
        return fitting(unit, unsur.size());
    }

    /** The decimal weights are for nine unsur; a questionnaire of another number is weighed by 1/k whatever the unit chose [choice]. */
    public static Weighting fitting(Unit unit, int k) {
        return unit.weighting().fits(k) ? unit.weighting() : Weighting.ONE_OVER_K;
    }

    /** The questionnaire that the unit uses now, or used last in the period. */
    public Questionnaire questionnaire() {
        return questionnaires.get(0);
    }

    /** The value that most respondents gave, the first of them in display order when there are several. */
    public Optional<String> mostFrequent(RespondentField field) {
        return profile.getOrDefault(field, Map.of()).entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .map(Map.Entry::getKey);
    }

    /** The unsur that have a value, the lowest first: that is where something is to be done. */
    public List<UnsurRow> unsurFromLowest() {
        return unsur.stream()
                .filter(row -> row.value().mean().isPresent())
                .sorted(Comparator.comparing(row -> row.value().mean().orElseThrow()))
                .toList();
    }

    /** The unsur with the largest share of answers 1 and 2; empty if nobody gave one. */
    public Optional<UnsurRow> mostDissatisfiedUnsur() {
        return unsur.stream()
                .filter(row -> row.value().counts().dissatisfied() > 0)
                .max(Comparator.comparing((UnsurRow row) ->
                                Dissatisfaction.share(row.value().counts()))
                        .thenComparing(unsur::indexOf, Comparator.reverseOrder()));
    }

    /** The jenis layanan with the largest share of answers 1 and 2; empty if nobody gave one. */
    public Optional<ServiceRow> mostDissatisfiedService() {
        return services.stream()
                .filter(row -> row.answers().dissatisfied() > 0)
                .max(Comparator.comparing((ServiceRow row) -> Dissatisfaction.share(row.answers()))
                        .thenComparing(services::indexOf, Comparator.reverseOrder()));
    }
}
