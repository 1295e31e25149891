package id.suaraloket.response;

import id.suaraloket.web.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param column as the file calls it
     * @param value what stands there, null if it is not one cell that is wrong
     */
    public record Rejected(
            long line,
            FieldProblem problem,
            String column,
            @Nullable String value) {}
}
