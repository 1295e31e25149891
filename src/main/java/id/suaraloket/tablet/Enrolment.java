package id.suaraloket.tablet;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.web.Problem;
import id.suaraloket.web.RateLimit;
import id.suaraloket.web.Retry;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Lets a tablet in by a code that staff made for it. A code is good once, also when two tablets come with it to two
 * servers at the same moment.
 */
@Singleton
public class Enrolment {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final StoredCodes codes;
    private final Tablets tablets;
    private final Points points;
    private final TransactionOperations<Connection> transactions;
    private final RateLimit limit;
    private final Clock clock;

    Enrolment(
            StoredCodes codes,
            Tablets tablets,
            Points points,
            TransactionOperations<Connection> transactions,
            @Value("${suaraloket.tablet-code-limit.burst}") int burst,
            @Value("${suaraloket.tablet-code-limit.per-minute}") int perMinute,
            Clock clock) {
        this.codes = codes;
        this.tablets = tablets;
        this.points = points;
        this.transactions = transactions;
        this.limit = new RateLimit(burst, perMinute, clock);
        this.clock = clock;
    }

    /** Whether tablets may be let in at the point. */
    public static boolean isOpen(Point point) {
        return point.kind() == PointKind.KIOSK && !point.closed();
    }

    /** A new code for a point that {@link #isOpen}. It is told this once. */
    public NewCode makeCode(Point point) {
        LocalDateTime now = now();
        LocalDateTime expires = now.plus(VALID);
        EnrolmentCode code = EnrolmentCode.random();
        codes.deleteExpired(now.minusDays(1));
        codes.insert(new StoredCode(code.hash(), point.code(), expires, null));
        return new NewCode(code, expires);
    }

    /**
     * The tablet that comes with the code.
     *
     * @throws Problem 404 for any code that is not good, 429 if many are being tried
     */
    public NewTablet enrol(String text) {
        EnrolmentCode code = EnrolmentCode.find(text).orElseThrow(Problem::tabletCode);
        // By its first signs and not by address, which a whole office shares: who guesses slows down others by chance
        // only.
        limit.admit(code.value().substring(0, 2));
        TabletToken token = TabletToken.random();
        Tablet tablet = Retry.onContention(() -> transactions.executeWrite(status -> enrol(code, token)));
        return new NewTablet(tablet, token);
    }

    private Tablet enrol(EnrolmentCode code, TabletToken token) {
        LocalDateTime now = now();
        if (codes.use(code.hash(), now) == 0) {
            throw Problem.tabletCode();
        }
        Point point = codes.findByCodeHash(code.hash())
                .flatMap(stored -> points.findByCode(stored.point()))
                .filter(Enrolment::isOpen)
                .orElseThrow(Problem::tabletCode);
        Tablet tablet = Tablet.enrolled(UUID.randomUUID(), point.code(), token, now);
        tablets.insert(tablet);
        return tablet;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A code that was made.
     *
     * @param expiresAt until when it is good (UTC)
     */
    public record NewCode(EnrolmentCode code, LocalDateTime expiresAt) {}

    /**
     * A tablet that was let in.
     *
     * @param token told this once
     */
    public record NewTablet(Tablet tablet, TabletToken token) {}
}
