package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.ItemCounts;
import id.suaraloket.response.Tallied;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Looks up counts in the tallies of a period. */
final class Counts {
    private final Map<Version, ItemCounts> versions = new HashMap<>();

    private Counts() {}

    /** The sums of those that the filter lets through. */
    static Counts of(List<Tally> tallies, Predicate<Tally> filter) {
        Counts counts = new Counts();
        tallies.stream()
                .filter(filter)
                .forEach(tally -> counts.versions
                        .computeIfAbsent(
                                new Version(tally.questionnaire(), tally.questionnaireVersion()), v -> new ItemCounts())
                        .addAll(tally.counts()));
        return counts;
    }

    AnswerCounts answers(Questionnaire questionnaire, String question) {
        ItemCounts counts =
                versions.getOrDefault(new Version(questionnaire.code(), questionnaire.version()), new ItemCounts());
        return new AnswerCounts(
                counts.get(question, "1"),
                counts.get(question, "2"),
                counts.get(question, "3"),
                counts.get(question, "4"),
                counts.get(question, Tallied.NONE));
    }

    /** How many responses have this value of this item, under whatever questionnaire. */
    long total(String item, String value) {
        return versions.values().stream()
                .mapToLong(counts -> counts.get(item, value))
                .sum();
    }

    private record Version(String questionnaire, int number) {}
}
