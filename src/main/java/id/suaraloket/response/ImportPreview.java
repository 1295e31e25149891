package id.suaraloket.response;

import java.util.List;

/**
 * What an import would come to.
 *
 * @param columns as the file calls them
 * @param first the first lines as they stand in the file
 * @param fresh how many responses would be stored
 * @param repeated how many are stored already, or are there twice
 * @param rejected what is wrong; while there is anything, nothing can be stored
 */
public record ImportPreview(
        List<String> columns, List<Line> first, long fresh, long repeated, List<ImportResult.Rejected> rejected) {
    /** A line of the file. */
    public record Line(long number, List<String> cells) {}
}
