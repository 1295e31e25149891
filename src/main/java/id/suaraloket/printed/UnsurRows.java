package id.suaraloket.printed;

import id.suaraloket.ikm.PrintedRecap.PrintedQuestion;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import id.suaraloket.printed.TableColumns.Kind;
import id.suaraloket.web.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one unsur in a pasted table, as they are read one by one. */
final class UnsurRows {
    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private final String name;
    private final List<PrintedQuestion> questions = new ArrayList<>();
    private @Nullable BigDecimal value;

    UnsurRows(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(TableLine line, String question, TableColumns columns, List<FieldProblem> problems) {
        String sum = columns.cell(line.cells(), Kind.SUM);
        String rtmk = columns.cell(line.cells(), Kind.RTMK);
        String printed = columns.cell(line.cells(), Kind.VALUE);
        if (isWrong(sum, PrintedNumber.whole(sum))) {
            problems.add(FieldProblem.of(PrintedTable.FIELD, "check.table.sum", line.number(), sum));
        }
        if (isWrong(rtmk, PrintedNumber.whole(rtmk))) {
            problems.add(FieldProblem.of(PrintedTable.FIELD, "check.table.rtmk", line.number(), rtmk));
        }
        // A nilai above 4 is what this is looking for, but one above 100 is something else in the wrong column.
        Optional<BigDecimal> read = PrintedNumber.decimal(printed).filter(known -> known.compareTo(HIGHEST) <= 0);
        if (isWrong(printed, read)) {
            problems.add(FieldProblem.of(PrintedTable.FIELD, "check.table.value", line.number(), printed));
        } else if (read.isPresent() && value != null && value.compareTo(read.get()) != 0) {
            problems.add(FieldProblem.of(PrintedTable.FIELD, "check.table.values", line.number(), name));
        }
        value = value == null ? read.orElse(null) : value;
        // An unsur of which only the nilai is printed may have any number of questions.
        if (!(question.isEmpty() && PrintedNumber.isNone(sum) && PrintedNumber.isNone(rtmk))
                && columns.places().containsKey(Kind.SUM)) {
            questions.add(new PrintedQuestion(
                    question.isEmpty() ? name : question,
                    PrintedNumber.whole(sum).orElse(null),
                    PrintedNumber.whole(rtmk).orElse(0L)));
        }
    }

    private static boolean isWrong(String cell, Optional<?> read) {
        return !PrintedNumber.isNone(cell) && read.isEmpty();
    }

    PrintedUnsur unsur() {
        return new PrintedUnsur(name, value, questions);
    }
}
