package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Unit;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores sheets of paper exactly once, each as the next of its batch. The batch begins with its first sheet. */
@Singleton
public class PaperEntry {
    private final Intakes intakes;
    private final KnownResponses known;
    private final Tallies tallies;
    private final Batches batches;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    PaperEntry(
            Intakes intakes,
            KnownResponses known,
            Tallies tallies,
            Batches batches,
            AuditTrail trail,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.intakes = intakes;
        this.known = known;
        this.tallies = tallies;
        this.batches = batches;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Checks a sheet and stores it, unless it is stored already.
     *
     * @param batch its id, chosen by whoever types
     * @throws Problem 422 with every wrong field; 409 if something else is stored under the id; 404 if the batch is no pile of
     *     this unit
     */
    public Receipt enter(Unit unit, UUID batch, Sheet sheet, Actor by) {
        Draft draft = sheet.draft(unit);
        Instant now = clock.instant();
        Submission submission;
        try {
            submission = intakes.ofPaper(unit).check(draft, now);
        } catch (Problem refused) {
            // What was stored stays stored, even if the same content would be refused today.
            Known stored = Intake.findId(draft.id()).flatMap(known::find).orElseThrow(() -> onPaper(refused));
            return receipt(stored, draft, unit);
        }
        Optional<Known> before = Retry.onRace(() -> transactions.executeWrite(
                status -> store(status.getConnection(), unit, batch, Arrival.of(submission, now), by)));
        return before.map(stored -> receipt(stored, draft, unit)).orElse(Receipt.STORED);
    }

    private Optional<Known> store(Connection connection, Unit unit, UUID id, Arrival arrival, Actor by)
            throws SQLException {
        Known before = KnownResponses.find(connection, List.of(arrival.id())).get(arrival.id());
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Batch> batch = batches.lock(id);
        if (batch.filter(other -> !other.isPaper() || !other.unit().equals(unit.code()))
                .isPresent()) {
            throw Problem.notFound();
        }
        boolean begins = batch.isEmpty();
        if (begins) {
            batches.insert(Batch.of(id, unit, Channel.PAPER, null, by, clock.instant()));
        }
        Storing.insert(connection, List.of(arrival));
        BatchRows.insert(connection, id, BatchRows.last(connection, id) + 1, List.of(arrival));
        Changes changes = tallies.changes();
        changes.add(arrival.response());
        tallies.add(connection, changes);
        if (begins) {
            trail.add(by, Act.BATCH_BEGUN, unit.code(), id.toString());
        }
        return Optional.empty();
    }

    private static Receipt receipt(Known stored, Draft draft, Unit unit) {
        if (!stored.digest().equals(draft.digest()) || !stored.unit().equals(unit.code())) {
            throw Problem.conflict();
        }
        return Receipt.REPEATED;
    }

    /** What a draft calls a time is the day of a sheet; whoever types is not who was served. */
    private static Problem onPaper(Problem refused) {
        return Problem.invalid(refused.fields().stream()
                .map(problem -> switch (problem.key()) {
                    case "field.notDate", "field.dateOutOfRange" -> FieldProblem.of("date", "entry." + problem.key());
                    case "field.chooseService" -> FieldProblem.of("service", "entry.paper.chooseService");
                    default -> problem;
                })
                .toList());
    }
}
