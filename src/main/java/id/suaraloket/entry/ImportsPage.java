package id.suaraloket.entry;

import id.suaraloket.web.Form;
import java.util.List;

/**
 * What the page shows on which files are uploaded.
 *
 * @param form with what stands against a whole file
 * @param bad what is wrong within a file, cell by cell; empty if nothing is, or none was sent
 * @param summary sentence on how much is wrong, empty likewise
 */
record ImportsPage(String unit, String office, Form form, List<BadCell> bad, String summary, int megabytes) {
    /**
     * A cell that cannot be taken.
     *
     * @param value what stands there, cut where it is very long
     * @param reason in words
     */
    record BadCell(long line, String column, String value, String reason) {}
}
