package id.suaraloket.web;

import id.suaraloket.store.StoreFailure;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Repeats a transaction that the database gave up because another one stood in its way. */
public final class Retry {
    private static final int ATTEMPTS = 8;
    private static final int LONGEST_PAUSE_MILLIS = 200;
    /** When a sender may come again who was told 503 for it. */
    public static final int AFTER_SECONDS = 2;

    private Retry() {}

    /**
     * Does the transaction, as often as it takes within reason.
     *
     * @throws Problem 503 if another one stood in the way every time
     */
    public static <T> T onContention(Supplier<T> transaction) {
        return on(StoreFailure::isContention, transaction);
    }

    /**
     * As {@link #onContention}, and also when another one has just made what the transaction was about to make: the next
     * attempt finds it there.
     *
     * @throws Problem 503 if it stood in the way every time
     */
    public static <T> T onRace(Supplier<T> transaction) {
        return on(e -> StoreFailure.isContention(e) || StoreFailure.isDuplicateKey(e), transaction);
    }

    private static <T> T on(Predicate<Throwable> obstacle, Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (Exception e) { // also an SQLException: a transaction lets it through undeclared
                if (!obstacle.test(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw Problem.unavailable(AFTER_SECONDS);
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, Math.min(LONGEST_PAUSE_MILLIS, 4L << attempt) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(AFTER_SECONDS);
        }
    }
}
