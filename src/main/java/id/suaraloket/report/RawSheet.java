package id.suaraloket.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that a table is written into from top to bottom. It is whole only once it is finished. */
interface RawSheet {
    void head(List<String> names) throws IOException;

    /** Adds a row; its cells are texts, whole numbers, or null. */
    void row(@Nullable Object[] cells) throws IOException;

    void finish() throws IOException;
}
