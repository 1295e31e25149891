package id.suaraloket.report;

import id.suaraloket.recap.Recap;
import java.util.ArrayList;
import java.util.List;

/** How an olah data is to be read, and what is not in it. */
final class OlahDataNotes {
    private OlahDataNotes() {}

    /** Line by line. */
    static List<String> of(Recap recap, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("report.olah.note.rows"));
        lines.add(words.text("report.olah.note.formulas"));
        lines.add(words.text("report.olah.note.rounding"));
        if (recap.isMeanOfServices()) {
            lines.add(words.text("report.olah.note.mean-of-services"));
        }
        if (recap.excluded() > 0) {
            lines.add(words.text("report.olah.note.excluded", words.count(recap.excluded())));
        }
        if (recap.finality() != null && recap.finality().late() > 0) {
            lines.add(words.text(
                    "report.olah.note.late", words.count(recap.finality().late())));
        }
        return lines;
    }
}
