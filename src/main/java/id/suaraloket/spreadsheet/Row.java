package id.suaraloket.spreadsheet;

import java.util.List;
import java.util.Set;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet program or an editor shows it, from 1
 * @param cells one for each column, empty texts for empty cells
 * @param errors columns, from 0, in which a formula came to an error, whose name stands there as text
 */
public record Row(long number, List<String> cells, Set<Integer> errors) {
    public Row {
        cells = List.copyOf(cells);
        errors = Set.copyOf(errors);
    }

    /** Whether there is nothing in it. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
