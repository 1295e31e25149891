package id.suaraloket.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook, on as many sheets as it takes; texts are texts there, also those that look like formulas. */
final class RawXlsx implements RawSheet {
    /** What Excel can show on a sheet, the head included. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 200;
    // A tenth larger than the densest, in half the time.
    private static final int FAST = 1;
    private static final double MARGIN = 3;

    private final Workbook workbook;
    private final String name;
    private final int mostRows;
    private final Map<String, Integer> widths;
    private List<String> head = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int next;

    RawXlsx(OutputStream out, String name) {
        this(out, name, MOST_ROWS, Map.of());
    }

    /** @param widths of columns by name, in characters */
    RawXlsx(OutputStream out, String name, Map<String, Integer> widths) {
        this(out, name, MOST_ROWS, widths);
    }

    RawXlsx(OutputStream out, String name, int mostRows) {
        this(out, name, mostRows, Map.of());
    }

    private RawXlsx(OutputStream out, String name, int mostRows, Map<String, Integer> widths) {
        this.workbook = new Workbook(out, "Suara Loket", null);
        this.workbook.setCompressionLevel(FAST);
        this.name = name;
        this.mostRows = mostRows;
        this.widths = widths;
    }

    @Override
    public void head(List<String> names) {
        head = names;
        sheet = begin();
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        Worksheet current = sheet;
        if (current == null) {
            throw new IllegalStateException("the head comes first");
        }
        if (next == mostRows) {
            current.finish();
            current = begin();
            sheet = current;
        }
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                current.value(next, column, number);
            } else if (cells[column] instanceof String text) {
                current.inlineString(next, column, text);
            }
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            current.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < head.size(); column++) {
            begun.width(column, width(head.get(column)));
            begun.inlineString(0, column, head.get(column));
            begun.style(0, column).bold().set();
        }
        begun.freezePane(1, 1);
        begun.repeatRows(0);
        begun.pageOrientation("landscape");
        begun.fitToWidth((short) 1);
        begun.fitToHeight((short) 0);
        next = 1;
        return begun;
    }

    /** In characters; what comes in a column is known beforehand, and nothing is known of rows not yet read. */
    private double width(String column) {
        Integer told = widths.get(column);
        return told != null ? told : usualWidth(column);
    }

    private static double usualWidth(String column) {
        return switch (column) {
            case "id" -> 38;
            case "submitted_at", "received_at" -> 30;
            case "suggestion" -> 60;
            case "questionnaire" -> 22;
            case "service", "education", "occupation" -> 15;
            case "age", "point", "channel" -> 10;
            default -> column.length() + MARGIN;
        };
    }
}
