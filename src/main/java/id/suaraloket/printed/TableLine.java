package id.suaraloket.printed;

import id.suaraloket.printed.TableColumns.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line of a pasted table.
 *
 * @param number as people count, from 1
 */
record TableLine(int number, List<String> cells) {
    private static final Pattern RESULT =
            Pattern.compile("nilai hasil survei|nilai survei|\\bikm\\b|\\bskm\\b|indeks kepuasan");

    /** How lines begin that add up or explain; questions may begin so too. */
    private static final Pattern SUMMARY = Pattern.compile("(mutu|kinerja|jumlah|total|keterangan)\\b.*");

    /** What adds up and says no more than that. */
    private static final Pattern TOTAL = Pattern.compile(
            "(jumlah|total)( (jumlah|total|nilai|skor|rtmk|nrr|tertimbang|per|unsur|semua|seluruh|seluruhnya|keseluruhan))*[.:]?");

    /** The number of an unsur, which is never before anything else. */
    private static final Pattern UNSUR = Pattern.compile("[Uu]\\d{1,3}\\.?");

    /** With empty cells at its end where somebody's program left them out. */
    TableLine filled(int width) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        return new TableLine(number, all);
    }

    boolean hasDigit() {
        return cells.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isDigit));
    }

    Optional<String> lastNumber() {
        return IntStream.iterate(cells.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(cells::get)
                .filter(TableLine::isNumber)
                .findFirst();
    }

    /** The row of column numbers under the head. */
    boolean isNumbering() {
        List<String> said = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return said.size() > 2
                && IntStream.range(0, said.size()).allMatch(i -> said.get(i).equals(String.valueOf(i + 1)));
    }

    /** Whether it tells the IKM of the whole table. */
    boolean isResult(TableColumns columns) {
        int label = first(cell -> RESULT.matcher(cell.toLowerCase(Locale.ROOT)).find());
        return label >= 0 && !isOfUnsur() && !isQuestion(label, columns);
    }

    /** Whether it adds up or explains, rather than telling of an unsur or a question. */
    boolean isSummary(TableColumns columns) {
        int label = first(cell -> !cell.isEmpty());
        if (label < 0 || !SUMMARY.matcher(text(label)).matches()) {
            return false;
        }
        long numbers = cells.stream().filter(TableLine::isNumber).count();
        return TOTAL.matcher(text(label)).matches() || (numbers <= 1 && !isQuestion(label, columns));
    }

    private boolean isOfUnsur() {
        int number = first(cell -> !cell.isEmpty());
        return number >= 0 && UNSUR.matcher(cells.get(number)).matches();
    }

    /** With its own sum, under the cell of an unsur that was joined. */
    private boolean isQuestion(int label, TableColumns columns) {
        return Integer.valueOf(label).equals(columns.places().get(Kind.QUESTION))
                && PrintedNumber.whole(columns.cell(cells, Kind.SUM)).isPresent();
    }

    private int first(Predicate<String> kind) {
        return IntStream.range(0, cells.size())
                .filter(i -> kind.test(cells.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private String text(int cell) {
        return cells.get(cell).toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String cell) {
        return PrintedNumber.decimal(cell).isPresent()
                || PrintedNumber.whole(cell).isPresent();
    }
}
