package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.ItemCounts;
import id.suaraloket.response.ItemCountsJson;
import id.suaraloket.response.Tallied;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the responses of a period come to, by questionnaire. */
final class Counts {
    private final Map<Version, ItemCounts> versions = new HashMap<>();

    static Counts sum(Collection<Counts> parts) {
        Counts sum = new Counts();
        parts.forEach(part ->
                part.versions.forEach((version, counts) -> sum.of(version).addAll(counts)));
        return sum;
    }

    void add(Tally tally, ItemCountsJson json) {
        json.addTo(of(new Version(tally.questionnaire(), tally.questionnaireVersion())), tally.counts());
    }

    /** The questionnaires that were answered. */
    Set<Version> versions() {
        return versions.keySet();
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

    private ItemCounts of(Version version) {
        return versions.computeIfAbsent(version, v -> new ItemCounts());
    }

    /** A questionnaire as it was at one time. */
    record Version(String questionnaire, int number) {}
}
