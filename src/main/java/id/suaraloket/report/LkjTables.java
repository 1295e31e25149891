package id.suaraloket.report;

import id.suaraloket.report.Rekapitulasi.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a unit's performance report (LKj) for the indicator "Nilai IKM" of a year: each figure rounded and each sentence worded once, so that
 * page, XLSX and DOCX cannot differ. {@link LkjAuthor} writes it.
 *
 * @param unit name of the unit
 * @param title the lines of a document's title, in capitals
 * @param mark that some figure can still change, null if none can
 * @param demo the sentence that marks made-up data, null for a real unit
 * @param footer where targets and realisasi come from, time of creation
 */
public record LkjTables(
        String unit,
        int year,
        List<String> title,
        List<Table> tables,
        @Nullable String mark,
        @Nullable String demo,
        List<String> footer) {
    /** Columns of each table. */
    static final int COLUMNS = 6;

    /**
     * A table with what is to be said of it.
     *
     * @param columns heads of its six columns
     * @param total whether the last row is the result of those above
     * @param sentence the result in words
     * @param gap what only the unit knows, to be filled in
     */
    public record Table(
            String caption,
            List<String> columns,
            List<List<Figure>> rows,
            boolean total,
            String sentence,
            String gap) {}
}
