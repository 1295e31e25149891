package id.suaraloket.response;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads drafts out of a CSV file line by line. The head names the columns: {@code id}, {@code submitted_at} and {@code
 * service} must be there, question codes, respondent fields, {@code questionnaire} and {@code suggestion} may be.
 * Separated by commas, or by semicolons as spreadsheets set to Indonesian write it. A file that this program exported is
 * known by having all of {@link RawResponse#EVERY_EXPORT}; what only exports have is passed over but for {@code excluded}.
 */
final class CsvDrafts implements Closeable {
    private static final int LONGEST_HEAD = 8192;
    private static final Set<String> REQUIRED = Set.of("id", "submitted_at", "service");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private final boolean export;

    /** @throws Problem 422 when the head is missing a column, repeats one or names one that no file can have */
    CsvDrafts(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        skipByteOrderMark(text);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        this.columns = columns(next().map(CsvRecord::getFields).orElse(List.of()));
        this.export = isExport(columns);
    }

    /** The next line of the file, or empty at its end. */
    Optional<Line> read() {
        return next().map(record -> {
            if (record.getFieldCount() != columns.size()) {
                return new Broken(
                        record.getStartingLineNumber(),
                        FieldProblem.of("line", "import.columns", columns.size(), record.getFieldCount()));
            }
            return whole(record);
        });
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Optional<CsvRecord> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.malformed("import.notCsv");
        }
    }

    private Whole whole(CsvRecord record) {
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> respondent = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            Map<String, String> part = isQuestion(column) ? answers : isRespondent(column) ? respondent : known;
            part.put(column, record.getField(i));
        }
        String suggestion = known.get("suggestion");
        Draft draft = new Draft(
                known.get("id"),
                null,
                known.get("service"),
                known.get("questionnaire"),
                known.get("submitted_at"),
                answers,
                respondent,
                export && suggestion != null ? SpreadsheetText.unguard(suggestion) : suggestion,
                Hints.NONE);
        return new Whole(record.getStartingLineNumber(), draft, export && "yes".equals(known.get("excluded")));
    }

    private static boolean isExport(List<String> columns) {
        return columns.containsAll(RawResponse.EVERY_EXPORT);
    }

    private static List<String> columns(List<String> head) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> columns = head.stream().map(String::strip).toList();
        boolean export = isExport(columns);
        for (String column : columns) {
            boolean optional = column.equals("questionnaire")
                    || column.equals("suggestion")
                    || (export && RawResponse.EXPORT_ONLY.contains(column));
            if (!REQUIRED.contains(column) && !optional && !isQuestion(column) && !isRespondent(column)) {
                problems.add(FieldProblem.of(column, "import.unknownColumn"));
            } else if (!seen.add(column)) {
                problems.add(FieldProblem.of(column, "import.repeatedColumn"));
            }
        }
        REQUIRED.stream()
                .sorted()
                .filter(column -> !seen.contains(column))
                .forEach(column -> problems.add(FieldProblem.of(column, "import.missingColumn")));
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return columns;
    }

    private static boolean isQuestion(String column) {
        return column.matches("q\\d{1,3}");
    }

    private static boolean isRespondent(String column) {
        for (RespondentField field : RespondentField.values()) {
            if (field.field().equals(column)) {
                return true;
            }
        }
        return false;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        char separator = ',';
        for (int i = 0; i < LONGEST_HEAD; i++) {
            int character = text.read();
            if (character == ',' || character == '\n' || character < 0) {
                break;
            }
            if (character == ';') {
                separator = ';';
                break;
            }
        }
        text.reset();
        return separator;
    }

    /** One line of the file, numbered as in the file, the head being line 1. */
    sealed interface Line permits Whole, Broken {}

    /** A line with a field for each column; {@code excluded} if its response was so where the file was exported. */
    record Whole(long number, Draft draft, boolean excluded) implements Line {}

    /** A line that has too many or too few fields. */
    record Broken(long number, FieldProblem problem) implements Line {}
}
