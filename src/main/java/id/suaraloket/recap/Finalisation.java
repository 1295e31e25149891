package id.suaraloket.recap;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Logo;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.response.RowCount;
import id.suaraloket.response.RowCounts;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a period's recap final: what had been received at one moment is counted row by row, must be what the tallies say, and is kept with
 * the settings of that moment. Nothing that comes later changes it.
 */
@Singleton
public class Finalisation {
    /** A response may be stored between the one reading and the other. */
    private static final int ATTEMPTS = 3;

    private static final int PAUSE_MILLIS = 200;

    private final Recaps recaps;
    private final FinalRecaps finals;
    private final Editions editions;
    private final RowCounts rows;
    private final Units units;
    private final Services services;
    private final Imprints imprints;
    private final ProgramVersion program;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final Clock clock;

    Finalisation(
            Recaps recaps,
            FinalRecaps finals,
            Editions editions,
            RowCounts rows,
            Units units,
            Services services,
            Imprints imprints,
            ProgramVersion program,
            TransactionOperations<Connection> transactions,
            AuditTrail trail,
            Clock clock) {
        this.recaps = recaps;
        this.finals = finals;
        this.editions = editions;
        this.rows = rows;
        this.units = units;
        this.services = services;
        this.imprints = imprints;
        this.program = program;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether a period is over on the unit's clock: before, nobody knows what it will come to. */
    public boolean isOver(Unit unit, Period period) {
        return LocalDate.now(clock.withZone(unit.zoneId())).isAfter(period.to());
    }

    /**
     * What whoever makes a period final says.
     *
     * @param number the edition that they expect to make, so that asking twice makes one
     * @param reason why a further edition is needed, null for the first
     * @param open what is still open, as they were told: message key to number
     * @param name their full name
     */
    public record Order(int number, @Nullable String reason, Map<String, Long> open, String name) {}

    /**
     * Makes an edition.
     *
     * @throws Problem 422 if the period is not over or has no responses, a reason is missing, the edition was made meanwhile, or tallies are
     *     not what the rows come to
     */
    public Edition make(Unit unit, Period period, Order order, Actor by) {
        return transactions.executeWrite(status -> {
            // A file that is being imported holds it too: what it brings is counted whole or comes later.
            units.lock(unit.code());
            check(unit, period, order);
            return makeNow(unit, period, order, by);
        });
    }

    private Edition makeNow(Unit unit, Period period, Order order, Actor by) {
        Optional<Logo> logo = imprints.findLogo(unit.code()).map(Logo::new);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            Map<String, Counts> counted = byService(rows.list(unit.code(), period.from(), period.to(), at));
            if (Counts.differences(counted, recaps.counts(unit.code(), period, null))
                    .isEmpty()) {
                return keep(edition(unit, period, order, logo, at, counted), logo, by);
            }
            pause();
        }
        throw refused("recap.final.tallies");
    }

    private void check(Unit unit, Period period, Order order) {
        if (!isOver(unit, period)) {
            throw refused("recap.final.early");
        }
        int made = editions.list(unit.code(), period.id()).size();
        if (order.number() != made + 1) {
            throw refused("recap.final.meanwhile");
        }
        if (made > 0 && (order.reason() == null || order.reason().isBlank())) {
            throw Problem.invalid(List.of(FieldProblem.of("reason", "recap.final.reason.missing")));
        }
        if (recaps.present(unit, period, null).respondents() == 0) {
            throw refused("recap.final.empty");
        }
    }

    private Edition edition(
            Unit unit, Period period, Order order, Optional<Logo> logo, LocalDateTime at, Map<String, Counts> counted) {
        ZonedDateTime local = at.atOffset(ZoneOffset.UTC).atZoneSameInstant(unit.zoneId());
        String snapshot = finals.write(
                recaps.score(unit, period, counted),
                services.listByUnit(unit.code()),
                counted,
                Snapshot.Letterhead.of(imprints.get(unit.code()), logo),
                order,
                local,
                program.number());
        return new Edition(
                unit.code(), period.id(), order.number(), CheckCode.of(snapshot).value(), at, snapshot);
    }

    private Edition keep(Edition edition, Optional<Logo> logo, Actor by) {
        editions.insert(edition);
        logo.ifPresent(kept -> imprints.keepLogo(kept.hash(), kept.base64()));
        trail.add(
                by,
                Act.RECAP_FINALISED,
                edition.unit(),
                edition.period(),
                null,
                Map.of("edition", String.valueOf(edition.number()), "checkCode", edition.code()));
        return edition;
    }

    static Map<String, Counts> byService(List<RowCount> counted) {
        Map<String, Counts> byService = new HashMap<>();
        counted.forEach(cell -> byService
                .computeIfAbsent(cell.service(), code -> new Counts())
                .add(new Counts.Version(cell.questionnaire(), cell.version()), cell.counts()));
        return byService;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(1);
        }
    }

    private static Problem refused(String key) {
        return Problem.invalid(List.of(FieldProblem.of("final", key)));
    }
}
