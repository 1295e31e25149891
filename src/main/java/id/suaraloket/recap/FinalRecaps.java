package id.suaraloket.recap;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.office.Service;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.ItemCounts;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts recaps into snapshots, and makes them out of snapshots again: of the counts and settings of then, not of today's. */
@Singleton
class FinalRecaps {
    private static final int ROUNDED = 2;
    private static final int EXACT = 6;

    private final SnapshotJson json;
    private final Questionnaires questionnaires;

    FinalRecaps(SnapshotJson json, Questionnaires questionnaires) {
        this.json = json;
        this.questionnaires = questionnaires;
    }

    /**
     * The recap of an edition.
     *
     * @param service the one jenis layanan, null for the whole unit; one that is younger than the edition has no responses in it
     * @param stored how many responses of the period are stored now, those that are excluded too
     */
    Recap get(Edition edition, @Nullable Service service, long stored) {
        Snapshot snapshot = json.read(edition.snapshot());
        Recap recap = score(snapshot, service, counts(snapshot, service));
        return made(edition, snapshot, recap, stored - recap.respondents() - recap.excluded());
    }

    /** The recap of an edition as it was made; what came late is not looked for. */
    Recap get(Edition edition, @Nullable Service service) {
        Snapshot snapshot = json.read(edition.snapshot());
        return made(edition, snapshot, score(snapshot, service, counts(snapshot, service)), 0);
    }

    private static Recap made(Edition edition, Snapshot snapshot, Recap recap, long late) {
        return recap.withFinality(new Finality(
                edition.number(),
                new CheckCode(edition.code()),
                OffsetDateTime.parse(snapshot.finalisedAt())
                        .atZoneSameInstant(ZoneId.of(snapshot.unit().zone())),
                snapshot.finalisedBy(),
                snapshot.reason(),
                snapshot.letterhead().imprint(edition.unit()),
                snapshot.letterhead().logo(),
                late));
    }

    /** The recap that its counts come to. */
    Recap score(Snapshot snapshot) {
        return score(snapshot, null, counts(snapshot));
    }

    private static Map<String, Counts> counts(Snapshot snapshot, @Nullable Service service) {
        Map<String, Counts> counts = counts(snapshot);
        if (service != null) {
            counts.keySet().retainAll(List.of(service.code()));
        }
        return counts;
    }

    /** What its responses come to, by code of the jenis layanan. */
    static Map<String, Counts> counts(Snapshot snapshot) {
        Map<String, Counts> byService = new HashMap<>();
        for (Snapshot.Cell cell : snapshot.counts()) {
            ItemCounts counts = new ItemCounts();
            cell.counts().forEach((item, values) -> values.forEach((value, number) -> counts.add(item, value, number)));
            byService
                    .computeIfAbsent(cell.service(), code -> new Counts())
                    .add(new Counts.Version(cell.questionnaire(), cell.version()), counts);
        }
        return byService;
    }

    /** The snapshot of a recap, as text. */
    String write(
            Recap recap,
            List<Service> services,
            Map<String, Counts> counts,
            Snapshot.Letterhead letterhead,
            Finalisation.Order order,
            ZonedDateTime at,
            String program) {
        return json.write(new Snapshot(
                cells(counts),
                order.number(),
                figures(recap),
                at.toOffsetDateTime().toString(),
                order.name(),
                letterhead,
                new TreeMap<>(order.open()),
                Snapshot.Span.of(recap.period()),
                recap.population(),
                program,
                order.reason(),
                services.stream().map(Snapshot.ServiceName::of).toList(),
                Snapshot.Settings.of(recap.unit())));
    }

    static Snapshot.Figures figures(Recap recap) {
        return new Snapshot.Figures(
                rounded(recap.ikm().value()),
                exact(recap.ikm().value()),
                recap.ikm().mutu().map(Mutu::name).orElse(null),
                recap.respondents(),
                recap.unsur().stream()
                        .map(row -> new Snapshot.UnsurFigure(
                                row.unsur().key(),
                                rounded(row.value().mean()),
                                exact(row.value().mean()),
                                row.unsur().name(),
                                row.unsur().no()))
                        .toList());
    }

    private Recap score(Snapshot snapshot, @Nullable Service service, Map<String, Counts> counts) {
        Unit unit = unit(snapshot.unit());
        Period period = Period.parse(snapshot.period().id());
        List<Service> services = snapshot.services().stream()
                .map(one -> new Service(unit.code(), one.code(), one.name(), one.position(), true))
                .toList();
        Service asked = service == null
                ? null
                : services.stream()
                        .filter(one -> one.code().equals(service.code()))
                        .findFirst()
                        .orElse(service);
        Map<String, Long> populations =
                snapshot.population() == null ? Map.of() : Map.of(period.id(), snapshot.population());
        return new Scorer(unit, asked == null ? services : List.of(asked), populations, questionnaires)
                .score(period, asked, counts);
    }

    private static Unit unit(Snapshot.Settings settings) {
        return new Unit(
                settings.code(),
                settings.name(),
                settings.kabupaten(),
                settings.questionnaire(),
                Weighting.find(settings.weighting()).orElseThrow(),
                Method.find(settings.method()).orElseThrow(),
                settings.zone(),
                settings.population(),
                Unit.DEFAULT_RETENTION_YEARS,
                Unit.DEFAULT_SUGGESTION_RETENTION_YEARS,
                settings.demo());
    }

    private static List<Snapshot.Cell> cells(Map<String, Counts> byService) {
        return byService.entrySet().stream()
                .flatMap(service -> service.getValue().byVersion().entrySet().stream()
                        .map(version -> new Snapshot.Cell(
                                sorted(version.getValue()),
                                version.getKey().questionnaire(),
                                service.getKey(),
                                version.getKey().number())))
                .filter(cell -> !cell.counts().isEmpty())
                .sorted(Comparator.comparing(Snapshot.Cell::service)
                        .thenComparing(Snapshot.Cell::questionnaire)
                        .thenComparing(Snapshot.Cell::version))
                .toList();
    }

    private static SortedMap<String, SortedMap<String, Long>> sorted(ItemCounts counts) {
        SortedMap<String, SortedMap<String, Long>> items = new TreeMap<>();
        counts.toMap().forEach((item, values) -> items.put(item, new TreeMap<>(values)));
        return items;
    }

    private static @Nullable String rounded(Optional<Rational> value) {
        return value.map(v -> v.round(ROUNDED).toPlainString()).orElse(null);
    }

    private static @Nullable String exact(Optional<Rational> value) {
        return value.map(v -> v.truncate(EXACT).toPlainString()).orElse(null);
    }
}
