package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What is stored of how staff handled a saran, within a transaction. */
final class HandlingRows {
    // The saran's row is held for as long as what belongs to it is written: it cannot go in between.
    private static final String LOCK =
            "SELECT counted_on FROM suggestion" + " WHERE unit = ? AND counted_on = ? AND response = ? FOR UPDATE";
    private static final String WRITE = "INSERT INTO suggestion_handling"
            + " (unit, counted_on, response, read_at, read_by, category, note, note_at, note_by)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE read_at = VALUES(read_at),"
            + " read_by = VALUES(read_by), category = VALUES(category), note = VALUES(note),"
            + " note_at = VALUES(note_at), note_by = VALUES(note_by)";

    private HandlingRows() {}

    /** The saran as it is, which nobody else changes until the transaction ends; empty if the unit has no such saran. */
    static Optional<HandledSuggestion> lock(Connection connection, String unit, UUID id) throws SQLException {
        Optional<HandledSuggestion> found = SuggestionSearch.find(connection, unit, id);
        if (found.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, unit);
            statement.setObject(2, found.get().countedOn());
            statement.setBytes(3, UuidBytes.of(id));
            statement.executeQuery().close();
        }
        // As it is now that nobody else can change it.
        return SuggestionSearch.find(connection, unit, id);
    }

    /** In the place of what was known of how the saran was handled; its row is locked. */
    static void write(Connection connection, HandledSuggestion suggestion) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            SuggestionCategory category = suggestion.category();
            int parameter = 0;
            statement.setString(++parameter, suggestion.unit());
            statement.setObject(++parameter, suggestion.countedOn());
            statement.setBytes(++parameter, UuidBytes.of(suggestion.response()));
            statement.setObject(++parameter, suggestion.readAt());
            statement.setString(++parameter, suggestion.readBy());
            statement.setString(++parameter, category == null ? null : category.name());
            statement.setString(++parameter, suggestion.note());
            statement.setObject(++parameter, suggestion.noteAt());
            statement.setString(++parameter, suggestion.noteBy());
            statement.executeUpdate();
        }
    }
}
