package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a response out of every figure, with a reason, and back in. Its row stays as it was sent; what was ever excluded
 * stays told.
 */
@Singleton
public class Exclusions {
    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 500;

    private static final String IN_FORCE = "SELECT COUNT(*) FROM exclusion WHERE response = ? AND lifted_at IS NULL";
    private static final String INSERT =
            "INSERT INTO exclusion (response, number, unit, reason, excluded_by, excluded_at)"
                    + " SELECT ?, COUNT(*) + 1, ?, ?, ?, ? FROM exclusion WHERE response = ?";
    private static final String LIFT =
            "UPDATE exclusion SET lifted_by = ?, lifted_at = ? WHERE response = ? AND lifted_at IS NULL";

    private final Responses responses;
    private final Tallies tallies;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Exclusions(
            Responses responses,
            Tallies tallies,
            AuditTrail trail,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.responses = responses;
        this.tallies = tallies;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Excludes a response.
     *
     * @param reason what looks personal in it is masked: it is kept for ever
     * @return whether it is so since now; false if it was already, for whatever reason; empty if there is no such
     *     response, or only in an archive
     */
    public Optional<Boolean> exclude(UUID id, String reason, Actor by) {
        String kept = PersonalText.mask(reason);
        return inOne(id, (connection, response) -> {
            if (inForce(connection, id)) {
                return false;
            }
            insert(connection, response, new Exclusion(kept, by.name(), LocalDateTime.now(clock)));
            Changes changes = tallies.changes();
            changes.exclude(response);
            tallies.add(connection, changes);
            trail.add(by, Act.RESPONSE_EXCLUDED, response.unit(), id.toString(), null, Map.of("reason", kept));
            return true;
        });
    }

    /**
     * Lets an excluded response count again.
     *
     * @return whether it does so since now; empty if there is no such response, or only in an archive
     */
    public Optional<Boolean> lift(UUID id, Actor by) {
        return inOne(id, (connection, response) -> {
            if (!lift(connection, id, by.name())) {
                return false;
            }
            Changes changes = tallies.changes();
            changes.readmit(response);
            tallies.add(connection, changes);
            trail.add(by, Act.RESPONSE_READMITTED, response.unit(), id.toString());
            return true;
        });
    }

    /** With the response's row locked: of two who want the same, the second finds it done. */
    private Optional<Boolean> inOne(UUID id, Work work) {
        return Retry.onContention(() -> transactions.executeWrite(status -> {
            Optional<Response> response = responses.lock(id);
            return response.isEmpty()
                    ? Optional.empty()
                    : Optional.of(work.change(status.getConnection(), response.get()));
        }));
    }

    private static boolean inForce(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
            statement.setBytes(1, UuidBytes.of(id));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) > 0;
            }
        }
    }

    /** As the response's next exclusion; the tallies are the caller's. */
    static void insert(Connection connection, Response response, Exclusion exclusion) throws SQLException {
        insertAll(connection, List.of(response), exclusion);
    }

    /** As {@link #insert}, of each. */
    static void insertAll(Connection connection, List<Response> responses, Exclusion exclusion) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Response response : responses) {
                statement.setBytes(1, UuidBytes.of(response.id()));
                statement.setString(2, response.unit());
                statement.setString(3, exclusion.reason());
                statement.setString(4, exclusion.by());
                statement.setObject(5, exclusion.at());
                statement.setBytes(6, UuidBytes.of(response.id()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private boolean lift(Connection connection, UUID id, String by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIFT)) {
            statement.setString(1, by);
            statement.setObject(2, LocalDateTime.now(clock));
            statement.setBytes(3, UuidBytes.of(id));
            return statement.executeUpdate() > 0;
        }
    }

    /** What is done with a response, within the transaction. */
    private interface Work {
        boolean change(Connection connection, Response response) throws SQLException;
    }
}
