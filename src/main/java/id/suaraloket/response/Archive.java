package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves the months that a unit need not keep any longer from the store into files. A row goes only after a file that was
 * read back from the disk has the same; its id, and its part in every figure, stay. It may be stopped anywhere: the next
 * run takes away what is in a file already, and writes another file for what is not.
 */
@Singleton
class Archive {
    private static final int CHUNK = 500;
    private static final String REMEMBER = "INSERT INTO archived_response (id, unit, counted_on, digest)"
            + " SELECT id, unit, counted_on, digest FROM response";

    private final Responses responses;
    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Archive(Responses responses, Tallies tallies, TransactionOperations<Connection> transactions, Clock clock) {
        this.responses = responses;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Archives all there is to archive of a unit.
     *
     * @param done hears of each month that had anything
     * @throws ArchiveTrouble if an archive of one of these months cannot be relied on
     */
    void archive(Unit unit, ArchiveFolder folder, Consumer<ArchivedMonth> done) throws IOException {
        YearMonth kept = Retention.responsesFrom(unit, clock);
        Optional<LocalDate> day = first(unit, FirstDay.EVER, kept);
        while (day.isPresent()) {
            YearMonth month = YearMonth.from(day.get());
            done.accept(archive(unit, month, folder));
            day = first(unit, month.plusMonths(1).atDay(1), kept);
        }
    }

    private ArchivedMonth archive(Unit unit, YearMonth month, ArchiveFolder folder) throws IOException {
        long removed = 0;
        // What a run that was stopped had written, or what came back by a restore.
        for (ArchiveFile earlier : folder.list(unit.code(), month)) {
            removed += remove(earlier);
        }
        if (first(unit, month.atDay(1), month.plusMonths(1)).isPresent()) {
            removed += remove(write(unit, month, folder));
        }
        return new ArchivedMonth(unit.code(), month, removed);
    }

    private Optional<LocalDate> first(Unit unit, LocalDate from, YearMonth before) {
        return transactions.executeRead(
                status -> FirstDay.OF_RESPONSES.find(status.getConnection(), unit.code(), from, before.atDay(1)));
    }

    private ArchiveFile write(Unit unit, YearMonth month, ArchiveFolder folder) throws IOException {
        try (ArchiveWriter writer = folder.create(unit.code(), month)) {
            LocalDate day = month.atDay(1).minusDays(1);
            UUID id = Responses.LAST_OF_A_DAY;
            List<Response> page = responses.listAfter(unit.code(), day, id, month.atEndOfMonth());
            while (!page.isEmpty()) {
                List<Response> rows = page;
                writer.write(transactions.executeRead(status -> WholeResponses.complete(status.getConnection(), rows)));
                Response last = page.get(page.size() - 1);
                page = responses.listAfter(unit.code(), last.countedOn(), last.id(), month.atEndOfMonth());
            }
            return writer.finish();
        }
    }

    private long remove(ArchiveFile file) {
        // All of it is read back before the first row goes.
        file.read(CHUNK, chunk -> {});
        AtomicLong removed = new AtomicLong();
        file.read(
                CHUNK,
                chunk -> removed.addAndGet(Retry.onContention(
                        () -> transactions.executeWrite(status -> remove(status.getConnection(), chunk)))));
        return removed.get();
    }

    /** Removes those that are still what the file says; one that was excluded meanwhile waits for the next run. */
    private int remove(Connection connection, List<WholeResponse> chunk) throws SQLException {
        Map<UUID, WholeResponse> filed =
                chunk.stream().collect(Collectors.toMap(WholeResponse::id, Function.identity()));
        RowRange all = RowRange.of(chunk.stream().map(WholeResponse::response).toList());
        List<WholeResponse> same = WholeResponses.lock(connection, all).stream()
                .filter(stored -> filed.getOrDefault(stored.id(), stored).isCopyOf(stored))
                .toList();
        if (same.isEmpty()) {
            return 0;
        }
        Changes moved = tallies.changes();
        same.forEach(whole -> moved.add(whole.response(), whole.exclusion() != null));
        RowRange rows = RowRange.of(same.stream().map(WholeResponse::response).toList());
        rows.execute(connection, REMEMBER, "id");
        rows.execute(connection, "DELETE FROM suggestion", "response");
        rows.execute(connection, "DELETE FROM suggestion_handling", "response");
        rows.execute(connection, "DELETE FROM response", "id");
        tallies.archive(connection, moved);
        return same.size();
    }
}
