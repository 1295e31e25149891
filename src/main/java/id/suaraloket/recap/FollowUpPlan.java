package id.suaraloket.recap;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import id.suaraloket.office.Units;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what a unit means to do about a final period, and what became of it; the audit trail tells who said so. */
@Singleton
@Transactional
public class FollowUpPlan {
    private final FollowUps followUps;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    FollowUpPlan(FollowUps followUps, Units units, AuditTrail trail, Clock clock) {
        this.followUps = followUps;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is said of a follow-up.
     *
     * @param outcome needed unless it is still planned
     */
    public record Entry(
            String unsur,
            String action,
            String due,
            String person,
            FollowUpState state,
            @Nullable String outcome) {}

    /**
     * Plans one more thing to do.
     *
     * @param id chosen by who asks: the same again is the same follow-up
     * @throws Problem 422 if the period is not final, since what its figures ask for may still change
     */
    public void add(Actor by, Recap recap, UUID id, Entry entry) {
        if (recap.finality() == null) {
            throw Problem.invalid(List.of(FieldProblem.of("final", "recap.follow-up.open")));
        }
        String unit = recap.unit().code();
        units.lock(unit);
        if (followUps.find(unit, id).isPresent()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        FollowUp made = with(id, unit, recap.period().id(), now, entry);
        followUps.insert(made);
        trail.add(by, Act.FOLLOW_UP_PLANNED, unit, made.period(), null, made.facts());
    }

    /**
     * Says anew what it is, or what became of it.
     *
     * @throws Problem 404 if the unit has none of this id
     */
    public void change(Actor by, String unit, UUID id, Entry entry) {
        FollowUp before = followUps.lock(unit, id).orElseThrow(Problem::notFound);
        FollowUp after = with(id, unit, before.period(), before.madeAt(), entry);
        Change change = Change.between(before.facts(), after.facts());
        if (change.isNone()) {
            return;
        }
        followUps.update(
                unit, id, after.unsur(), after.action(), after.due(), after.person(), after.state(), after.outcome());
        trail.add(by, Act.FOLLOW_UP_CHANGED, unit, after.period(), change.before(), change.after());
    }

    private static FollowUp with(UUID id, String unit, String period, LocalDateTime madeAt, Entry entry) {
        return new FollowUp(
                id,
                unit,
                period,
                entry.unsur(),
                entry.action(),
                entry.due(),
                entry.person(),
                entry.state(),
                entry.outcome(),
                madeAt);
    }
}
