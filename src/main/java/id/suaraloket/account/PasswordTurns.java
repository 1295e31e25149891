package id.suaraloket.account;

import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets few passwords be hashed at a time: each takes a core for a fraction of a second, and residents need the cores too. */
@Singleton
class PasswordTurns {
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** As {@link Passwords#hash}. @throws Problem 503 if too many wait already */
    String hash(String password) {
        return inTurn(() -> Passwords.hash(password));
    }

    /**
     * Whether the password is the one of this hash. Takes as long where there is none.
     *
     * @throws Problem 503 if too many wait already
     */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> Passwords.matches(password, hash == null ? Nobody.HASH : hash)) && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.unavailable(PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static final class Nobody {
        private static final String HASH = Passwords.hash(Passwords.generate());
    }
}
