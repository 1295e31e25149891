package id.suaraloket.response;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a response was given. A sender's clock is believed unless it lies more than 5 minutes after or more than 400
 * days before the receipt, or shows another time than ours in the moment of sending; then the time of receipt counts and
 * the response is marked. Paper and imports tell of the past and are believed.
 */
final class ClockRule {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration BEHIND = Duration.ofDays(400);

    private ClockRule() {}

    static boolean inFuture(Instant time, Instant receivedAt) {
        return time.isAfter(receivedAt.plus(TOLERANCE));
    }

    static boolean wrong(Channel channel, @Nullable Instant submittedAt, @Nullable Instant sentAt, Instant receivedAt) {
        return submittedAt != null
                && !channel.tellsOfThePast()
                && (inFuture(submittedAt, receivedAt)
                        || submittedAt.isBefore(receivedAt.minus(BEHIND))
                        || (sentAt != null && differs(sentAt, receivedAt)));
    }

    private static boolean differs(Instant sentAt, Instant receivedAt) {
        return Duration.between(sentAt, receivedAt).abs().compareTo(TOLERANCE) > 0;
    }
}
