package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.web.Retry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Removes what refused answers hold when they have been here for longer than their unit keeps saran, since saran may be
 * among it. That they were here stays known.
 */
@Singleton
class RefusedAnswerRetention {
    private final Units units;
    private final StoredRefusedAnswers rows;
    private final AuditTrail trail;
    private final Clock clock;

    RefusedAnswerRetention(Units units, StoredRefusedAnswers rows, AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.units = units;
        this.rows = rows;
        this.clock = clock;
    }

    /** Of all units. */
    @Scheduled(initialDelay = "${suaraloket.upkeep.initial-delay}", fixedDelay = "${suaraloket.upkeep.delay}")
    void removeExpired() {
        units.list().forEach(this::removeExpired);
    }

    private void removeExpired(Unit unit) {
        LocalDateTime kept = Retention.suggestionsFrom(unit, clock)
                .atStartOfDay(unit.zoneId())
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        long removed = Retry.onContention(() -> rows.removeContent(unit.code(), kept));
        if (removed > 0) {
            trail.add(
                    Actor.program(),
                    Act.RETENTION,
                    unit.code(),
                    "refused answers < " + kept.toLocalDate(),
                    null,
                    Map.of("removed", String.valueOf(removed)));
        }
    }
}
