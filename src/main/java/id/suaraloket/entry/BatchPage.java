package id.suaraloket.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a batch shows; numbers are texts in the reader's form.
 *
 * @param paper whether it is a pile of paper, and not a file
 * @param file the file's name, null if it was not told
 * @param counting how many of its responses count
 * @param undoable whether any still counts
 * @param readmissible whether any was undone
 * @param shown how many of the latest are shown
 */
record BatchPage(
        String unit,
        String office,
        String id,
        boolean paper,
        @Nullable String file,
        String started,
        String by,
        String responses,
        String counting,
        boolean undoable,
        boolean readmissible,
        List<PaperPage.SheetRow> shown) {
    BatchPage {
        shown = List.copyOf(shown);
    }
}
