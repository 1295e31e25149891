package id.suaraloket.office;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Sets the targets of years, and writes it down. */
@Singleton
public class YearTargets {
    private final Targets targets;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail audit;

    YearTargets(Targets targets, TransactionOperations<Connection> transactions, AuditTrail audit) {
        this.targets = targets;
        this.transactions = transactions;
        this.audit = audit;
    }

    public Provisioned<Target> put(Actor by, Target target) {
        return Retry.onRace(() -> transactions.executeWrite(status -> set(by, target)));
    }

    /** All of them or none. */
    public void putAll(Actor by, List<Target> all) {
        Retry.onRace(() -> transactions.executeWrite(
                status -> all.stream().map(target -> set(by, target)).toList()));
    }

    private Provisioned<Target> set(Actor by, Target target) {
        Optional<Target> before = targets.find(target.unit(), target.targetYear());
        targets.put(target.unit(), target.targetYear(), target.target(), target.realisasi());
        Change change = Change.between(before.map(Target::facts).orElse(null), target.facts());
        if (!change.isNone()) {
            String year = String.valueOf(target.targetYear());
            audit.add(by, Act.TARGET_CHANGED, target.unit(), year, change.before(), change.after());
        }
        return new Provisioned<>(target, before.isEmpty());
    }
}
