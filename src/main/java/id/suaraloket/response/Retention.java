package id.suaraloket.response;

import id.suaraloket.office.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a unit must keep, seen from its own calendar day. */
final class Retention {
    private Retention() {}

    /** The first month whose responses stay in the store; every day of those before is older than the retention. */
    static YearMonth responsesFrom(Unit unit, Clock clock) {
        return YearMonth.from(today(unit, clock).minusYears(unit.retentionYears()));
    }

    /** The first day whose saran is kept. */
    static LocalDate suggestionsFrom(Unit unit, Clock clock) {
        return today(unit, clock).minusYears(unit.suggestionRetentionYears());
    }

    private static LocalDate today(Unit unit, Clock clock) {
        return LocalDate.now(clock.withZone(unit.zoneId()));
    }
}
