package id.suaraloket.response;

import id.suaraloket.store.StoreFailure;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stores the responses that arrive at the same moment in one transaction. They would wait for the same disk anyway;
 * together they wait once. What is right does not depend on it: between servers the database alone decides. Nobody hears
 * of a response being stored before its transaction is committed.
 */
@Singleton
class GroupCommit {
    /** While one transaction waits for the disk, a second is worth its price as soon as this many wait for it. */
    private static final int LARGEST_BATCH = 64;

    /** Who has waited this long when the database turns out to be away is told so. */
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Semaphore first = new Semaphore(1);
    private final ExecutorService writers = Executors.newFixedThreadPool(2, GroupCommit::thread);

    GroupCommit(Tallies tallies, TransactionOperations<Connection> transactions) {
        this.tallies = tallies;
        this.transactions = transactions;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "group-commit");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void close() {
        writers.shutdown();
    }

    /**
     * Stores a response and adds it to the tallies, unless its id is known.
     *
     * @return empty if it is stored now, else what is known under its id. Fails with a {@link Problem} 503 if other
     *     transactions stood in the way for too long, or with what the database said of this response, or of all that
     *     were written with it when it could not be asked at all: it is not stored then, unless the connection broke in
     *     the moment of the commit
     */
    CompletableFuture<Optional<Known>> store(Arrival arrival) {
        Waiting mine = new Waiting(arrival, new CompletableFuture<>(), System.nanoTime());
        queue.add(mine);
        // One task for each, though most find that an earlier one takes theirs along: so none is left waiting.
        writers.execute(this::writeWaiting);
        return mine.outcome();
    }

    private void writeWaiting() {
        // Looks again after each release: whose task came just before relies on that.
        while (!queue.isEmpty()) {
            if (first.tryAcquire()) {
                try {
                    writeBatch();
                } finally {
                    first.release();
                }
            } else {
                if (queue.size() >= LARGEST_BATCH) {
                    writeBatch();
                }
                return;
            }
        }
    }

    private void writeBatch() {
        List<Waiting> batch = new ArrayList<>();
        queue.drainTo(batch, LARGEST_BATCH);
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    @SuppressWarnings("CatchingThrowable") // whoever waits must hear of it, whatever it was
    private void write(List<Waiting> batch) {
        try {
            List<Optional<Known>> known = batch.size() > 1
                    ? Retry.onContention(() -> store(batch))
                    // Somebody else stored it in this very moment: the next attempt finds it known.
                    : Retry.onRace(() -> store(batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(known.get(i));
            }
        } catch (Throwable e) {
            if (batch.size() > 1 && isOfOne(e)) {
                // The trouble of one is not the trouble of the others.
                batch.forEach(waiting -> write(List.of(waiting)));
            } else {
                batch.forEach(waiting -> waiting.outcome().completeExceptionally(e));
                if (StoreFailure.isOutage(e)) {
                    tellWhoWaitedThrough(e);
                }
            }
        }
    }

    /** Neither an outage nor other transactions in the way, which all of a batch have in common. */
    private static boolean isOfOne(Throwable e) {
        return !StoreFailure.isOutage(e) && !(e instanceof Problem);
    }

    /** Who has waited behind an outage for long is not made to wait for the end of another attempt. */
    private void tellWhoWaitedThrough(Throwable outage) {
        long now = System.nanoTime();
        for (Waiting waiting : queue) {
            if (now - waiting.since() > LONG_NANOS && queue.remove(waiting)) {
                waiting.outcome().completeExceptionally(outage);
            }
        }
    }

    /** For each of the batch: empty if it is stored now, else what is known under its id. */
    private List<Optional<Known>> store(List<Waiting> batch) {
        return transactions.executeWrite(status -> store(
                status.getConnection(), batch.stream().map(Waiting::arrival).toList()));
    }

    private List<Optional<Known>> store(Connection connection, List<Arrival> arrivals) throws SQLException {
        Map<UUID, Known> known = new HashMap<>(KnownResponses.find(
                connection, arrivals.stream().map(Arrival::id).distinct().toList()));
        List<Optional<Known>> before = new ArrayList<>();
        List<Arrival> fresh = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            // The same id may also be there twice in one batch.
            Known first = known.putIfAbsent(arrival.id(), Known.of(arrival.response()));
            before.add(Optional.ofNullable(first));
            if (first == null) {
                fresh.add(arrival);
            }
        }
        if (!fresh.isEmpty()) {
            Storing.insert(connection, fresh);
            Changes changes = tallies.changes();
            fresh.forEach(arrival -> changes.add(arrival.response()));
            tallies.add(connection, changes);
        }
        return before;
    }

    private record Waiting(Arrival arrival, CompletableFuture<Optional<Known>> outcome, long since) {}
}
