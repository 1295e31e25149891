package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a unit's rows off their key, to either side of a place. No rows are counted or passed over, so that any part costs
 * what the first does. Where few rows meet the condition it looks at a limited number of them, and says where it stopped.
 */
final class Seek<T> {
    private final SeekTable table;
    private final String joins;
    private final String select;
    private final Reading<T> reading;
    private final Function<T, RowKey> keyOf;
    private final int size;
    private final int most;

    /**
     * @param joins the other tables that a filter may speak of
     * @param select what is read of the rows that the statement in the place of its {@code %s} chooses. They are chosen first: where
     *     other tables are joined at once, a database may read them all in another order, and sort
     * @param size how many rows make a part
     * @param most how many rows are looked at before a search is broken off
     */
    Seek(
            SeekTable table,
            String joins,
            String select,
            Reading<T> reading,
            Function<T, RowKey> keyOf,
            int size,
            int most) {
        this.table = table;
        this.joins = joins;
        this.select = select;
        this.reading = reading;
        this.keyOf = keyOf;
        this.size = size;
        this.most = most;
    }

    /**
     * The part of the list at a place.
     *
     * @param span which rows are looked at: a unit's, of some days
     * @param filter which of them are wanted, null for all
     */
    Rows<T> read(Connection connection, Condition span, @Nullable Condition filter, Place place) throws SQLException {
        Condition wanted = beyond(span, place);
        if (filter == null) {
            return part(connection, "", wanted, null, place);
        }
        boolean older = place.way() == Place.Way.OLDER;
        RowKey stop = stop(connection, wanted, older);
        if (stop != null) {
            table.upTo(wanted, stop, older);
        }
        return part(connection, joins, wanted.and(filter), stop, place);
    }

    /** The same where so few rows meet the condition, and can be found by it, that all of them may be looked at. */
    Rows<T> readAll(Connection connection, Condition wanted, Place place) throws SQLException {
        return part(connection, joins, beyond(wanted, place), null, place);
    }

    private Rows<T> part(Connection connection, String others, Condition wanted, @Nullable RowKey stop, Place place)
            throws SQLException {
        boolean older = place.way() == Place.Way.OLDER;
        String chosen = table.rows() + others + wanted.sql() + table.order(older) + " LIMIT " + (size + 1);
        List<T> found = list(connection, select.formatted(chosen) + table.order(older), wanted);
        boolean more = found.size() > size;
        List<T> part = new ArrayList<>(more ? found.subList(0, size) : found);
        if (!older) {
            Collections.reverse(part);
        }
        RowKey first = part.isEmpty() ? place.key() : keyOf.apply(part.get(0));
        RowKey last = part.isEmpty() ? place.key() : keyOf.apply(part.get(part.size() - 1));
        RowKey stoppedAt = more ? null : stop;
        if (older) {
            return new Rows<>(part, more ? last : stop, place.key() == null ? null : first, stoppedAt);
        }
        return new Rows<>(part, last, more ? first : stop, stoppedAt);
    }

    private Condition beyond(Condition span, Place place) {
        Condition beyond = span.copy();
        RowKey key = place.key();
        if (key != null) {
            table.beyond(beyond, key, place.way() == Place.Way.OLDER);
        } else if (place.way() == Place.Way.NEWER) {
            throw new IllegalArgumentException("there is nothing newer than the newest");
        }
        return beyond;
    }

    /** The last row that may be looked at, null if there are not so many. */
    private @Nullable RowKey stop(Connection connection, Condition beyond, boolean older) throws SQLException {
        String sql = table.keys() + beyond.sql() + table.order(older) + " LIMIT 1 OFFSET " + most;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            beyond.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new RowKey(row.getObject(1, LocalDate.class), UuidBytes.toUuid(row.getBytes(2)))
                        : null;
            }
        }
    }

    private List<T> list(Connection connection, String sql, Condition condition) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            condition.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
        }
        return rows;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
