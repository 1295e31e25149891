package id.suaraloket.web;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/** So many at once and so many a minute, for each key. Counted on this server alone, and forgotten when it stops. */
public final class RateLimit {
    private final ConcurrentHashMap<String, Allowance> allowances = new ConcurrentHashMap<>();
    private final int burst;
    private final double perSecond;
    private final Clock clock;

    /** There must be few keys: each is remembered for good. */
    public RateLimit(int burst, int perMinute, Clock clock) {
        this.burst = burst;
        this.perSecond = perMinute / 60.0;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @throws Problem 429 with the seconds after which there is room again
     */
    public void admit(String key) {
        Allowance left = allowances.compute(key, (same, before) -> {
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
