package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.spreadsheet.Table;
import id.suaraloket.store.StoreFailure;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores the responses of a file in one transaction, read as a stream: the memory it takes does not grow with the file. The
 * ids in the file make it repeatable: what is stored already is counted as repeated. What is stored is a {@link Batch}.
 */
@Singleton
public class Import {
    // More than this is the wrong file rather than some wrong lines.
    private static final int MOST_REJECTED = 1000;

    private final Units units;
    private final Intakes intakes;
    private final KnownResponses known;
    private final Tallies tallies;
    private final Batches batches;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Import(
            Units units,
            Intakes intakes,
            KnownResponses known,
            Tallies tallies,
            Batches batches,
            AuditTrail trail,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.units = units;
        this.intakes = intakes;
        this.known = known;
        this.tallies = tallies;
        this.batches = batches;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores what the file holds.
     *
     * @param batch what the responses are kept as, if any are stored
     * @param partial whether the good lines of a file with bad ones are stored; otherwise it is all or nothing
     * @throws Problem 400 if the file cannot be read, 422 if its head is wrong, 503 if somebody else stored one of its
     *     responses at the same moment; nothing is stored then, and the same file may be sent again
     */
    public ImportResult load(Unit unit, Table table, Batch batch, boolean partial, Actor by) {
        try {
            return transactions.executeWrite(status -> {
                // Its responses are received long before they can be seen: no period may be made final meanwhile.
                units.lock(unit.code());
                StoringRun run = new StoringRun(unit, status.getConnection(), batch, partial);
                read(run, table, Long.MAX_VALUE);
                ImportResult result = run.result();
                if (result.rolledBack()) {
                    status.setRollbackOnly();
                } else if (result.stored() > 0) {
                    run.finish();
                    trail.add(
                            by, Act.RESPONSES_IMPORTED, unit.code(), batch.id().toString(), null, told(batch, result));
                }
                return result;
            });
        } catch (Exception e) { // also an SQLException: a transaction lets it through undeclared
            if (StoreFailure.isDuplicateKey(e)) {
                throw Problem.unavailable(Retry.AFTER_SECONDS);
            }
            throw e;
        }
    }

    /** As {@link #load} in a batch of its own. */
    public ImportResult load(Unit unit, Table table, boolean partial, Actor by) {
        return load(unit, table, Batch.of(unit, Channel.IMPORT, by, clock.instant()), partial, by);
    }

    /**
     * What {@link #load} would come to, found out in the same way; nothing is stored.
     *
     * @param mostLines of which there may be in the file
     * @throws Problem 400 if the file cannot be read or has more lines, 422 if its head is wrong
     */
    public ImportPreview preview(Unit unit, Table table, long mostLines) {
        return transactions.executeRead(status -> {
            PreviewRun run = new PreviewRun(intakes.ofImport(unit), known, status.getConnection(), clock);
            read(run, table, mostLines);
            return run.preview();
        });
    }

    /** The head and the first lines; how many there are is not looked at. */
    ImportPreview beginning(Unit unit, Table table) {
        return transactions.executeRead(status -> {
            PreviewRun run = new PreviewRun(intakes.ofImport(unit), known, status.getConnection(), clock);
            try (FileDrafts drafts = new FileDrafts(table, unit)) {
                run.begin(drafts.head());
                Optional<FileDrafts.Line> line = drafts.read();
                while (line.isPresent() && run.wantsMore()) {
                    run.take(line.get());
                    line = drafts.read();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return run.preview();
        });
    }

    private static void read(ImportRun run, Table table, long mostLines) throws SQLException {
        try (FileDrafts drafts = new FileDrafts(table, run.unit())) {
            run.begin(drafts.head());
            Optional<FileDrafts.Line> line = drafts.read();
            for (long lines = 1; line.isPresent() && run.rejected().size() <= MOST_REJECTED; lines++) {
                if (lines > mostLines) {
                    throw Problem.malformed("import.tooManyLines");
                }
                run.take(line.get());
                line = drafts.read();
            }
            run.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> told(Batch batch, ImportResult result) {
        String file = batch.fileName();
        String stored = String.valueOf(result.stored());
        return file == null ? Map.of("stored", stored) : Map.of("stored", stored, "file", file);
    }

    /** One that stores. */
    private final class StoringRun extends ImportRun {
        private final Batch batch;
        private final boolean partial;
        // Many lines add to the same counts: they are kept together for as long as they take a few megabytes at most.
        private static final int MOST_CELLS = 500;
        private Changes changes = tallies.changes();

        StoringRun(Unit unit, Connection connection, Batch batch, boolean partial) {
            super(intakes.ofImport(unit), known, connection, clock);
            this.batch = batch;
            this.partial = partial;
        }

        @Override
        boolean takesFresh() {
            // Once a line is refused, an all-or-nothing import only looks for what else is wrong.
            return partial || rejected().isEmpty();
        }

        @Override
        void store(List<Arrival> fresh) throws SQLException {
            if (stored() == 0) {
                batches.insert(batch);
            }
            Storing.insert(connection(), fresh);
            BatchRows.insert(connection(), batch.id(), (int) stored() + 1, fresh);
            fresh.forEach(arrival -> changes.add(arrival.response()));
            if (changes.cells().size() > MOST_CELLS) {
                finish();
            }
        }

        void finish() throws SQLException {
            tallies.add(connection(), changes);
            changes = tallies.changes();
        }

        ImportResult result() {
            boolean failed = !rejected().isEmpty() && (!partial || rejected().size() > MOST_REJECTED);
            return failed
                    ? new ImportResult(0, 0, rejected(), true)
                    : new ImportResult(stored(), repeated(), rejected(), false);
        }
    }
}
