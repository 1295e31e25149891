package id.suaraloket.account;

import id.suaraloket.web.Problem;
import io.micronaut.context.annotation.Property;
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
    private final int rounds;
    private volatile @Nullable String nobodys;

    PasswordTurns(@Property(name = "suaraloket.password-rounds") int rounds) {
        this.rounds = rounds;
    }

    /** As {@link Passwords#hash}. @throws Problem 503 if too many wait already */
    String hash(String password) {
        return inTurn(() -> Passwords.hash(password, rounds));
    }

    /**
     * Whether the password is the one of this hash. Takes as long where there is none.
     *
     * @throws Problem 503 if too many wait already
     */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> Passwords.matches(password, hash == null ? nobodys() : hash)) && hash != null;
    }

    /** Whether a hash was made when fewer rounds were enough. */
    boolean isOutdated(String hash) {
        return Passwords.rounds(hash) < rounds;
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

    /** Compared against when there is none, so that the answer takes as long. Made when it is first needed. */
    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = Passwords.hash(Passwords.generate(), rounds);
            nobodys = hash;
        }
        return hash;
    }
}
