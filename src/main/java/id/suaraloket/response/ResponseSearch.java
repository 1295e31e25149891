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
import org.jspecify.annotations.Nullable;

/** Finds stored responses for staff who look at them one by one. */
@Singleton
public class ResponseSearch {
    /** How many stand on a page. */
    public static final int PAGE = 50;

    private static final String EXCLUSIONS = "SELECT reason, excluded_by, excluded_at, lifted_by, lifted_at"
            + " FROM exclusion WHERE response = ? ORDER BY number DESC";

    private final TransactionOperations<Connection> transactions;

    ResponseSearch(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** A page of those that are looked for, the latest day first. */
    public Rows<RawResponse> list(ResponseFilter filter, Place place) {
        Condition span = filter.span();
        Condition rest = filter.rest();
        if (filter.mark() != ResponseFilter.Mark.EXCLUDED) {
            return list(StoredResponses.SELECT, span, rest, place);
        }
        // There are never many, since each was excluded by somebody: all of them are read and put in order.
        span.and("e.unit = ?", filter.unit()).and("e.lifted_at IS NULL");
        return list(StoredResponses.SELECT_EXCLUDED, rest == null ? span : span.and(rest), null, place);
    }

    private Rows<RawResponse> list(String select, Condition span, @Nullable Condition rest, Place place) {
        Seek<RawResponse> seek = new Seek<>(SeekTable.RESPONSES, select, StoredResponses::read, RawResponse::key, PAGE);
        return transactions.executeRead(status -> seek.read(status.getConnection(), span, rest, place));
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
