package id.suaraloket.recap;

import id.suaraloket.account.Showcase;
import id.suaraloket.period.Period;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What anybody may see of the recaps: the last edition of each period that was published, without its small groups. */
@Singleton
public class PublishedRecaps implements Showcase {
    /** By the last day; of periods that end together the one that began last. */
    private static final Comparator<Period> AGE =
            Comparator.comparing(Period::to).thenComparing(Period::from);

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
                        .filter(PublicForm::isTold)
                        .map(PublicForm::of)
                        .findFirst()
                : Optional.empty();
    }

    /** All of a unit, the newest first; how many responses came late is not looked for. */
    public List<Recap> list(String unit) {
        return publications.listEditions(unit).stream()
                .map(finals::get)
                .filter(PublicForm::isTold)
                .map(PublicForm::of)
                .sorted(Comparator.comparing(Recap::period, AGE).reversed())
                .toList();
    }

    /**
     * The editions of a published period that may be told beside the last one, the first first; what two of them differ by tells of no single
     * respondent.
     *
     * @param shown the last one, which is among them
     */
    public List<Recap> listEditions(Recap shown) {
        List<Recap> told = new ArrayList<>(List.of(shown));
        editions.list(shown.unit().code(), shown.period().id()).stream()
                .map(finals::get)
                .filter(PublicForm::isTold)
                .sorted(Comparator.comparing(PublishedRecaps::number).reversed())
                .filter(one -> number(one) < number(shown))
                .forEach(one -> {
                    if (told.stream().allMatch(other -> PublicForm.areApart(one, other))) {
                        told.add(0, one);
                    }
                });
        return told;
    }

    private static int number(Recap recap) {
        return Objects.requireNonNull(recap.finality()).edition();
    }

    /** The newest of each unit that has published anything, by the unit's name. */
    public List<Recap> listNewest() {
        Map<String, Period> newest = publications.list().stream()
                .collect(Collectors.toMap(
                        Publication::unit, one -> Period.parse(one.period()), BinaryOperator.maxBy(AGE)));
        // Most units are at the same period: these are read together, and no snapshot that is not shown.
        Map<Period, List<String>> units = newest.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return units.entrySet().stream()
                .flatMap(of ->
                        editions.listLastOfUnits(of.getValue(), of.getKey().id()).stream())
                .map(finals::get)
                .flatMap(recap -> PublicForm.isTold(recap)
                        ? Stream.of(PublicForm.of(recap))
                        : list(recap.unit().code()).stream().limit(1))
                .sorted(Comparator.comparing((Recap recap) -> recap.unit().name())
                        .thenComparing(recap -> recap.unit().code()))
                .toList();
    }
}
