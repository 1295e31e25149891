package id.suaraloket.recap;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Shows a unit's final recap to everybody, and takes it back. Doing either twice does no harm. */
@Singleton
public class Publishing {
    private final Publications publications;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    Publishing(Publications publications, Units units, AuditTrail trail, Clock clock) {
        this.publications = publications;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Publishes a period.
     *
     * @param recap of the whole unit
     * @param name full name of who publishes it
     * @throws Problem 422 if it is not final, or of so few respondents that single answers could be told from it
     */
    @Transactional
    public void publish(Recap recap, String name, Actor by) {
        Finality finality = recap.finality();
        if (finality == null) {
            throw refused("recap.publication.open");
        }
        if (!PublicForm.isTold(recap)) {
            throw refused("recap.publication.few");
        }
        String unit = recap.unit().code();
        String period = recap.period().id();
        units.lock(unit);
        if (publications.find(unit, period).isPresent()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        publications.insert(new Publication(unit, period, now, name));
        trail.add(
                by,
                Act.RECAP_PUBLISHED,
                unit,
                period,
                null,
                Map.of(
                        "edition",
                        String.valueOf(finality.edition()),
                        "checkCode",
                        finality.code().value()));
    }

    /** From now on nobody but staff sees the period. */
    @Transactional
    public void withdraw(Unit unit, Period period, Actor by) {
        if (publications.withdraw(unit.code(), period.id()) > 0) {
            trail.add(by, Act.RECAP_WITHDRAWN, unit.code(), period.id());
        }
    }

    private static Problem refused(String key) {
        return Problem.invalid(List.of(FieldProblem.of("publication", key)));
    }
}
