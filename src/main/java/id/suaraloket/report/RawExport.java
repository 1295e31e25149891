package id.suaraloket.report;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.StoredResponses;
import id.suaraloket.web.Download;
import id.suaraloket.web.Problem;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes stored responses into a file while it is downloaded. */
@Singleton
class RawExport {
    // Each keeps a connection to the store for as long as a client takes; collecting needs the others.
    private static final int MOST_AT_ONCE = 3;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final StoredResponses responses;
    private final Questionnaires questionnaires;
    private final ExecutorService executor;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    RawExport(
            StoredResponses responses,
            Questionnaires questionnaires,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.executor = executor;
    }

    /**
     * Begins to write.
     *
     * @throws Problem 503 if too many are being written already
     */
    InputStream start(Unit unit, Period period, @Nullable String service, Function<OutputStream, RawSheet> sheet) {
        RawTable table = new RawTable(questionnaires, used(unit, period), unit.zoneId());
        if (!places.tryAcquire()) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS);
        }
        return Download.start(executor, out -> {
            try {
                write(table, unit, period, service, sheet.apply(out));
            } finally {
                places.release();
            }
        });
    }

    private void write(RawTable table, Unit unit, Period period, @Nullable String service, RawSheet sheet)
            throws IOException {
        sheet.head(table.head());
        responses.forEach(unit, period, service, response -> sheet.row(table.row(response)));
        sheet.finish();
    }

    private List<Questionnaire> used(Unit unit, Period period) {
        List<Questionnaire> used = responses.questionnaires(unit, period);
        return used.isEmpty()
                ? List.of(questionnaires.find(unit.questionnaire()).orElseThrow())
                : used;
    }
}
