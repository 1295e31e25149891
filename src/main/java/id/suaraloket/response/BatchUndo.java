package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what staff brought in out of every figure again, one response or all of a batch, and back in. As with every
 * {@link Exclusions exclusion} the rows stay. What was excluded for another reason is left as it is.
 */
@Singleton
public class BatchUndo {
    private final Responses responses;
    private final Batches batches;
    private final Tallies tallies;
    private final AuditTrail trail;
    private final Messages messages;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    BatchUndo(
            Responses responses,
            Batches batches,
            Tallies tallies,
            AuditTrail trail,
            Messages messages,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.responses = responses;
        this.batches = batches;
        this.tallies = tallies;
        this.trail = trail;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Undoes one response.
     *
     * @return whether it counts no more since now; false if it did not before
     * @throws Problem 404 if the batch has no such response, or only in an archive
     */
    public boolean undo(Batch batch, UUID response, Actor by) {
        return one(batch, response, this::exclude, Act.RESPONSE_EXCLUDED, by);
    }

    /** The opposite of {@link #undo}. */
    public boolean readmit(Batch batch, UUID response, Actor by) {
        return one(batch, response, this::lift, Act.RESPONSE_READMITTED, by);
    }

    /** Undoes all that still counts, in one transaction; how many that were. */
    public long undoAll(Batch batch, Actor by) {
        return all(batch, this::exclude, Act.BATCH_UNDONE, by);
    }

    /** Readmits all that was undone; how many that were. */
    public long readmitAll(Batch batch, Actor by) {
        return all(batch, this::lift, Act.BATCH_READMITTED, by);
    }

    private boolean one(Batch batch, UUID id, Work work, Act act, Actor by) {
        return Retry.onContention(() -> transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            Optional<Response> response =
                    responses.lock(id).filter(found -> found.unit().equals(batch.unit()));
            if (response.isEmpty() || !BatchRows.has(connection, batch.id(), id)) {
                throw Problem.notFound();
            }
            Run run = new Run(connection, batch, by.name());
            work.change(run, List.of(response.get()));
            if (run.changed > 0) {
                tallies.add(connection, run.changes);
                trail.add(
                        by,
                        act,
                        batch.unit(),
                        id.toString(),
                        null,
                        Map.of("batch", batch.id().toString()));
            }
            return run.changed > 0;
        }));
    }

    private long all(Batch batch, Work work, Act act, Actor by) {
        return Retry.onContention(() -> transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            Run run = new Run(connection, batch, by.name());
            List<BatchRows.Member> members = BatchRows.listAfter(connection, batch.id(), 0);
            while (!members.isEmpty()) {
                work.change(run, lock(connection, batch, members));
                members = BatchRows.listAfter(
                        connection, batch.id(), members.get(members.size() - 1).number());
            }
            if (run.changed > 0) {
                batches.markUndone(batch.id(), act == Act.BATCH_UNDONE ? run.now : null);
                tallies.add(connection, run.changes);
                trail.add(by, act, batch.unit(), batch.id().toString(), null, told(run));
            }
            return run.changed;
        }));
    }

    private static Map<String, String> told(Run run) {
        return Map.of("responses", String.valueOf(run.changed));
    }

    private static List<Response> lock(Connection connection, Batch batch, List<BatchRows.Member> members)
            throws SQLException {
        RowRange range = new RowRange(
                batch.unit(),
                members.stream()
                        .map(BatchRows.Member::countedOn)
                        .sorted()
                        .findFirst()
                        .orElseThrow(),
                members.stream()
                        .map(BatchRows.Member::countedOn)
                        .sorted()
                        .reduce((a, b) -> b)
                        .orElseThrow(),
                members.stream().map(BatchRows.Member::response).toList());
        return WholeResponses.lock(connection, range).stream()
                .map(WholeResponse::response)
                .toList();
    }

    private void exclude(Run run, List<Response> some) throws SQLException {
        List<UUID> ids = some.stream().map(Response::id).toList();
        Map<UUID, Exclusion> before = WholeResponses.exclusions(run.connection, ids);
        List<Response> counting = some.stream()
                .filter(response -> !before.containsKey(response.id()))
                .toList();
        String reason = messages.get(Messages.DEFAULT, "entry.undone." + run.batch.channel());
        Exclusions.insertAll(run.connection, counting, new Exclusion(reason, run.by, run.now));
        BatchRows.markUndone(
                run.connection,
                run.batch.id(),
                counting.stream().map(Response::id).toList());
        counting.forEach(run.changes::exclude);
        run.changed += counting.size();
    }

    private void lift(Run run, List<Response> some) throws SQLException {
        List<Response> lifted = new ArrayList<>();
        for (Response response : some) {
            if (BatchRows.lift(run.connection, run.batch.id(), response.id(), run.by, run.now)) {
                lifted.add(response);
            }
        }
        lifted.forEach(run.changes::readmit);
        run.changed += lifted.size();
    }

    /** What is done with locked responses, at least one, within the transaction. */
    private interface Work {
        void change(Run run, List<Response> some) throws SQLException;
    }

    private final class Run {
        private final Connection connection;
        private final Batch batch;
        private final String by;
        private final LocalDateTime now = LocalDateTime.now(clock);
        private final Changes changes = tallies.changes();
        private long changed;

        Run(Connection connection, Batch batch, String by) {
            this.connection = connection;
            this.batch = batch;
            this.by = by;
        }
    }
}
