package id.suaraloket.report;

import id.suaraloket.web.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head and foot of every page of a document.
 *
 * @param running what it is of; the first page tells that by its letterhead
 * @param footer questionnaire, bobot and method, time and status
 * @param mark that its figures can still change, null if they cannot
 * @param demo the sentence that marks made-up data, null for a real unit
 */
record Margins(
        String running,
        List<String> footer,
        @Nullable String mark,
        @Nullable String demo) {
    static Margins of(Rekapitulasi says, Messages messages) {
        return of(says, messages.get(Messages.DEFAULT, "report.rekapitulasi.running", says.unit(), says.period()));
    }

    /** Of what rests on the figures of a rekapitulasi. */
    static Margins of(Rekapitulasi says, String running) {
        return new Margins(running, says.footer(), says.status().mark(), says.demo());
    }
}
