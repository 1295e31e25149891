package id.suaraloket.response;

import id.suaraloket.store.StoreFailure;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        Intake intake = intakes.findByPoint(point(draft)).orElseThrow(Collector::unknownPoint);
        if (intake.point() != null) {
            limit.admit(intake.point());
        }
        Instant now = clock.instant();
        Submission submission;
        try {
            submission = check(intake, draft, now);
        } catch (Problem refused) {
            // What was stored stays stored, even if the same content would be refused today.
            if (Intake.findId(draft.id()).flatMap(id -> find(id, draft)).isPresent()) {
                return Receipt.REPEATED;
            }
            throw refused;
        }
        return store(Arrival.of(submission, now), draft);
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

    private Receipt store(Arrival arrival, Draft draft) {
        return Retry.onContention(() -> {
            try {
                if (store.store(arrival)) {
                    return Receipt.STORED;
                }
            } catch (RuntimeException e) {
                if (!StoreFailure.isDuplicateKey(e)) {
                    throw e;
                }
            }
            return find(arrival.id(), draft).orElseThrow(Problem::conflict);
        });
    }

    /** Repeated, if the id is stored with the draft's content; empty if it is not stored; else a conflict. */
    private Optional<Receipt> find(UUID id, Draft draft) {
        return known.find(id).map(stored -> {
            if (!stored.digest().equals(draft.digest())) {
                throw Problem.conflict();
            }
            return Receipt.REPEATED;
        });
    }
}
