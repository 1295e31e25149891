package id.suaraloket.recap;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what printed recaps say of past periods, never of one that has responses of its own. */
@Singleton
public class PastRecaps {
    private final CheckedRecaps checked;
    private final Recaps recaps;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail audit;

    PastRecaps(CheckedRecaps checked, Recaps recaps, TransactionOperations<Connection> transactions, AuditTrail audit) {
        this.checked = checked;
        this.recaps = recaps;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whether the unit has responses of the period, which no printed recap may stand in for. */
    public boolean hasResponses(Unit unit, Period period) {
        return hasResponses(recaps.listMonths(unit), period);
    }

    /** The same out of the months of the unit, for who asks of many periods. */
    public static boolean hasResponses(List<MonthCount> months, Period period) {
        return months.stream().anyMatch(month -> month.responses() > 0 && period.contains(month.countedIn()));
    }

    /**
     * Keeps it in place of what was kept of the period before.
     *
     * @return false if the period has responses of its own: nothing is kept then
     */
    public boolean keep(Actor by, Unit unit, CheckedRecap recap) {
        return Retry.onRace(() -> transactions.executeWrite(status -> {
            if (hasResponses(unit, Period.parse(recap.period()))) {
                return false;
            }
            Optional<CheckedRecap> before = checked.find(recap.unit(), recap.period());
            checked.delete(recap.unit(), recap.period());
            checked.insert(recap);
            Map<String, String> facts = recap.facts();
            Change change = Change.between(before.map(CheckedRecap::facts).orElse(null), facts);
            audit.add(by, Act.PRINTED_RECAP_KEPT, recap.unit(), recap.period(), change.before(), change.after());
            return true;
        }));
    }

    /** Forgets what was kept; nothing happens if nothing was. */
    public void remove(Actor by, String unit, String period) {
        Retry.onRace(() -> transactions.executeWrite(status -> {
            Optional<CheckedRecap> before = checked.find(unit, period);
            before.ifPresent(recap -> {
                checked.delete(unit, period);
                audit.add(by, Act.PRINTED_RECAP_REMOVED, unit, period, recap.facts(), null);
            });
            return before.isPresent();
        }));
    }
}
