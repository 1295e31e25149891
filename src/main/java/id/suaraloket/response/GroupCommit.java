package id.suaraloket.response;

import id.suaraloket.store.StoreFailure;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stores the responses that arrive at the same moment in one transaction: whoever comes first writes for all that wait.
 * They would wait for the same disk anyway; together they wait once. What is right does not depend on it: between
 * servers the database alone decides. Nobody hears of a response being stored before its transaction is committed.
 */
@Singleton
class GroupCommit {
    private static final int WRITERS = 2;
    private static final int LARGEST_BATCH = 64;
    private static final int MOST_BATCHES = 16;
    private static final int PAUSE_MILLIS = 2;

    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore writers = new Semaphore(WRITERS);

    GroupCommit(Tallies tallies, TransactionOperations<Connection> transactions) {
        this.tallies = tallies;
        this.transactions = transactions;
    }

    /**
     * Stores a response and adds it to the tallies.
     *
     * @return true if it is stored now, false if its id was known already
     * @throws RuntimeException what the database said of this response, or of all that were written with it when it
     *     could not be asked at all; it is not stored then, unless the connection broke in the moment of the commit
     */
    boolean store(Arrival arrival) {
        Waiting mine = new Waiting(arrival, new CompletableFuture<>());
        queue.add(mine);
        while (true) {
            if (writers.tryAcquire()) {
                try {
                    writeForAll();
                } finally {
                    writers.release();
                }
            }
            try {
                return mine.stored.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Somebody else may be writing this one; if they stopped just before it came, the next look finds out.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a response was being stored", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }

    private void writeForAll() {
        for (int i = 0; i < MOST_BATCHES && !queue.isEmpty(); i++) {
            List<Waiting> batch = new ArrayList<>();
            for (Waiting next = queue.poll(); next != null; next = batch.size() < LARGEST_BATCH ? queue.poll() : null) {
                batch.add(next);
            }
            write(batch);
        }
    }

    @SuppressWarnings("CatchingThrowable") // whoever waits must hear of it, whatever it was
    private void write(List<Waiting> batch) {
        try {
            Set<Waiting> fresh = transactions.executeWrite(status -> write(status.getConnection(), batch));
            batch.forEach(waiting -> waiting.stored.complete(fresh.contains(waiting)));
        } catch (Exception e) { // also an SQLException: the transaction lets it through undeclared
            if (batch.size() > 1 && StoreFailure.isDuplicateKey(e)) {
                // Somebody else stored one of them meanwhile: the trouble of one is not the trouble of the others.
                batch.forEach(waiting -> write(List.of(waiting)));
            } else {
                batch.forEach(waiting -> waiting.stored.completeExceptionally(e));
            }
        } catch (Throwable e) {
            batch.forEach(waiting -> waiting.stored.completeExceptionally(e));
            throw e;
        }
    }

    private Set<Waiting> write(Connection connection, List<Waiting> batch) throws SQLException {
        Set<UUID> seen = new HashSet<>(KnownResponses.find(
                        connection, batch.stream().map(Waiting::id).distinct().toList())
                .keySet());
        List<Waiting> fresh =
                batch.stream().filter(waiting -> seen.add(waiting.id())).toList();
        if (!fresh.isEmpty()) {
            Storing.insert(connection, fresh.stream().map(Waiting::arrival).toList());
            Changes changes = tallies.changes();
            fresh.forEach(waiting -> changes.add(waiting.arrival.response()));
            tallies.add(connection, changes);
        }
        return Set.copyOf(fresh);
    }

    /** A response and whoever waits for it; equal to nothing but itself. */
    private static final class Waiting {
        private final Arrival arrival;
        private final CompletableFuture<Boolean> stored;

        Waiting(Arrival arrival, CompletableFuture<Boolean> stored) {
            this.arrival = arrival;
            this.stored = stored;
        }

        Arrival arrival() {
            return arrival;
        }

        UUID id() {
            return arrival.id();
        }
    }
}
