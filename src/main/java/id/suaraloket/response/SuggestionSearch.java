package id.suaraloket.response;

import id.suaraloket.office.Unit;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds saran and what staff did with it. */
@Singleton
public class SuggestionSearch {
    /** How many stand on a page. */
    public static final int PAGE = 25;

    /** How far back {@link #countUnread} looks. */
    public static final int UNREAD_DAYS = 90;

    /** How many rows are looked at for a page, words in long texts among them: what takes some tens of milliseconds. */
    private static final int MOST = 5_000;

    private static final String JOINS = """
             JOIN response r ON r.unit = s.unit AND r.counted_on = s.counted_on AND r.id = s.response
            LEFT JOIN suggestion_handling h
                ON h.unit = s.unit AND h.counted_on = s.counted_on AND h.response = s.response
            """;
    private static final String COLUMNS = """
            SELECT s.response, s.unit, s.counted_on, s.content, r.service, h.read_at, h.read_by, h.category, h.note,
                   h.note_at, h.note_by
            """;
    private static final String SELECT = COLUMNS + "FROM suggestion s" + JOINS;
    private static final String OF_ONE = SELECT + "WHERE r.id = ? AND s.unit = ?";
    private static final String UNREAD = """
            SELECT (SELECT COUNT(*) FROM suggestion WHERE unit = ? AND counted_on >= ?)
                 - (SELECT COUNT(*) FROM suggestion_handling WHERE unit = ? AND counted_on >= ? AND read_at IS NOT NULL)
            """;
    private static final Seek<HandledSuggestion> PAGES = new Seek<>(
            SeekTable.SUGGESTIONS,
            JOINS,
            COLUMNS + "FROM (%s) s" + JOINS,
            SuggestionSearch::suggestion,
            HandledSuggestion::key,
            PAGE,
            MOST);

    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    SuggestionSearch(TransactionOperations<Connection> transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A page of what is looked for, the latest day first. */
    public Rows<HandledSuggestion> list(SuggestionFilter filter, Place place) {
        Rows<HandledSuggestion> found = transactions.executeRead(
                status -> PAGES.read(status.getConnection(), filter.span(), filter.rest(), place));
        List<HandledSuggestion> shown =
                found.rows().stream().filter(filter::isShownIn).toList();
        return new Rows<>(shown, found.older(), found.newer(), found.stoppedAt());
    }

    /** A saran of the unit; empty also if it is another unit's, or its retention is over. */
    public Optional<HandledSuggestion> find(String unit, UUID response) {
        return transactions.executeRead(status -> find(status.getConnection(), unit, response));
    }

    /**
     * How many saran of the last {@value #UNREAD_DAYS} days nobody has marked as read. Two counts along the beginning of a key, so it
     * can stand on a page that is opened often.
     */
    public long countUnread(Unit unit) {
        LocalDate from = LocalDate.now(clock.withZone(unit.zoneId())).minusDays(UNREAD_DAYS);
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(UNREAD)) {
                for (int count = 0; count < 2; count++) {
                    statement.setString(2 * count + 1, unit.code());
                    statement.setObject(2 * count + 2, from);
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return Math.max(0, row.getLong(1));
                }
            }
        });
    }

    /**
     * Hands over all that is looked for, the latest first, as it stands at one moment; it is one statement. It keeps a connection until
     * the taker has the last one.
     *
     * @throws UncheckedIOException if the taker cannot take any more
     */
    public void forEach(SuggestionFilter filter, Taker taker) {
        Condition rest = filter.rest();
        Condition all = rest == null ? filter.span() : filter.span().and(rest);
        String sql = SELECT + all.sql() + SeekTable.SUGGESTIONS.order(true);
        transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                all.set(statement);
                StoredResponses.rowByRow(statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        HandledSuggestion suggestion = suggestion(row);
                        if (filter.isShownIn(suggestion)) {
                            taker.take(suggestion);
                        }
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The same within a transaction. */
    static Optional<HandledSuggestion> find(Connection connection, String unit, UUID response) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_ONE)) {
            statement.setBytes(1, UuidBytes.of(response));
            statement.setString(2, unit);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(suggestion(row)) : Optional.empty();
            }
        }
    }

    private static HandledSuggestion suggestion(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new HandledSuggestion(
                UuidBytes.toUuid(row.getBytes("response")),
                row.getString("unit"),
                row.getObject("counted_on", LocalDate.class),
                row.getString("content"),
                row.getString("service"),
                time(row, "read_at"),
                row.getString("read_by"),
                category == null ? null : SuggestionCategory.valueOf(category),
                row.getString("note"),
                time(row, "note_at"),
                row.getString("note_by"));
    }

    private static @Nullable LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    /** Who takes one saran after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(HandledSuggestion suggestion) throws IOException;
    }
}
