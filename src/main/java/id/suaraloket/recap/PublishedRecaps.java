package id.suaraloket.recap;

import id.suaraloket.account.Showcase;
import id.suaraloket.period.Period;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What anybody may see of the recaps: the last edition of each period that was published, without its small groups. */
@Singleton
public class PublishedRecaps implements Showcase {
    private final Publications publications;
    private final Editions editions;
    private final FinalRecaps finals;

    PublishedRecaps(Publications publications, Editions editions, FinalRecaps finals) {
        this.publications = publications;
        this.editions = editions;
        this.finals = finals;
    }

    @Override
    public boolean isPublished(String unit, String period) {
        // A collation would take "LUMAJANG" for "lumajang".
        return Period.find(period).isPresent()
                && publications
                        .find(unit, period)
                        .filter(found -> found.unit().equals(unit))
                        .isPresent();
    }

    /** The published recap of a period. A correction that left too few respondents is not shown. */
    public Optional<Recap> find(String unit, String period) {
        return isPublished(unit, period)
                ? editions.listLast(unit, List.of(period)).stream()
                        .map(finals::get)
                        .filter(PublishedRecaps::isTold)
                        .map(PublicForm::of)
                        .findFirst()
                : Optional.empty();
    }

    static boolean isTold(Recap recap) {
        return recap.respondents() >= PublicForm.FEWEST;
    }

    /** All of a unit, the newest first; how many responses came late is not looked for. */
    public List<Recap> list(String unit) {
        return publications.listEditions(unit).stream()
                .map(finals::get)
                .filter(PublishedRecaps::isTold)
                .map(PublicForm::of)
                .sorted(Comparator.comparing(Recap::period, Period.LATEST_FIRST))
                .toList();
    }

    /** Every edition of a published period, the first first; the last is the one that is shown. */
    public List<Recap> listEditions(String unit, Period period) {
        return editions.list(unit, period.id()).stream()
                .map(finals::get)
                .map(PublicForm::of)
                .toList();
    }

    /** The newest of each unit that has published anything, by the unit's name. */
    public List<Recap> listNewest() {
        Map<String, Period> newest = publications.list().stream()
                .collect(Collectors.toMap(
                        Publication::unit,
                        one -> Period.parse(one.period()),
                        BinaryOperator.minBy(Period.LATEST_FIRST)));
        // Most units are at the same period: these are read together, and no snapshot that is not shown.
        Map<Period, List<String>> units = newest.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return units.entrySet().stream()
                .flatMap(of ->
                        editions.listLastOfUnits(of.getValue(), of.getKey().id()).stream())
                .map(finals::get)
                .flatMap(recap -> isTold(recap)
                        ? Stream.of(PublicForm.of(recap))
                        : list(recap.unit().code()).stream().limit(1))
                .sorted(Comparator.comparing((Recap recap) -> recap.unit().name())
                        .thenComparing(recap -> recap.unit().code()))
                .toList();
    }
}
