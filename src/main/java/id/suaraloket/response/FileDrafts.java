package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.spreadsheet.Row;
import id.suaraloket.spreadsheet.Table;
import id.suaraloket.web.FieldProblem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads drafts out of a file line by line; {@link FileHead} says what its columns are. A line without an id gets one made
 * of the unit and what it says: the same file again has the same ids, and of two equal lines in one file each has its own.
 */
final class FileDrafts implements Closeable {
    private final Table table;
    private final FileHead head;
    private final Unit unit;
    private final Map<String, Integer> alike = new HashMap<>();

    /** @throws id.suaraloket.web.Problem 422 when the head is missing a column, repeats one or names one that no file can have */
    FileDrafts(Table table, Unit unit) throws IOException {
        this.table = table;
        this.unit = unit;
        this.head = FileHead.of(table.read().map(Row::cells).orElse(List.of()));
    }

    FileHead head() {
        return head;
    }

    /** The next line of the file, or empty at its end. */
    Optional<Line> read() throws IOException {
        return table.read().map(this::line);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private Line line(Row row) {
        int columns = head.fields().size();
        if (row.cells().size() != columns) {
            return broken(row, "line", "import.columns", columns, row.cells().size());
        }
        for (int column : row.errors()) {
            return broken(row, head.fields().get(column), "import.cellError");
        }
        return whole(row);
    }

    private static Broken broken(Row row, String field, String key, Object... args) {
        return new Broken(row, FieldProblem.of(field, key, args));
    }

    private Whole whole(Row row) {
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> respondent = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String field = head.fields().get(i);
            Map<String, String> part =
                    FileHead.isQuestion(field) ? answers : FileHead.isRespondent(field) ? respondent : known;
            part.put(field, row.cells().get(i));
        }
        respondent.computeIfPresent("disability", (field, said) -> FileHead.yesOrNo(said));
        String suggestion = known.get("suggestion");
        String time = known.get("submitted_at");
        Draft draft = new Draft(
                known.get("id"),
                null,
                known.get("service"),
                known.get("questionnaire"),
                time == null ? null : FileTime.text(time, unit.zoneId()),
                answers,
                respondent,
                head.export() && suggestion != null ? SpreadsheetText.unguard(suggestion) : suggestion,
                Hints.NONE);
        return new Whole(
                row,
                draft.id() == null ? draft.withId(id(draft, known.getOrDefault("number", ""))) : draft,
                head.export() && "yes".equals(known.get("excluded")));
    }

    private String id(Draft draft, String number) {
        String content = unit.code() + "\n" + number.strip() + "\n" + draft.digest();
        int before = alike.merge(content, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((content + "\n" + before).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** One line of the file, as it stands there. */
    sealed interface Line permits Whole, Broken {
        Row row();

        /** What stands in a column, null if the file has none of that name. */
        default @Nullable String cell(FileHead head, String field) {
            int column = head.fields().indexOf(field);
            return column < 0 || column >= row().cells().size()
                    ? null
                    : row().cells().get(column);
        }
    }

    /** A line with a field for each column; {@code excluded} if its response was so where the file was exported. */
    record Whole(Row row, Draft draft, boolean excluded) implements Line {}

    /** A line that has too many or too few fields, or an error in one. */
    record Broken(Row row, FieldProblem problem) implements Line {}
}
