package id.suaraloket.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in together, the latest first.
 *
 * @param newer number of the page before, null on the first
 * @param older number of the page behind, null on the last
 */
record BatchesPage(
        String unit,
        String office,
        List<BatchRow> batches,
        @Nullable Integer newer,
        @Nullable Integer older) {
    /**
     * A batch.
     *
     * @param kind paper or file, in words
     * @param undone whether it is undone as a whole
     */
    record BatchRow(
            String path,
            String kind,
            @Nullable String file,
            String started,
            String by,
            String responses,
            boolean undone) {}
}
