package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers that were refused to tablets, kept here so that the tablets can forget them. Each is kept once, however often
 * and from however many sides it comes. Staff take them in, or set them aside; what they decide about in no time is emptied when saran of its
 * age is ({@link RefusedAnswerRetention}).
 */
@Singleton
public class RefusedAnswers {
    private static final int PAGE = 200;

    private final StoredRefusedAnswers rows;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    RefusedAnswers(StoredRefusedAnswers rows, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps what a tablet hands over.
     *
     * @return whether it is kept since now; false if it was before. Either way it is safe
     * @throws Problem 503 if the store cannot take it now
     */
    public boolean keep(KeptAnswer answer, String point, UUID tablet) {
        return keepAll(List.of(RefusedAnswer.of(answer, point, tablet, now()))) > 0;
    }

    /** Those that wait to be taken in, the oldest first. */
    public List<RefusedAnswer> listWaiting(String point, int most) {
        return rows.listWaiting(point, most);
    }

    public long countWaiting(String point) {
        return rows.countWaiting(point);
    }

    /** Of the points of these units at which any wait. */
    public List<WaitingCount> listWaitingCounts(List<Unit> units) {
        return units.isEmpty()
                ? List.of()
                : rows.listWaitingCounts(units.stream().map(Unit::code).toList());
    }

    /** Those that were set aside, the latest first. */
    public List<RefusedAnswer> listSetAside(String point, int most) {
        return rows.listSetAside(point, most);
    }

    public long countSetAside(String point) {
        return rows.countSetAside(point);
    }

    /** Leaves one out of what is taken in, until it is put back. Nothing happens if the point has no such answer waiting. */
    public void setAside(String digest, String point, String by) {
        rows.setAside(digest, point, by, now());
    }

    /** Undoes {@link #setAside}. */
    public void putBack(String digest, String point) {
        rows.putBack(digest, point);
    }

    /**
     * A part of those that wait, in an order in which each has its place however many come or go meanwhile.
     *
     * @param after digest of the last one of the part before, empty for the first
     */
    List<RefusedAnswer> listWaitingAfter(String point, String after) {
        return rows.listWaitingAfter(point, after, PAGE);
    }

    /** Keeps those that are not known, all of them or none; how many these were. */
    int keepAll(List<RefusedAnswer> answers) {
        if (answers.isEmpty()) {
            return 0;
        }
        return Retry.onRace(() -> transactions.executeWrite(status -> {
            // By digest: the same may be there twice in one file.
            Map<String, RefusedAnswer> fresh = new LinkedHashMap<>();
            answers.forEach(answer -> fresh.putIfAbsent(answer.digest(), answer));
            fresh.keySet().removeAll(findAll(answers).keySet());
            if (!fresh.isEmpty()) {
                rows.insertAll(List.copyOf(fresh.values()));
            }
            return fresh.size();
        }));
    }

    /** What is known of these answers, by digest. */
    Map<String, RefusedAnswer> findAll(List<RefusedAnswer> answers) {
        List<String> digests = answers.stream().map(RefusedAnswer::digest).toList();
        return rows.findByDigestIn(digests).stream()
                .collect(Collectors.toMap(RefusedAnswer::digest, Function.identity()));
    }

    /** Notes that these are stored as responses: what they hold is there now, and no longer here. */
    void settle(List<String> digests, String by) {
        if (!digests.isEmpty()) {
            Retry.onContention(() -> {
                rows.settle(digests, by, now());
                return digests;
            });
        }
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
