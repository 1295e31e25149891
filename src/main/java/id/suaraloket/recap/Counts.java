package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.Tallied;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Looks up counts in the tallies of a period. */
final class Counts {
    private final Map<Item, Map<String, Long>> items = new HashMap<>();

    private Counts() {}

    /** The sums that the filter lets through. */
    static Counts of(List<TallySum> sums, Predicate<TallySum> filter) {
        Counts counts = new Counts();
        for (TallySum sum : sums) {
            if (filter.test(sum)) {
                counts.items
                        .computeIfAbsent(
                                new Item(sum.questionnaire(), sum.questionnaireVersion(), sum.item()),
                                item -> new HashMap<>())
                        .merge(sum.itemValue(), sum.responses(), Long::sum);
            }
        }
        return counts;
    }

    AnswerCounts answers(Questionnaire questionnaire, String question) {
        Map<String, Long> values =
                items.getOrDefault(new Item(questionnaire.code(), questionnaire.version(), question), Map.of());
        return new AnswerCounts(
                values.getOrDefault("1", 0L),
                values.getOrDefault("2", 0L),
                values.getOrDefault("3", 0L),
                values.getOrDefault("4", 0L),
                values.getOrDefault(Tallied.NONE, 0L));
    }

    /** How many responses have this value of this item, under whatever questionnaire. */
    long total(String item, String value) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(item))
                .mapToLong(entry -> entry.getValue().getOrDefault(value, 0L))
                .sum();
    }

    private record Item(String questionnaire, int version, String name) {}
}
