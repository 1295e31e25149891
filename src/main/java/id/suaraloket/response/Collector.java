package id.suaraloket.response;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Stores submissions exactly once. The id is the sender's; the primary key decides between senders of one id, on one
 * server or on many.
 */
@Singleton
public class Collector {
    private final Intakes intakes;
    private final KnownResponses known;
    private final GroupCommit store;
    private final PointLimit limit;
    private final Clock clock;

    Collector(Intakes intakes, KnownResponses known, GroupCommit store, PointLimit limit, Clock clock) {
        this.intakes = intakes;
        this.known = known;
        this.store = store;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Checks a draft and stores it, unless it is stored already.
     *
     * @throws Problem 422 with every wrong field; 409 if other content is stored under the id; 429 if the point gets more
     *     than any counter can ask; 503 if the store cannot take it now. Nothing is stored in any of these cases.
     */
    public Receipt collect(Draft draft) {
        try {
            return submit(draft).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * As {@link #collect}, but nobody waits for the disk meanwhile: what is found out before that is thrown at once, what
     * becomes of the response later is in the future.
     */
    public CompletableFuture<Receipt> submit(Draft draft) {
        Intake intake = intakes.findByPoint(point(draft)).orElseThrow(Collector::unknownPoint);
        if (intake.point() != null) {
            limit.admit(intake.point());
        }
        Instant now = clock.instant();
        return submit(draft, now, () -> check(intake, draft, now));
    }

    /**
     * As {@link #submit(Draft)}, for what came to us by another way than its own PUT: the caller says what it is checked
     * against and when it was received. No point's limit applies.
     */
    CompletableFuture<Receipt> submit(Draft draft, Intake intake, Instant receivedAt) {
        return submit(draft, receivedAt, () -> intake.check(draft, receivedAt));
    }

    private CompletableFuture<Receipt> submit(Draft draft, Instant receivedAt, Supplier<Submission> check) {
        Submission submission;
        try {
            submission = check.get();
        } catch (Problem refused) {
            // What was stored stays stored, even if the same content would be refused today.
            Known stored = Intake.findId(draft.id()).flatMap(known::find).orElseThrow(() -> refused);
            return CompletableFuture.completedFuture(receipt(stored, draft));
        }
        return store.store(Arrival.of(submission, receivedAt))
                .thenApply(
                        before -> before.map(stored -> receipt(stored, draft)).orElse(Receipt.STORED));
    }

    /** Whether a response is stored under the id. */
    public boolean isStored(UUID id) {
        return known.find(id).isPresent();
    }

    private static Receipt receipt(Known stored, Draft draft) {
        if (!stored.digest().equals(draft.digest())) {
            throw Problem.conflict();
        }
        return Receipt.REPEATED;
    }

    private static String point(Draft draft) {
        if (draft.point() == null) {
            throw Problem.invalid(List.of(FieldProblem.of("point", "field.missing")));
        }
        return draft.point();
    }

    private static Problem unknownPoint() {
        return Problem.invalid(List.of(FieldProblem.of("point", "field.unknownPoint")));
    }

    private Submission check(Intake intake, Draft draft, Instant now) {
        try {
            return intake.check(draft, now);
        } catch (Problem perhapsNoLonger) {
            // Nobody is refused by what is a second old.
            return intakes.readByPoint(point(draft))
                    .orElseThrow(Collector::unknownPoint)
                    .check(draft, now);
        }
    }
}
