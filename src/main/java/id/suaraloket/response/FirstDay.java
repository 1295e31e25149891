package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Where a unit's rows begin: read off the beginning of the key, however many rows there are. */
enum FirstDay {
    OF_RESPONSES("response"),
    OF_SUGGESTIONS("suggestion");

    /** No response is older; a day that every database can hold. */
    static final LocalDate EVER = LocalDate.of(1000, 1, 1);

    private final String select;

    FirstDay(String table) {
        this.select = "SELECT MIN(counted_on) FROM " + table + " WHERE unit = ? AND counted_on >= ? AND counted_on < ?";
    }

    /** The first day from the one on and before the other that has any. */
    Optional<LocalDate> find(Connection connection, String unit, LocalDate from, LocalDate before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, unit);
            statement.setObject(2, from);
            statement.setObject(3, before);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        }
    }
}
