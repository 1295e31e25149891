package id.suaraloket.report;

import id.suaraloket.recap.Finality;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.response.CountedRows;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Retry;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the workbooks that were asked for, one after the other on each server, and puts them into the store. A server that dies in the middle
 * falls silent, and the next one that looks begins anew.
 */
@Singleton
class OlahDataWork {
    /** After this long nobody waits for a server any more. It tells of itself every second. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(OlahDataWork.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int SMALL_MILLIS = 1500;
    private static final int DEEPEST = 8;

    private final StoredOlahData stored;
    private final RecapQuery recaps;
    private final CountedRows rows;
    private final Letterheads letterheads;
    private final OlahDataXlsx xlsx;
    private final TransactionOperations<Connection> transactions;
    private final ExecutorService executor;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    OlahDataWork(
            StoredOlahData stored,
            RecapQuery recaps,
            CountedRows rows,
            Letterheads letterheads,
            OlahDataXlsx xlsx,
            TransactionOperations<Connection> transactions,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            Clock clock) {
        this.stored = stored;
        this.recaps = recaps;
        this.rows = rows;
        this.letterheads = letterheads;
        this.xlsx = xlsx;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
    }

    /** Begins now, and waits for as long as a small period takes; not at all while this server is at another one. */
    void start() {
        try {
            CompletableFuture.runAsync(this::work, executor).get(SMALL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("still at work, or told in the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes what waits, also what another server left behind. Whoever is at it already will come to that too. */
    @Scheduled(initialDelay = "${suaraloket.olah-data.delay}", fixedDelay = "${suaraloket.olah-data.delay}")
    void work() {
        if (turn.tryLock()) {
            try {
                workInTurn();
            } finally {
                turn.unlock();
            }
        }
    }

    /** The same, after whoever is at it. */
    void workInTurn() {
        turn.lock();
        try {
            List<OlahData> waiting = waiting();
            while (!waiting.isEmpty()) {
                waiting.forEach(this::take);
                waiting = waiting();
            }
        } finally {
            turn.unlock();
        }
    }

    private List<OlahData> waiting() {
        return stored.listWaiting(now().minus(SILENCE));
    }

    /** Of several servers that see it waiting, one gets it. */
    private void take(OlahData file) {
        if (file.attempt() >= MOST_ATTEMPTS) {
            fail(file, file.attempt(), "lost");
        } else if (stored.claim(file.id(), file.attempt(), now()) == 1) {
            make(file, file.attempt() + 1);
        }
    }

    private void make(OlahData file, int attempt) {
        try {
            write(file, attempt);
        } catch (OlahDataTrouble e) {
            fail(file, attempt, e.reason());
        } catch (OlahDataBeat.Overtaken e) {
            LOG.info("Olah data {} is made by another server by now", file.id());
        } catch (IOException | RuntimeException e) {
            // No message: it likes to quote what was stored.
            LOG.error("Olah data {} could not be made: {}", file.id(), Arrays.toString(trace(e)));
            fail(file, attempt, "error");
        }
    }

    /** Nobody will fetch what was written of it. */
    private void fail(OlahData file, int attempt, String reason) {
        Retry.onContention(() -> transactions.executeWrite(status -> {
            if (stored.fail(file.id(), attempt, reason) == 1) {
                stored.removeParts(file.id());
            }
            return file;
        }));
    }

    private void write(OlahData file, int attempt) throws IOException {
        LocalDateTime now = now();
        Recap recap = recaps.get(file.unit(), file.period(), file.service());
        Finality finality = recap.finality();
        if (rows.areArchived(recap.unit(), recap.period())) {
            throw new OlahDataTrouble("archived");
        }
        LocalDateTime at = finality == null
                ? now
                : finality.at().withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        OlahDataBeat beat = new OlahDataBeat(stored, clock, file, attempt, recap.respondents());
        OlahDataParts parts = new OlahDataParts((number, content) -> {
            beat.now();
            stored.insertPart(file.id(), attempt, number, content);
        });
        long written = xlsx.write(
                recap,
                check(file, recap),
                taker -> rows.forEach(recap.unit(), recap.period(), file.service(), at, beat.telling(taker)),
                parts.out());
        parts.finish();
        finish(file, attempt, written, parts.bytes(), finality);
    }

    private List<String> check(OlahData file, Recap recap) {
        Letterhead.Check check =
                letterheads.get(recap, file.address(), Messages.DEFAULT).check();
        return check == null ? List.of() : check.lines().subList(0, 2);
    }

    private void finish(OlahData file, int attempt, long written, long bytes, @Nullable Finality finality) {
        transactions.executeWrite(status -> {
            Integer edition = finality == null ? null : finality.edition();
            if (stored.finish(file.id(), attempt, now(), written, bytes, edition) == 0) {
                throw new OlahDataBeat.Overtaken();
            }
            stored.removePartsOfOthers(file.id(), attempt);
            return file;
        });
    }

    private static Object[] trace(Exception e) {
        return Stream.concat(
                        Stream.of(e.getClass().getName()),
                        Arrays.stream(e.getStackTrace()).limit(DEEPEST))
                .toArray();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
