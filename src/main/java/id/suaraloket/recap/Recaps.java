package id.suaraloket.recap;

import id.suaraloket.office.Imprints;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.UnitPopulation;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.ItemCountsJson;
import id.suaraloket.response.Tallied;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes recaps out of tallies, and finds those that were made final. */
@Singleton
public class Recaps {
    private final Tallies tallies;
    private final ItemCountsJson json;
    private final Services services;
    private final Imprints imprints;
    private final Questionnaires questionnaires;
    private final Editions editions;
    private final FinalRecaps finals;

    Recaps(
            Tallies tallies,
            ItemCountsJson json,
            Services services,
            Imprints imprints,
            Questionnaires questionnaires,
            Editions editions,
            FinalRecaps finals) {
        this.tallies = tallies;
        this.json = json;
        this.services = services;
        this.imprints = imprints;
        this.questionnaires = questionnaires;
        this.editions = editions;
        this.finals = finals;
    }

    /**
     * The recap of a period: as it was made final, else as the tallies stand now.
     *
     * @param service the one jenis layanan to look at, null for the whole unit
     */
    public Recap get(Unit unit, Period period, @Nullable Service service) {
        return editions.listLast(unit.code(), List.of(period.id())).stream()
                .findFirst()
                .map(edition -> finals.get(edition, service, stored(counts(unit.code(), period, service))))
                .orElseGet(() -> present(unit, period, service));
    }

    /** The recap of an edition, the last or one before it. */
    public Recap get(Edition edition) {
        return finals.get(edition, null, stored(counts(edition.unit(), Period.parse(edition.period()), null)));
    }

    /** The recap as the tallies stand now, whether it was made final or not. */
    Recap present(Unit unit, Period period, @Nullable Service service) {
        List<Service> asked = service == null ? services.listByUnit(unit.code()) : List.of(service);
        return scorer(unit, asked).score(period, service, counts(unit.code(), period, service));
    }

    private static long stored(Map<String, Counts> byService) {
        return byService.values().stream()
                .mapToLong(counts ->
                        counts.total(Tallied.RESPONSE, Tallied.NONE) + counts.total(Tallied.EXCLUDED, Tallied.NONE))
                .sum();
    }

    /** The recap that counts come to under the settings of now. */
    Recap score(Unit unit, Period period, Map<String, Counts> byService) {
        return scorer(unit, services.listByUnit(unit.code())).score(period, null, byService);
    }

    /** What the tallies of a period say, by code of the jenis layanan: of one, or of all. */
    Map<String, Counts> counts(String unit, Period period, @Nullable Service service) {
        return byService(
                service == null
                        ? tallies.list(unit, period.from(), period.to())
                        : tallies.listByService(unit, period.from(), period.to(), service.code()));
    }

    /**
     * The recaps of several periods of a unit, in their order: each as it was made final, else as the tallies stand. All tallies are read
     * at one moment, by one statement, which spans from the first day to the last.
     *
     * @param periods at least one
     */
    public List<Recap> list(Unit unit, List<Period> periods) {
        LocalDate from =
                periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                periods.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
        // Each month is read once, however many of the periods it belongs to.
        Map<LocalDate, Map<String, Counts>> months = new TreeMap<>();
        tallies.list(unit.code(), from, to).stream()
                .collect(Collectors.groupingBy(Tally::countedIn))
                .forEach((month, read) -> months.put(month, byService(read)));
        Scorer scorer = scorer(unit, services.listByUnit(unit.code()));
        List<String> ids = periods.stream().map(Period::id).toList();
        Map<String, Edition> made = editions.listLast(unit.code(), ids).stream()
                .collect(Collectors.toMap(Edition::period, Function.identity()));
        return periods.stream()
                .map(period -> made(made.get(period.id()), scorer.score(period, null, sum(months, period))))
                .toList();
    }

    /** The recaps of a period of several units, in their order: each as it was made final, else as the tallies stand at one moment. */
    public List<Recap> list(List<Unit> units, Period period) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<String> codes = units.stream().map(Unit::code).toList();
        Map<String, List<Tally>> read = tallies.listByUnits(codes, period.from(), period.to()).stream()
                .collect(Collectors.groupingBy(Tally::unit));
        Map<String, List<Service>> known =
                services.listByUnits(codes).stream().collect(Collectors.groupingBy(Service::unit));
        Map<String, Map<String, Long>> populations = populations(codes);
        Map<String, Edition> made = editions.listLastOfUnits(codes, period.id()).stream()
                .collect(Collectors.toMap(Edition::unit, Function.identity()));
        return units.stream()
                .map(unit -> made(
                        made.get(unit.code()),
                        scorer(unit, known.getOrDefault(unit.code(), List.of()), populations)
                                .score(period, null, byService(read.getOrDefault(unit.code(), List.of())))))
                .toList();
    }

    private Recap made(@Nullable Edition edition, Recap now) {
        return edition == null ? now : finals.get(edition, null, now.respondents() + now.excluded());
    }

    /** How many responses count in each month in which there are any. */
    public List<MonthCount> listMonths(Unit unit) {
        return tallies.listMonths(unit.code());
    }

    private Scorer scorer(Unit unit, List<Service> services) {
        return scorer(unit, services, populations(List.of(unit.code())));
    }

    private Scorer scorer(Unit unit, List<Service> services, Map<String, Map<String, Long>> populations) {
        return new Scorer(unit, services, populations.getOrDefault(unit.code(), Map.of()), questionnaires);
    }

    private Map<String, Map<String, Long>> populations(List<String> units) {
        return imprints.listPopulations(units).stream()
                .collect(Collectors.groupingBy(
                        UnitPopulation::unit, Collectors.toMap(UnitPopulation::period, UnitPopulation::population)));
    }

    private Map<String, Counts> byService(Collection<Tally> read) {
        Map<String, Counts> byService = new HashMap<>();
        for (Tally tally : read) {
            byService.computeIfAbsent(tally.service(), code -> new Counts()).add(tally, json);
        }
        return byService;
    }

    private static Map<String, Counts> sum(Map<LocalDate, Map<String, Counts>> months, Period period) {
        Map<String, List<Counts>> parts = new HashMap<>();
        months.forEach((month, byService) -> {
            if (period.contains(month)) {
                byService.forEach((service, counts) -> parts.computeIfAbsent(service, code -> new ArrayList<>())
                        .add(counts));
            }
        });
        Map<String, Counts> sums = new HashMap<>();
        parts.forEach((service, counts) -> sums.put(service, Counts.sum(counts)));
        return sums;
    }
}
