package id.suaraloket.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells whether a response was ever stored, be its row here or in an archive. */
@Singleton
class KnownResponses {
    private static final String SELECT = "SELECT id, unit, digest FROM response WHERE id IN (%1$s)"
            + " UNION ALL SELECT id, unit, digest FROM archived_response WHERE id IN (%1$s)";

    private final TransactionOperations<Connection> transactions;

    KnownResponses(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    Optional<Known> find(UUID id) {
        return Optional.ofNullable(transactions
                .executeRead(status -> find(status.getConnection(), List.of(id)))
                .get(id));
    }

    /** Those of the ids that are known, within a transaction; there is at least one id. */
    static Map<UUID, Known> find(Connection connection, Collection<UUID> ids) throws SQLException {
        String places = "?" + ", ?".repeat(ids.size() - 1);
        Map<UUID, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT.formatted(places))) {
            int parameter = 0;
            for (int table = 0; table < 2; table++) {
                for (UUID id : ids) {
                    statement.setBytes(++parameter, UuidBytes.of(id));
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = UuidBytes.toUuid(row.getBytes("id"));
                    String digest = HexFormat.of().formatHex(row.getBytes("digest"));
                    known.put(id, new Known(id, row.getString("unit"), digest));
                }
            }
        }
        return known;
    }
}
