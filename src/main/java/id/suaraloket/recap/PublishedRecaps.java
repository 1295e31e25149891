package id.suaraloket.recap;

import id.suaraloket.account.Showcase;
import id.suaraloket.period.Period;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What anybody may see of the recaps: the last edition of each period that was published, without its small groups. */
@Singleton
public class PublishedRecaps implements Showcase {
    /** Under which anybody may use what is published: CC BY 4.0. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final Comparator<PublishedEdition> NEWEST_FIRST =
            Comparator.comparing(PublishedEdition::of, Period.LATEST_FIRST);

    private final Publications publications;
    private final Editions editions;
    private final ScoredEditions scored;
    private final FinalRecaps finals;

    PublishedRecaps(Publications publications, Editions editions, ScoredEditions scored, FinalRecaps finals) {
        this.publications = publications;
        this.editions = editions;
        this.scored = scored;
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
        return published(unit)
                .filter(one -> one.period().equals(period))
                .findFirst()
                .flatMap(this::told);
    }

    /** The same of one jenis layanan, null for all; empty for one that is not told apart from the others. */
    Optional<Recap> find(String unit, String period, @Nullable String service) {
        Optional<Recap> whole = find(unit, period);
        return service == null
                ? whole
                : whole.flatMap(all -> all.services().stream()
                        .filter(row -> row.service().code().equals(service))
                        .findFirst()
                        .flatMap(row -> editions.findByCode(finality(all).code().value())
                                .map(edition -> PublicForm.of(finals.get(edition, row.service())))));
    }

    /** The newest of a unit. */
    public Optional<Recap> findNewest(String unit) {
        return published(unit).flatMap(one -> told(one).stream()).findFirst();
    }

    /** All of a unit, the newest first; how many responses came late is not looked for. */
    public List<Recap> list(String unit) {
        return told(published(unit).toList()).toList();
    }

    /**
     * The editions of a published period that may be told beside the last one, the first first; what two of them differ by tells of no single
     * respondent.
     *
     * @param shown the last one, which is among them
     */
    public List<Recap> listEditions(Recap shown) {
        List<Recap> told = new ArrayList<>(List.of(shown));
        int last = finality(shown).edition();
        scored.list(editions.listCodes(shown.unit().code(), shown.period().id())).stream()
                .filter(PublicForm::isTold)
                .filter(one -> finality(one).edition() < last)
                .forEach(one -> {
                    if (told.stream().allMatch(other -> PublicForm.areApart(one, other))) {
                        told.add(0, one);
                    }
                });
        return told;
    }

    /** The newest of each unit that has published anything, by the unit's name. */
    public List<Recap> listNewest() {
        Map<String, List<PublishedEdition>> units = publications.listEditions().stream()
                .sorted(NEWEST_FIRST)
                .collect(Collectors.groupingBy(PublishedEdition::unit));
        // The newest are read together. A unit whose newest is not told is rare.
        Map<String, Recap> newest = told(units.values().stream()
                        .map(all -> all.get(0))
                        .toList())
                .collect(Collectors.toMap(recap -> recap.unit().code(), Function.identity()));
        return units.keySet().stream()
                .flatMap(unit -> Stream.ofNullable(newest.get(unit)).findFirst().or(() -> findNewest(unit)).stream())
                .sorted(Comparator.comparing((Recap recap) -> recap.unit().name())
                        .thenComparing(recap -> recap.unit().code()))
                .toList();
    }

    private Stream<PublishedEdition> published(String unit) {
        return publications.listEditions(unit).stream()
                .filter(one -> one.unit().equals(unit))
                .sorted(NEWEST_FIRST);
    }

    private Optional<Recap> told(PublishedEdition one) {
        return told(List.of(one)).findFirst();
    }

    private Stream<Recap> told(Collection<PublishedEdition> some) {
        return scored.list(some.stream().map(PublishedEdition::code).toList()).stream()
                .filter(PublicForm::isTold)
                .map(PublicForm::of);
    }

    private static Finality finality(Recap recap) {
        return Objects.requireNonNull(recap.finality());
    }
}
