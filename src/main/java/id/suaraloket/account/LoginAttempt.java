package id.suaraloket.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * How often it was tried to log in since it last succeeded.
 *
 * @param lastAt UTC
 */
@Introspected
record LoginAttempt(int tries, LocalDateTime lastAt) {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** What is left of the wait after the last try: none after the first few, then doubling up to a quarter of an hour. */
    Duration wait(LocalDateTime now) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(tries - FREE, 10);
        Duration whole = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration capped = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
        Duration left = capped.minus(Duration.between(lastAt, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** With one try more. */
    LoginAttempt oneMore(LocalDateTime now) {
        boolean forgotten = lastAt.isBefore(now.minus(FORGOTTEN_AFTER));
        return new LoginAttempt(forgotten ? 1 : tries + 1, now);
    }
}
