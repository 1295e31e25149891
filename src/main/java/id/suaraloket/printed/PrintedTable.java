package id.suaraloket.printed;

import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import id.suaraloket.printed.TableColumns.Kind;
import id.suaraloket.web.FieldProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a recap as it was copied out of Word, Excel or a PDF: a row for each question, tabs or semicolons between its cells, with a head or
 * without. Cells that were joined over the questions of an unsur come as one filled and some empty ones.
 *
 * @param ikm what its last row says, null if it has none
 * @param problems what cannot be read, each with the number of its line
 */
record PrintedTable(List<PrintedUnsur> unsur, @Nullable String ikm, List<FieldProblem> problems) {
    static final String FIELD = "table";

    private static final int MOST_ROWS = 200;
    private static final int MOST_PROBLEMS = 5;
    private static final Pattern RESULT =
            Pattern.compile("nilai hasil survei|nilai survei|\\bikm\\b|\\bskm\\b|indeks kepuasan");
    private static final Pattern PASSED_OVER = Pattern.compile("^(mutu|kinerja|jumlah|total|keterangan)\\b");

    static PrintedTable read(String text) {
        List<Line> lines = lines(text);
        if (lines.size() > MOST_ROWS) {
            return new PrintedTable(List.of(), null, List.of(FieldProblem.of(FIELD, "check.table.many", MOST_ROWS)));
        }
        int head = IntStream.range(0, lines.size())
                .filter(i -> TableColumns.ofHead(lines.get(i).cells()).isPresent())
                .findFirst()
                .orElse(-1);
        List<Line> body = lines.subList(head + 1, lines.size());
        String ikm = body.stream()
                .filter(line -> RESULT.matcher(line.label()).find())
                .flatMap(line -> line.lastNumber().stream())
                .findFirst()
                .orElse(null);
        List<Line> rows = body.stream()
                .filter(line -> !line.isNumbering()
                        && !RESULT.matcher(line.label()).find()
                        && !PASSED_OVER.matcher(line.label()).find()
                        && line.hasDigit())
                .toList();
        TableColumns columns = head < 0
                ? TableColumns.ofRows(rows.stream().map(Line::cells).toList())
                : TableColumns.ofHead(lines.get(head).cells()).orElseThrow();
        return read(rows, columns, ikm);
    }

    private static PrintedTable read(List<Line> rows, TableColumns columns, @Nullable String ikm) {
        List<FieldProblem> problems = new ArrayList<>();
        List<UnsurRows> unsur = new ArrayList<>();
        for (Line line : rows) {
            String name = columns.cell(line.cells(), Kind.UNSUR);
            String question = columns.cell(line.cells(), Kind.QUESTION);
            if (!columns.places().containsKey(Kind.UNSUR)) {
                name = question.isEmpty() ? String.valueOf(unsur.size() + 1) : question;
            }
            boolean next = unsur.isEmpty()
                    || !(name.isEmpty()
                            || name.equals(unsur.get(unsur.size() - 1).name()));
            if (next && name.isEmpty()) {
                problems.add(FieldProblem.of(FIELD, "check.table.unsur", line.number()));
                continue;
            }
            if (next) {
                unsur.add(new UnsurRows(name));
            }
            unsur.get(unsur.size() - 1).add(line, question, columns, problems);
        }
        if (unsur.isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of(FIELD, "check.table.none"));
        }
        return new PrintedTable(
                unsur.stream().map(UnsurRows::unsur).toList(),
                ikm,
                problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    }

    private static List<Line> lines(String text) {
        String between = text.contains("\t") ? "\t" : text.contains(";") ? ";" : text.contains("|") ? "\\|" : " {2,}";
        String[] all = text.split("\\R", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                List<String> cells = Arrays.stream(all[i].split(between, -1))
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                        .toList();
                lines.add(new Line(i + 1, cells));
            }
        }
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        return lines.stream().map(line -> line.filled(width)).toList();
    }

    /** @param number as people count, from 1 */
    record Line(int number, List<String> cells) {
        /** With empty cells at its end where somebody's program left them out. */
        Line filled(int width) {
            List<String> all = new ArrayList<>(cells);
            while (all.size() < width) {
                all.add("");
            }
            return new Line(number, all);
        }

        String label() {
            return String.join(" ", cells).strip().toLowerCase(Locale.ROOT);
        }

        boolean hasDigit() {
            return label().codePoints().anyMatch(Character::isDigit);
        }

        Optional<String> lastNumber() {
            return IntStream.iterate(cells.size() - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(cells::get)
                    .filter(cell -> PrintedNumber.decimal(cell).isPresent())
                    .findFirst();
        }

        /** The row of column numbers under the head. */
        boolean isNumbering() {
            List<String> said = cells.stream().filter(cell -> !cell.isEmpty()).toList();
            return said.size() > 2
                    && IntStream.range(0, said.size()).allMatch(i -> said.get(i).equals(String.valueOf(i + 1)));
        }
    }
}
