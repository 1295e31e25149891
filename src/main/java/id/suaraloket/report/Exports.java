package id.suaraloket.report;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.recap.Recap;
import id.suaraloket.web.Download;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Hands out files, those of stored rows while they are written, a few at once; the audit trail tells who took which. */
@Singleton
class Exports {
    // Each keeps a connection to the store for as long as a client takes; collecting needs the others.
    private static final int MOST_AT_ONCE = 3;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final AuditTrail trail;
    private final ExecutorService executor;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Exports(AuditTrail trail, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.trail = trail;
        this.executor = executor;
    }

    /**
     * Hands out a document of a period that is written already.
     *
     * @param kind the first word of its name
     * @param ending of its name, with its dot
     */
    HttpResponse<byte[]> hand(Actor by, String kind, Recap recap, byte[] content, String ending) {
        String service = recap.service() == null ? "" : "-" + recap.service().code();
        String unit = recap.unit().code();
        return hand(by, unit, kind + "-" + unit + "-" + recap.period().id() + service + ending, content);
    }

    /** Hands out a document that is written already. Its name holds letters, digits, hyphens and a dot alone. */
    HttpResponse<byte[]> hand(Actor by, String unit, String file, byte[] content) {
        trail.add(by, Act.EXPORTED, unit, file);
        return HttpResponse.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }

    /**
     * Begins to write.
     *
     * @param unit code of the unit whose rows they are
     * @param file the name under which it is downloaded
     * @throws Problem 503 if too many are being written already
     */
    InputStream start(Actor by, String unit, String file, Download.Writing writing) {
        if (!places.tryAcquire()) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS);
        }
        try {
            trail.add(by, Act.EXPORTED, unit, file);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        return Download.start(executor, out -> {
            try {
                writing.writeTo(out);
            } finally {
                places.release();
            }
        });
    }
}
