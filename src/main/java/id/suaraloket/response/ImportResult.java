package id.suaraloket.response;

import id.suaraloket.web.FieldProblem;
import java.util.List;

/**
 * What an import came to.
 *
 * @param rolledBack whether lines were rejected and therefore nothing at all was stored
 */
public record ImportResult(long stored, long repeated, List<Rejected> rejected, boolean rolledBack) {
    /**
     * A line that cannot be stored, and why.
     *
     * @param line line of the file, the head being line 1
     */
    public record Rejected(long line, FieldProblem problem) {}
}
