package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The ids of responses whose rows are in an archive, within a transaction. */
final class ArchivedIds {
    private static final String LOCK = "SELECT id FROM archived_response WHERE id IN (%s) ORDER BY id FOR UPDATE";
    private static final String DELETE = "DELETE FROM archived_response WHERE id IN (%s)";

    private ArchivedIds() {}

    /** Those of some ids, at least one; nobody else brings them back until the transaction ends. */
    static Set<UUID> lock(Connection connection, Collection<UUID> ids) throws SQLException {
        Set<UUID> archived = new HashSet<>();
        try (PreparedStatement statement = prepare(connection, LOCK, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                archived.add(UuidBytes.toUuid(row.getBytes("id")));
            }
        }
        return archived;
    }

    /** Forgets them, since their rows are back. */
    static void delete(Connection connection, Collection<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement statement = prepare(connection, DELETE, ids)) {
                statement.executeUpdate();
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Collection<UUID> ids)
            throws SQLException {
        String places = "?" + ", ?".repeat(ids.size() - 1);
        PreparedStatement statement = connection.prepareStatement(sql.formatted(places));
        int parameter = 0;
        for (UUID id : ids) {
            statement.setBytes(++parameter, UuidBytes.of(id));
        }
        return statement;
    }
}
