package id.suaraloket.report;

import id.suaraloket.response.CountedRow;
import id.suaraloket.response.CountedRows;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Tells the store how far an olah data is, and learns from it whether another server has taken the work over. */
final class OlahDataBeat {
    private static final long EVERY_NANOS = 1_000_000_000;

    private final StoredOlahData stored;
    private final Clock clock;
    private final OlahData file;
    private final int attempt;
    private final long total;
    private long done;
    private long last = System.nanoTime();

    OlahDataBeat(StoredOlahData stored, Clock clock, OlahData file, int attempt, long total) {
        this.stored = stored;
        this.clock = clock;
        this.file = file;
        this.attempt = attempt;
        this.total = total;
    }

    /** Who takes rows, telling of it. Pages with no row of the choice are told of too: finding none can take longer than the longest silence. */
    CountedRows.Taker telling(CountedRows.Taker taker) {
        return new CountedRows.Taker() {
            @Override
            public void take(CountedRow row) throws IOException {
                taker.take(row);
                done++;
                if (System.nanoTime() - last > EVERY_NANOS) {
                    now();
                }
            }

            @Override
            public void pageRead() {
                now();
            }
        };
    }

    /** @throws Overtaken if the work is no longer this attempt's */
    void now() {
        last = System.nanoTime();
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        if (stored.beat(file.id(), attempt, at, Math.max(total, done), done) == 0) {
            throw new Overtaken();
        }
    }

    /** Another server is at it, or nobody wants it any more. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
