package id.suaraloket.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the store holds of the months of a unit, for those who count anew. */
@Singleton
class StoredTallies {
    private static final String NONE = "SELECT 1 FROM tally LIMIT 1";
    private static final String SPAN = "SELECT MIN(counted_on), MAX(counted_on) FROM response WHERE unit = ?"
            + " UNION ALL SELECT MIN(counted_in), MAX(counted_in) FROM tally WHERE unit = ? AND lane >= 0";
    private static final String SUMS = "SELECT * FROM tally WHERE unit = ? AND counted_in = ? AND lane >= 0";
    private static final String SCATTERED =
            "SELECT DISTINCT counted_in FROM tally WHERE unit = ? AND counted_in < ? AND lane > 0 ORDER BY counted_in";
    private static final String ARCHIVED =
            "SELECT * FROM tally WHERE unit = ? AND counted_in BETWEEN ? AND ? AND lane < 0";
    private static final String EXCLUDED = "SELECT response FROM exclusion WHERE unit = ? AND lifted_at IS NULL";
    private static final String EXCLUDED_AT = "SELECT response FROM exclusion"
            + " WHERE unit = ? AND excluded_at <= ? AND (lifted_at IS NULL OR lifted_at > ?)";

    private final ItemCountsJson json;

    StoredTallies(ItemCountsJson json) {
        this.json = json;
    }

    /** Whether there is not a single tally. */
    boolean none(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NONE);
                ResultSet row = statement.executeQuery()) {
            return !row.next();
        }
    }

    /** The months between which a unit has responses or tallies; empty if it has neither. */
    Optional<Span> span(Connection connection, String unit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SPAN)) {
            statement.setString(1, unit);
            statement.setString(2, unit);
            Optional<Span> span = Optional.empty();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LocalDate first = row.getObject(1, LocalDate.class);
                    if (first != null) {
                        Span found = new Span(YearMonth.from(first), YearMonth.from(row.getObject(2, LocalDate.class)));
                        span = Optional.of(span.map(found::with).orElse(found));
                    }
                }
            }
            return span;
        }
    }

    /** What the tallies of a month say, over all lanes but the archive's. */
    Map<TallyCell, ItemCounts> sums(Connection connection, String unit, YearMonth month) throws SQLException {
        Map<TallyCell, ItemCounts> sums = new HashMap<>();
        try (PreparedStatement statement = of(connection, SUMS, unit, month);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                json.addTo(sums.computeIfAbsent(Tallies.cell(row), cell -> new ItemCounts()), row.getString("counts"));
            }
        }
        sums.values().removeIf(ItemCounts::isEmpty);
        return sums;
    }

    /** What responses come to whose rows are in archives, over some months. */
    Map<TallyCell, ItemCounts> archived(Connection connection, String unit, LocalDate from, LocalDate to)
            throws SQLException {
        Map<TallyCell, ItemCounts> sums = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ARCHIVED)) {
            statement.setString(1, unit);
            statement.setObject(2, from);
            statement.setObject(3, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    json.addTo(
                            sums.computeIfAbsent(Tallies.cell(row), cell -> new ItemCounts()), row.getString("counts"));
                }
            }
        }
        return sums;
    }

    /** The months before another whose tallies lie in more lanes than the first. */
    List<YearMonth> scattered(Connection connection, String unit, YearMonth before) throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (PreparedStatement statement = of(connection, SCATTERED, unit, before);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                months.add(YearMonth.from(row.getObject(1, LocalDate.class)));
            }
        }
        return months;
    }

    /** The unit's responses that count nowhere. */
    Set<UUID> excluded(Connection connection, String unit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXCLUDED)) {
            statement.setString(1, unit);
            return ids(statement);
        }
    }

    /** Those that counted nowhere at a moment (UTC). */
    Set<UUID> excluded(Connection connection, String unit, LocalDateTime at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXCLUDED_AT)) {
            statement.setString(1, unit);
            statement.setObject(2, at);
            statement.setObject(3, at);
            return ids(statement);
        }
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(UuidBytes.toUuid(row.getBytes("response")));
            }
        }
        return ids;
    }

    private static PreparedStatement of(Connection connection, String sql, String unit, YearMonth month)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, unit);
        statement.setObject(2, month.atDay(1));
        return statement;
    }

    /** From the one month to the other, both included. */
    record Span(YearMonth first, YearMonth last) {
        Span with(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }
}
