package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What belongs to a batch, and by which exclusion it was undone there; within a transaction. */
final class BatchRows {
    private static final String INSERT = "INSERT INTO batch_response (batch, number, response) VALUES (?, ?, ?)";
    private static final String LAST = "SELECT COALESCE(MAX(number), 0) FROM batch_response WHERE batch = ?";
    private static final String AFTER = "SELECT b.number, r.id, r.unit, r.counted_on FROM batch_response b"
            + " JOIN response r ON r.id = b.response WHERE b.batch = ? AND b.number > ? ORDER BY b.number LIMIT 500";
    private static final String HAS = "SELECT exclusion FROM batch_response WHERE batch = ? AND response = ?";
    private static final String UNDONE = "UPDATE batch_response SET exclusion ="
            + " (SELECT MAX(e.number) FROM exclusion e WHERE e.response = ?) WHERE batch = ? AND response = ?";
    private static final String LIFT = "UPDATE exclusion SET lifted_by = ?, lifted_at = ?"
            + " WHERE response = ? AND lifted_at IS NULL"
            + " AND number = (SELECT b.exclusion FROM batch_response b WHERE b.batch = ? AND b.response = ?)";

    private BatchRows() {}

    /** Puts responses at the end of a batch that nobody else adds to meanwhile. */
    static void insert(Connection connection, UUID batch, int firstNumber, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            int number = firstNumber;
            for (Arrival arrival : arrivals) {
                statement.setString(1, batch.toString());
                statement.setInt(2, number++);
                statement.setBytes(3, UuidBytes.of(arrival.id()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The highest number of a batch, 0 if it is empty. */
    static int last(Connection connection, UUID batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setString(1, batch.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The next responses of a batch whose rows are here, in their order. */
    static List<Member> listAfter(Connection connection, UUID batch, int number) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setString(1, batch.toString());
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(
                            row.getInt("number"),
                            UuidBytes.toUuid(row.getBytes("id")),
                            row.getObject("counted_on", LocalDate.class)));
                }
            }
        }
        return members;
    }

    /** Whether a response belongs to a batch. */
    static boolean has(Connection connection, UUID batch, UUID response) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS)) {
            statement.setString(1, batch.toString());
            statement.setBytes(2, UuidBytes.of(response));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Notes that the exclusion now in force of each of these was made here. */
    static void markUndone(Connection connection, UUID batch, List<UUID> responses) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNDONE)) {
            for (UUID response : responses) {
                statement.setBytes(1, UuidBytes.of(response));
                statement.setString(2, batch.toString());
                statement.setBytes(3, UuidBytes.of(response));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Lifts the exclusion by which a response was undone here; whether that was still in force. */
    static boolean lift(Connection connection, UUID batch, UUID response, String by, LocalDateTime now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIFT)) {
            statement.setString(1, by);
            statement.setObject(2, now);
            statement.setBytes(3, UuidBytes.of(response));
            statement.setString(4, batch.toString());
            statement.setBytes(5, UuidBytes.of(response));
            return statement.executeUpdate() > 0;
        }
    }

    /** One response of a batch. */
    record Member(int number, UUID response, LocalDate countedOn) {}
}
