package id.suaraloket.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is in a batch. Responses whose rows went into an archive are in none of the lists. */
@Singleton
public class BatchContents {
    private static final String LIST = """
            SELECT b.number, r.id, r.service, r.counted_on, r.received_at, r.answers, r.sex, r.age, r.education,
                   r.occupation, r.disability, e.reason, e.number AS exclusion, b.exclusion AS undone
            FROM batch_response b
            JOIN response r ON r.id = b.response
            LEFT JOIN exclusion e ON e.response = b.response AND e.lifted_at IS NULL
            WHERE b.batch = ?
            ORDER BY b.number DESC LIMIT ?
            """;
    private static final String EXCLUDED = "SELECT COUNT(*) FROM batch_response b"
            + " JOIN exclusion e ON e.response = b.response AND e.lifted_at IS NULL WHERE b.batch = ?";

    private final TransactionOperations<Connection> transactions;

    BatchContents(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** The latest first. */
    public List<BatchEntry> list(UUID batch, int most) {
        return transactions.executeRead(status -> {
            List<BatchEntry> entries = new ArrayList<>();
            try (PreparedStatement statement = status.getConnection().prepareStatement(LIST)) {
                statement.setString(1, batch.toString());
                statement.setInt(2, most);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        entries.add(read(row));
                    }
                }
            }
            return entries;
        });
    }

    /** How many responses ever came into a batch. */
    public long count(UUID batch) {
        return transactions.executeRead(status -> (long) BatchRows.last(status.getConnection(), batch));
    }

    /** How many of them count nowhere, for whatever reason. */
    public long countExcluded(UUID batch) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(EXCLUDED)) {
                statement.setString(1, batch.toString());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static BatchEntry read(ResultSet row) throws SQLException {
        int exclusion = row.getInt("exclusion");
        boolean excluded = !row.wasNull();
        return new BatchEntry(
                row.getInt("number"),
                UuidBytes.toUuid(row.getBytes("id")),
                row.getString("service"),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("received_at", LocalDateTime.class),
                row.getString("answers"),
                respondent(row),
                row.getString("reason"),
                excluded && row.getInt("undone") == exclusion);
    }

    private static List<String> respondent(ResultSet row) throws SQLException {
        List<String> known = new ArrayList<>();
        for (RespondentField field : RespondentField.values()) {
            String value = row.getString(field.field());
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }
}
