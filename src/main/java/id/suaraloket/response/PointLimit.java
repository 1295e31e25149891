package id.suaraloket.response;

import id.suaraloket.office.Point;
import id.suaraloket.web.Problem;
import id.suaraloket.web.RateLimit;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Slows down a point that gets more answers than any counter can serve. It counts by point and not by address, since a
 * whole office shares one address; it lets a tablet empty the queue of many days; it forgets nothing that matters when
 * the server stops.
 */
@Singleton
class PointLimit {
    private final RateLimit limit;

    PointLimit(
            @Value("${suaraloket.point-limit.burst}") int burst,
            @Value("${suaraloket.point-limit.per-minute}") int perMinute,
            Clock clock) {
        limit = new RateLimit(burst, perMinute, clock);
    }

    /** @throws Problem 429 with the seconds after which there is room again */
    void admit(Point point) {
        // By the stored code: the sender may write it in either case.
        limit.admit(point.code());
    }
}
