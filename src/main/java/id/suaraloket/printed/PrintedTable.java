package id.suaraloket.printed;

import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import id.suaraloket.printed.TableColumns.Kind;
import id.suaraloket.web.FieldProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a recap as it was copied out of Word, Excel or a PDF: a row for each question, tabs or semicolons between its cells, with a head or
 * without. Cells that were joined over the questions of an unsur come as one filled and some empty ones. The questions of an unsur may stand apart.
 *
 * @param ikm what its last row says, null if it has none
 * @param passedOver numbers of the lines whose figures were taken for totals
 * @param problems what cannot be read, each with the number of its line
 */
record PrintedTable(
        List<PrintedUnsur> unsur, @Nullable String ikm, List<Integer> passedOver, List<FieldProblem> problems) {
    static final String FIELD = "table";

    private static final int MOST_ROWS = 200;
    private static final int MOST_PROBLEMS = 5;

    static PrintedTable read(String text) {
        String[] all = text.split("\\R", -1);
        if (Arrays.stream(all).filter(line -> !line.isBlank()).count() > MOST_ROWS) {
            return unread("check.table.many", MOST_ROWS);
        }
        List<TableLine> lines = lines(all, between(text));
        int head = IntStream.range(0, lines.size())
                .filter(i -> TableColumns.ofHead(lines.get(i).cells()).isPresent())
                .findFirst()
                .orElse(-1);
        List<TableLine> body = lines.subList(head + 1, lines.size()).stream()
                .filter(line -> !line.isNumbering())
                .toList();
        List<TableLine> plain = rows(body, TableColumns.NONE);
        TableColumns columns = head < 0
                ? TableColumns.ofRows((plain.isEmpty() ? body : plain)
                        .stream().map(TableLine::cells).toList())
                : TableColumns.ofHead(lines.get(head).cells()).orElseThrow();
        String ikm = body.stream()
                .filter(line -> line.isResult(columns))
                .flatMap(line -> line.lastNumber().stream())
                .findFirst()
                .orElse(null);
        List<Integer> passedOver = body.stream()
                .filter(line -> line.isSummary(columns) && line.lastNumber().isPresent())
                .map(TableLine::number)
                .toList();
        return read(rows(body, columns), columns, ikm, passedOver);
    }

    /** Nothing of it, and why. */
    static PrintedTable unread(String key, Object... args) {
        return new PrintedTable(List.of(), null, List.of(), List.of(FieldProblem.of(FIELD, key, args)));
    }

    private static List<TableLine> rows(List<TableLine> body, TableColumns columns) {
        return body.stream()
                .filter(line -> line.hasDigit() && !line.isResult(columns) && !line.isSummary(columns))
                .toList();
    }

    private static PrintedTable read(
            List<TableLine> rows, TableColumns columns, @Nullable String ikm, List<Integer> passedOver) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, UnsurRows> unsur = new LinkedHashMap<>();
        UnsurRows last = null;
        for (TableLine line : rows) {
            String question = columns.cell(line.cells(), Kind.QUESTION);
            String name = columns.cell(line.cells(), Kind.UNSUR);
            if (!columns.places().containsKey(Kind.UNSUR)) {
                name = question.isEmpty() ? String.valueOf(unsur.size() + 1) : question;
            }
            if (!name.isEmpty()) {
                UnsurRows started = new UnsurRows(name);
                UnsurRows before = unsur.putIfAbsent(name.toLowerCase(Locale.ROOT), started);
                last = before == null ? started : before;
            }
            if (last == null) {
                problems.add(FieldProblem.of(FIELD, "check.table.unsur", line.number()));
            } else {
                last.add(line, question, columns, problems);
            }
        }
        if (unsur.isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of(FIELD, "check.table.none"));
        }
        return new PrintedTable(
                unsur.values().stream().map(UnsurRows::unsur).toList(),
                ikm,
                passedOver,
                problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    }

    private static String between(String text) {
        return text.contains("\t") ? "\t" : text.contains(";") ? ";" : text.contains("|") ? "\\|" : " {2,}";
    }

    private static List<TableLine> lines(String[] all, String between) {
        List<TableLine> lines = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                List<String> cells = Arrays.stream(all[i].split(between, -1))
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").replaceAll("\\s+", " "))
                        .toList();
                lines.add(new TableLine(i + 1, cells));
            }
        }
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        return lines.stream().map(line -> line.filled(width)).toList();
    }
}
