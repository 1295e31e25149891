package id.suaraloket.response;

import id.suaraloket.questionnaire.Questionnaires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts a unit's rows as they stood at a moment: what had been received by then, and excluded by then. */
@Singleton
public class RowCounts {
    private final Responses responses;
    private final StoredTallies stored;
    private final Questionnaires questionnaires;
    private final TransactionOperations<Connection> transactions;

    RowCounts(
            Responses responses,
            StoredTallies stored,
            Questionnaires questionnaires,
            TransactionOperations<Connection> transactions) {
        this.responses = responses;
        this.stored = stored;
        this.questionnaires = questionnaires;
        this.transactions = transactions;
    }

    /** Whether some of the responses that count between two days, of months as in {@link #list}, are in an archive. */
    public boolean isArchived(String unit, LocalDate from, LocalDate to) {
        return transactions.executeRead(status ->
                !stored.archived(status.getConnection(), unit, from, to).isEmpty());
    }

    /**
     * What the responses come to that count between two days. Those whose rows are in an archive are counted as their tallies
     * say, whenever they were received or excluded.
     *
     * @param from the first day of a month
     * @param to the last day of one
     * @param at the moment (UTC)
     */
    public List<RowCount> list(String unit, LocalDate from, LocalDate to, LocalDateTime at) {
        return transactions.executeRead(status -> {
            Connection connection = status.getConnection();
            Set<UUID> excluded = stored.excluded(connection, unit, at);
            Changes counted = new Changes(questionnaires);
            responses.forEach(unit, from, to, response -> {
                if (!response.receivedAt().isAfter(at)) {
                    counted.add(response, excluded.contains(response.id()));
                }
            });
            Map<TallyCell, ItemCounts> cells = counted.cells();
            stored.archived(connection, unit, from, to)
                    .forEach((cell, archived) ->
                            cells.computeIfAbsent(cell, c -> new ItemCounts()).addAll(archived));
            return cells.entrySet().stream()
                    .map(cell -> new RowCount(
                            cell.getKey().service(),
                            cell.getKey().questionnaire(),
                            cell.getKey().version(),
                            cell.getValue()))
                    .toList();
        });
    }
}
