package id.suaraloket.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds stored responses for staff who look at them one by one. */
@Singleton
public class ResponseSearch {
    /** How many stand on a page. */
    public static final int PAGE = 50;

    private static final String EXCLUSIONS = "SELECT reason, excluded_by, excluded_at, lifted_by, lifted_at"
            + " FROM exclusion WHERE response = ? ORDER BY number DESC";

    /** How many rows are looked at for a page: what takes some tens of milliseconds. */
    private static final int MOST = 10_000;

    private static final Seek<RawResponse> ALL = seek("");
    private static final Seek<RawResponse> EXCLUDED = seek(" JOIN exclusion e ON e.response = r.id");

    private final TransactionOperations<Connection> transactions;

    ResponseSearch(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    private static Seek<RawResponse> seek(String joins) {
        return new Seek<>(
                SeekTable.RESPONSES,
                joins,
                StoredResponses.SELECT_CHOSEN,
                StoredResponses::read,
                RawResponse::key,
                PAGE,
                MOST);
    }

    /** A page of those that are looked for, the latest day first. */
    public Rows<RawResponse> list(ResponseFilter filter, Place place) {
        Condition span = filter.span();
        Condition rest = filter.rest();
        if (filter.mark() != ResponseFilter.Mark.EXCLUDED) {
            return transactions.executeRead(status -> ALL.read(status.getConnection(), span, rest, place));
        }
        // There are never many, since each was excluded by somebody: all of them are read and put in order.
        span.and("e.unit = ?", filter.unit()).and("e.lifted_at IS NULL");
        Condition all = rest == null ? span : span.and(rest);
        return transactions.executeRead(status -> EXCLUDED.readAll(status.getConnection(), all, place));
    }

    /** A response of the unit; empty also if it is another unit's, or in an archive only. */
    public Optional<RawResponse> find(String unit, UUID id) {
        return transactions.executeRead(
                status -> Optional.ofNullable(StoredResponses.find(status.getConnection(), List.of(id))
                                .get(id))
                        .filter(response -> response.unit().equals(unit)));
    }

    /** Whatever kept a response out of the figures, the latest first. */
    public List<PastExclusion> listExclusions(UUID response) {
        return transactions.executeRead(status -> {
            List<PastExclusion> all = new ArrayList<>();
            try (PreparedStatement statement = status.getConnection().prepareStatement(EXCLUSIONS)) {
                statement.setBytes(1, UuidBytes.of(response));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        all.add(exclusion(row));
                    }
                }
            }
            return all;
        });
    }

    private static PastExclusion exclusion(ResultSet row) throws SQLException {
        return new PastExclusion(
                row.getString("reason"),
                row.getString("excluded_by"),
                row.getObject("excluded_at", LocalDateTime.class),
                row.getString("lifted_by"),
                row.getObject("lifted_at", LocalDateTime.class));
    }
}
