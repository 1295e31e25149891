package id.suaraloket.response;

import id.suaraloket.office.Point;
import id.suaraloket.web.Problem;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down a point that gets more answers than any counter can serve. It counts by point and not by address, since a
 * whole office shares one address; it lets a tablet empty the queue of many days; it forgets nothing that matters when
 * the server stops.
 */
@Singleton
class PointLimit {
    private final ConcurrentHashMap<String, Allowance> allowances = new ConcurrentHashMap<>();
    private final int burst;
    private final double perSecond;
    private final Clock clock;

    PointLimit(
            @Value("${suaraloket.point-limit.burst}") int burst,
            @Value("${suaraloket.point-limit.per-minute}") int perMinute,
            Clock clock) {
        this.burst = burst;
        this.perSecond = perMinute / 60.0;
        this.clock = clock;
    }

    /** @throws Problem 429 with the seconds after which there is room again */
    void admit(Point point) {
        // By the stored code: the sender may write it in either case.
        Allowance left = allowances.compute(point.code(), (code, before) -> {
            Allowance now = before == null ? new Allowance(burst, clock.millis()) : before.refilled(clock.millis());
            return now.spend();
        });
        if (left.tokens < 0) {
            throw Problem.tooManyRequests((int) Math.ceil(1 / perSecond));
        }
    }

    private final class Allowance {
        private final double tokens;
        private final long millis;

        Allowance(double tokens, long millis) {
            this.tokens = tokens;
            this.millis = millis;
        }

        Allowance refilled(long now) {
            double earned = Math.max(0, now - millis) / 1000.0 * perSecond;
            // Below zero is a refusal, not a debt: a flood does not lengthen the wait.
            return new Allowance(Math.min(burst, Math.max(0, tokens) + earned), now);
        }

        Allowance spend() {
            return new Allowance(tokens - 1, millis);
        }
    }
}
