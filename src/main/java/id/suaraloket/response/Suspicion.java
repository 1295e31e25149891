package id.suaraloket.response;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a response may be no resident's. It is marked and counts like any other; staff may look into it and exclude it. */
public enum Suspicion {
    /** Something stood in a field that no person sees. */
    HONEYPOT,
    /** At least three questions were answered in less than a second each. */
    TOO_FAST;

    private static final int FEWEST_ANSWERS = 3;
    private static final Duration FOR_EACH_ANSWER = Duration.ofSeconds(1);

    /**
     * The suspicion that a response gives rise to, null for none.
     *
     * @param trap what stood in the field that no person sees, null for nothing
     * @param startedAt when the form was opened, null if nobody knows
     * @param submittedAt when it was sent, by the same clock; a form opened after that tells nothing
     * @param answers how many questions were answered
     */
    static @Nullable Suspicion of(
            @Nullable String trap, @Nullable Instant startedAt, Instant submittedAt, int answers) {
        if (trap != null) {
            return HONEYPOT;
        }
        if (startedAt == null || startedAt.isAfter(submittedAt) || answers < FEWEST_ANSWERS) {
            return null;
        }
        Duration taken = Duration.between(startedAt, submittedAt);
        return taken.compareTo(FOR_EACH_ANSWER.multipliedBy(answers)) < 0 ? TOO_FAST : null;
    }

    /** The one of that name, null for null. */
    static @Nullable Suspicion ofNullable(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }
}
