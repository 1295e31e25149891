package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Retry;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Removes saran that is older than its unit keeps it, with what staff did about it, and nothing else of the response. A day of a unit at a time, so
 * that no transaction is long; several servers may do it at once, the later one finds nothing left.
 */
@Singleton
class SuggestionRetention {
    private static final String DELETE = "DELETE FROM suggestion WHERE unit = ? AND counted_on = ?";
    private static final String DELETE_HANDLING = "DELETE FROM suggestion_handling WHERE unit = ? AND counted_on = ?";

    private final Units units;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final Clock clock;

    SuggestionRetention(Units units, TransactionOperations<Connection> transactions, AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of all units. */
    @Scheduled(initialDelay = "${suaraloket.upkeep.initial-delay}", fixedDelay = "${suaraloket.upkeep.delay}")
    void removeExpired() {
        units.list().forEach(this::removeExpired);
    }

    /**
     * Of one unit.
     *
     * @return how many were removed
     */
    long removeExpired(Unit unit) {
        LocalDate kept = Retention.suggestionsFrom(unit, clock);
        long removed = 0;
        Optional<LocalDate> day = first(unit, FirstDay.EVER, kept);
        while (day.isPresent()) {
            removed += remove(unit, day.get());
            day = first(unit, day.get().plusDays(1), kept);
        }
        if (removed > 0) {
            trail.add(
                    Actor.program(),
                    Act.RETENTION,
                    unit.code(),
                    "saran < " + kept,
                    null,
                    Map.of("removed", String.valueOf(removed)));
        }
        return removed;
    }

    private Optional<LocalDate> first(Unit unit, LocalDate from, LocalDate before) {
        return transactions.executeRead(
                status -> FirstDay.OF_SUGGESTIONS.find(status.getConnection(), unit.code(), from, before));
    }

    private int remove(Unit unit, LocalDate day) {
        return Retry.onContention(
                () -> transactions.executeWrite(status -> remove(status.getConnection(), unit.code(), day)));
    }

    /** First the saran, which whoever writes down how it was handled has locked. */
    private static int remove(Connection connection, String unit, LocalDate day) throws SQLException {
        int removed = remove(connection, DELETE, unit, day);
        remove(connection, DELETE_HANDLING, unit, day);
        return removed;
    }

    private static int remove(Connection connection, String sql, String unit, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, unit);
            statement.setObject(2, day);
            return statement.executeUpdate();
        }
    }
}
