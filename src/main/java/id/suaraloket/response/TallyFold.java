package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Retry;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Brings the tallies of past months from all lanes into one, so that a recap of years ago reads no more of them than
 * there are jenis layanan and months, however many servers wrote them. The sums stay what they are at every moment. Late
 * arrivals may scatter a month again; the next time brings it together.
 */
@Singleton
class TallyFold {
    private final Units units;
    private final StoredTallies stored;
    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    TallyFold(
            Units units,
            StoredTallies stored,
            Tallies tallies,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.units = units;
        this.stored = stored;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of all units. Several servers may do it at once, the later one finds nothing left. */
    @Scheduled(initialDelay = "${suaraloket.upkeep.initial-delay}", fixedDelay = "${suaraloket.upkeep.delay}")
    void foldPast() {
        units.list().forEach(this::foldPast);
    }

    private void foldPast(Unit unit) {
        YearMonth present = YearMonth.from(LocalDate.now(clock.withZone(unit.zoneId())));
        List<YearMonth> scattered =
                transactions.executeRead(status -> stored.scattered(status.getConnection(), unit.code(), present));
        scattered.forEach(month -> fold(unit, month));
    }

    /** One month of one unit, while nobody else writes tallies. */
    private void fold(Unit unit, YearMonth month) {
        Retry.onContention(() -> transactions.executeWrite(status -> {
            fold(status.getConnection(), unit.code(), month);
            return null;
        }));
    }

    private void fold(Connection connection, String unit, YearMonth month) throws SQLException {
        List<Lane> lanes = Lane.takeAll(connection);
        tallies.replace(connection, lanes, unit, month, stored.sums(connection, unit, month));
    }
}
