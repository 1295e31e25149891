package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands over a unit's rows as they counted at a moment: what had been received by then and not excluded by then. However many they are, no
 * more than a page of them stands in memory, and no connection is kept while the taker works.
 */
@Singleton
public class CountedRows {
    private static final int PAGE = 5000;
    // In the order in which rows lie, with the unit: H2 would sort all that are left for each page.
    private static final String NEXT = """
            SELECT id, counted_on, received_at, service, questionnaire, questionnaire_version, answers,
                   sex, age, education, occupation
            FROM response
            WHERE unit = ? AND counted_on BETWEEN ? AND ? AND (counted_on > ? OR id > ?)
            ORDER BY unit, counted_on, id
            LIMIT""" + " " + PAGE;

    private final StoredTallies stored;
    private final TransactionOperations<Connection> transactions;

    CountedRows(StoredTallies stored, TransactionOperations<Connection> transactions) {
        this.stored = stored;
        this.transactions = transactions;
    }

    /** Whether rows of the period are in an archive, so that not all of them could be handed over. */
    public boolean areArchived(Unit unit, Period period) {
        return transactions.executeRead(status ->
                stored.archived(status.getConnection(), unit.code(), period.from(), period.to()).values().stream()
                        .anyMatch(counts -> !counts.isEmpty()));
    }

    /**
     * In the order of the day they count on.
     *
     * @param service code of a jenis layanan, null for all
     * @param at the moment (UTC)
     */
    public void forEach(Unit unit, Period period, @Nullable String service, LocalDateTime at, Taker taker)
            throws IOException {
        Set<UUID> excluded =
                transactions.executeRead(status -> stored.excluded(status.getConnection(), unit.code(), at));
        RowKey place = new RowKey(period.from().minusDays(1), Responses.LAST_OF_A_DAY);
        List<Read> page;
        do {
            page = page(unit.code(), place, period.to());
            taker.pageRead();
            for (Read read : page) {
                boolean counts = !read.receivedAt().isAfter(at)
                        && !excluded.contains(read.place().id());
                if (counts && (service == null || service.equals(read.row().service()))) {
                    taker.take(read.row());
                }
                place = read.place();
            }
        } while (page.size() == PAGE);
    }

    private List<Read> page(String unit, RowKey after, LocalDate to) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(NEXT)) {
                statement.setString(1, unit);
                statement.setObject(2, after.day());
                statement.setObject(3, to);
                statement.setObject(4, after.day());
                statement.setBytes(5, UuidBytes.of(after.id()));
                List<Read> page = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        page.add(read(row));
                    }
                }
                return page;
            }
        });
    }

    // By number: the columns of NEXT.
    private static Read read(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(2, LocalDate.class);
        return new Read(
                new RowKey(day, UuidBytes.toUuid(row.getBytes(1))),
                row.getObject(3, LocalDateTime.class),
                new CountedRow(
                        day,
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)));
    }

    /** Who takes one row after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(CountedRow row) throws IOException;

        /** So many rows more were read, of which perhaps none is to be taken. */
        default void pageRead() {}
    }

    private record Read(RowKey place, LocalDateTime receivedAt, CountedRow row) {}
}
