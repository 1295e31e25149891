package id.suaraloket.account;

import id.suaraloket.web.Retry;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Makes guessing slow (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): after a few attempts each further one has to
 * wait, longer and longer up to a quarter of an hour. A browser in which the person logged in before has a count of its own, so whoever
 * tries passwords elsewhere does not keep them out. Names that do not exist are counted too: nobody learns which do.
 */
@Singleton
class LoginLock {
    /** All browsers in which the person never logged in. */
    private static final String STRANGERS = "-";

    /** Guesses at the second factor, wherever they come from: whoever is there knows the password. */
    private static final String CODE = "code";

    private final LoginAttempts attempts;
    private final KnownDevices devices;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    LoginLock(
            LoginAttempts attempts, KnownDevices devices, TransactionOperations<Connection> transactions, Clock clock) {
        this.attempts = attempts;
        this.devices = devices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Counts an attempt with a password before it is looked at, so that many at once are counted as many.
     *
     * @return how long to wait instead; zero if it may go on
     */
    Duration begin(String name, HttpRequest<?> request) {
        return count(name, client(name, request));
    }

    /** The same for an attempt with a code of the second factor. */
    Duration beginCode(String name) {
        return count(name, CODE);
    }

    /** The password was right. */
    void passed(String name, HttpRequest<?> request) {
        attempts.forget(name, client(name, request));
    }

    /** Logged in: this browser is known from now on. */
    DeviceKey letIn(String name, HttpRequest<?> request) {
        DeviceKey key = DeviceKey.findOrMake(request);
        attempts.forget(name, CODE);
        devices.insert(name, key.hash(), now());
        devices.touch(name, key.hash(), now());
        return key;
    }

    @Scheduled(initialDelay = "${suaraloket.upkeep.initial-delay}", fixedDelay = "${suaraloket.upkeep.delay}")
    void forgetOld() {
        attempts.forgetOld(now().minusDays(2));
        devices.forgetOld(now().minus(DeviceKey.KEPT));
    }

    private Duration count(String name, String client) {
        return Retry.onContention(() -> transactions.executeWrite(status -> {
            LocalDateTime now = now();
            attempts.prepare(name, client, now);
            LoginAttempt attempt = attempts.lock(name, client);
            Duration wait = attempt.wait(now);
            if (wait.isZero()) {
                LoginAttempt more = attempt.oneMore(now);
                attempts.update(name, client, more.tries(), more.lastAt());
            }
            return wait;
        }));
    }

    private String client(String name, HttpRequest<?> request) {
        return DeviceKey.find(request)
                .map(DeviceKey::hash)
                .filter(hash -> devices.count(name, hash) > 0)
                .orElse(STRANGERS);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
