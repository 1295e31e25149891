package id.suaraloket.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Stores the responses that arrive at the same moment in one transaction: whoever comes first writes for all that wait.
 * They would meet on the same tally rows and on the same disk anyway; together they add once to each row and wait for the
 * disk once. What is right does not depend on it: between servers the database alone decides. Nobody hears of a
 * response being stored before its transaction is committed.
 */
@Singleton
class GroupCommit {
    private static final int LARGEST_BATCH = 64;
    private static final int MOST_BATCHES = 16;
    private static final int PAUSE_MILLIS = 2;

    private final Responses responses;
    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    GroupCommit(Responses responses, Tallies tallies, TransactionOperations<Connection> transactions) {
        this.responses = responses;
        this.tallies = tallies;
        this.transactions = transactions;
    }

    /**
     * Stores a response and adds it to the tallies.
     *
     * @return true if it is stored now, false if its id was there already
     * @throws RuntimeException what the database said of this response; it is not stored then
     */
    boolean store(Response response) {
        Waiting mine = new Waiting(response, new CompletableFuture<>());
        queue.add(mine);
        while (true) {
            if (writing.tryLock()) {
                try {
                    writeForAll();
                } finally {
                    writing.unlock();
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

    private void write(List<Waiting> batch) {
        try {
            Set<Waiting> fresh = transactions.executeWrite(status -> {
                Set<Waiting> unknown = unknown(batch);
                List<Response> rows = unknown.stream().map(Waiting::response).toList();
                if (!rows.isEmpty()) {
                    responses.insertAll(rows);
                    tallies.add(status.getConnection(), rows);
                }
                return unknown;
            });
            batch.forEach(waiting -> waiting.stored.complete(fresh.contains(waiting)));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.get(0).stored.completeExceptionally(e);
            } else {
                // The trouble of one is not the trouble of the others.
                batch.forEach(waiting -> write(List.of(waiting)));
            }
        }
    }

    /** Those whose id is new, each id once. Of a single one its insert will tell. */
    private Set<Waiting> unknown(List<Waiting> batch) {
        if (batch.size() == 1) {
            return Set.copyOf(batch);
        }
        Set<UUID> seen =
                responses.listByIdIn(batch.stream().map(w -> w.response.id()).collect(Collectors.toSet())).stream()
                        .map(Response::id)
                        .collect(Collectors.toCollection(HashSet::new));
        return batch.stream().filter(w -> seen.add(w.response.id())).collect(Collectors.toSet());
    }

    /** A response and whoever waits for it; equal to nothing but itself. */
    private static final class Waiting {
        private final Response response;
        private final CompletableFuture<Boolean> stored;

        Waiting(Response response, CompletableFuture<Boolean> stored) {
            this.response = response;
            this.stored = stored;
        }

        Response response() {
            return response;
        }
    }
}
