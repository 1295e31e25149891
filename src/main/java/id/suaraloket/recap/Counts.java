package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.ItemCounts;
import id.suaraloket.response.ItemCountsJson;
import id.suaraloket.response.Tallied;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    void add(Version version, ItemCounts counts) {
        of(version).addAll(counts);
    }

    /** What was answered under each questionnaire. */
    Map<Version, ItemCounts> byVersion() {
        return versions;
    }

    /** The questionnaires that were answered. One whose responses are all excluded is none: nobody's value of its unsur is missing. */
    Set<Version> versions() {
        return versions.entrySet().stream()
                .filter(one -> one.getValue().get(Tallied.RESPONSE, Tallied.NONE) > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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

    /** Where two counts of the same responses, by code of the jenis layanan, are not the same. */
    static List<Difference> differences(Map<String, Counts> told, Map<String, Counts> counted) {
        SortedMap<String, Long> one = flat(told);
        SortedMap<String, Long> other = flat(counted);
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .sorted()
                .map(place -> new Difference(place, one.getOrDefault(place, 0L), other.getOrDefault(place, 0L)))
                .filter(difference -> difference.told() != difference.counted())
                .toList();
    }

    private static SortedMap<String, Long> flat(Map<String, Counts> byService) {
        SortedMap<String, Long> flat = new TreeMap<>();
        byService.forEach((service, counts) -> counts.versions.forEach((version, items) -> items.toMap()
                .forEach((item, values) -> values.forEach((value, number) -> flat.put(
                        String.join(" / ", service, version.questionnaire() + "@" + version.number(), item, value),
                        number)))));
        return flat;
    }

    private ItemCounts of(Version version) {
        return versions.computeIfAbsent(version, v -> new ItemCounts());
    }

    /**
     * A number that is not what it should be.
     *
     * @param place jenis layanan, questionnaire, item and value
     */
    record Difference(String place, long told, long counted) {}

    /** A questionnaire as it was at one time. */
    record Version(String questionnaire, int number) {}
}
