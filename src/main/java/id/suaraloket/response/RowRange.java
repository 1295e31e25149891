package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Some responses of a unit, at least one, and the days between which they lie: a statement about them reads no others. */
record RowRange(String unit, LocalDate from, LocalDate to, List<UUID> ids) {
    static RowRange of(List<Response> responses) {
        List<LocalDate> days =
                responses.stream().map(Response::countedOn).sorted().toList();
        return new RowRange(
                responses.get(0).unit(),
                days.get(0),
                days.get(days.size() - 1),
                responses.stream().map(Response::id).toList());
    }

    /** Prepares a statement that ends in a condition on these responses, whose id is in the given column. */
    PreparedStatement prepare(Connection connection, String before, String idColumn, String after) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(before
                + " WHERE unit = ? AND counted_on BETWEEN ? AND ? AND " + idColumn + " IN (?"
                + ", ?".repeat(ids.size() - 1) + ")" + after);
        statement.setString(1, unit);
        statement.setObject(2, from);
        statement.setObject(3, to);
        int parameter = 3;
        for (UUID id : ids) {
            statement.setBytes(++parameter, UuidBytes.of(id));
        }
        return statement;
    }

    int execute(Connection connection, String before, String idColumn) throws SQLException {
        try (PreparedStatement statement = prepare(connection, before, idColumn, "")) {
            return statement.executeUpdate();
        }
    }
}
