package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Counts all rows anew and puts tallies right that differ: a month of a unit at a time, in a transaction during which
 * nobody else writes tallies. Whatever is stored meanwhile waits with its tallies, and is in none of the rows that are
 * read; so collecting goes on, and every count is of one moment. What archived responses come to is left alone: their
 * rows are not here.
 */
@Singleton
public class TallyRebuild {

    private final Units units;
    private final Responses responses;
    private final StoredTallies stored;
    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;

    TallyRebuild(
            Units units,
            Responses responses,
            StoredTallies stored,
            Tallies tallies,
            TransactionOperations<Connection> transactions,
            AuditTrail trail) {
        this.units = units;
        this.responses = responses;
        this.stored = stored;
        this.tallies = tallies;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** Of all units, but only if there is not a single tally: after an upgrade, or a restored copy without them. */
    public void recountIfNone() {
        if (transactions.executeRead(status -> stored.none(status.getConnection()))) {
            recount(Actor.program());
        }
    }

    /** Of all units. */
    public Recounted recount(Actor by) {
        return units.list().stream().map(unit -> recount(unit, by)).reduce(Recounted.NOTHING, Recounted::plus);
    }

    /** Of one unit. */
    public Recounted recount(Unit unit, Actor by) {
        Recounted recounted = recount(unit);
        trail.add(
                by,
                Act.TALLIES_REBUILT,
                unit.code(),
                unit.code(),
                null,
                Map.of(
                        "responses",
                        String.valueOf(recounted.responses()),
                        "differences",
                        String.valueOf(recounted.differences().size())));
        return recounted;
    }

    private Recounted recount(Unit unit) {
        Optional<StoredTallies.Span> span =
                transactions.executeRead(status -> stored.span(status.getConnection(), unit.code()));
        Recounted recounted = Recounted.NOTHING;
        if (span.isPresent()) {
            for (YearMonth month = span.get().first(); !month.isAfter(span.get().last()); month = month.plusMonths(1)) {
                recounted = recounted.plus(recount(unit, month));
            }
        }
        return recounted;
    }

    private Recounted recount(Unit unit, YearMonth month) {
        return transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            List<Lane> lanes = Lane.takeAll(connection);
            Changes counted = tallies.changes();
            Set<UUID> excluded = stored.excluded(connection, unit.code());
            long rows = responses.forEach(
                    unit.code(),
                    month.atDay(1),
                    month.atEndOfMonth(),
                    response -> counted.add(response, excluded.contains(response.id())));
            Map<TallyCell, ItemCounts> told = stored.sums(connection, unit.code(), month);
            if (told.equals(counted.cells())) {
                return new Recounted(rows == 0 ? 0 : 1, rows, List.of());
            }
            tallies.replace(connection, lanes, unit.code(), month, counted.cells());
            return new Recounted(1, rows, List.of(new Recounted.Difference(unit.code(), month)));
        });
    }
}
