package id.suaraloket.report;

import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.StoredResponses;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes stored responses into a file while it is downloaded. */
@Singleton
class RawExport {
    private final StoredResponses responses;
    private final Questionnaires questionnaires;
    private final Exports exports;

    RawExport(StoredResponses responses, Questionnaires questionnaires, Exports exports) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.exports = exports;
    }

    /**
     * Begins to write.
     *
     * @param file the name under which it is downloaded
     * @throws Problem 503 if too many are being written already
     */
    InputStream start(
            Actor by,
            String file,
            Unit unit,
            Period period,
            @Nullable String service,
            Function<OutputStream, RawSheet> sheet) {
        RawTable table = new RawTable(questionnaires, used(unit, period), unit.zoneId());
        return exports.start(by, unit.code(), file, out -> write(table, unit, period, service, sheet.apply(out)));
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
