package id.suaraloket.staff;

import id.suaraloket.office.Target;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years with target and realisasi as they were pasted from a spreadsheet: three columns with tabs or semicolons between them, a head
 * or none.
 *
 * @param problems what is wrong with the whole of it
 */
record TargetTable(List<Row> rows, List<FieldProblem> problems) {
    private static final Pattern BETWEEN = Pattern.compile("[\\t;]");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final int COLUMNS = 3;
    private static final int MOST_ROWS = 100;

    static TargetTable read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean head = !lines.isEmpty() && lines.get(0).codePoints().noneMatch(Character::isDigit);
        List<Row> rows = new ArrayList<>();
        Set<String> years = new HashSet<>();
        for (String line : lines.subList(head ? 1 : 0, lines.size())) {
            List<String> cells =
                    Arrays.stream(BETWEEN.split(line, -1)).map(String::strip).toList();
            Row row = row(cells);
            rows.add(years.add(row.year()) ? row : row.with(FieldProblem.of("year", "settings.target.twice")));
        }
        if (rows.isEmpty()) {
            return new TargetTable(rows, List.of(FieldProblem.of("text", "settings.target.none")));
        }
        if (rows.size() > MOST_ROWS) {
            return new TargetTable(List.of(), List.of(FieldProblem.of("text", "settings.target.many", MOST_ROWS)));
        }
        long bad = rows.stream().filter(row -> !row.problems().isEmpty()).count();
        return new TargetTable(
                rows, bad == 0 ? List.of() : List.of(FieldProblem.of("text", "settings.target.bad", bad)));
    }

    static Row row(List<String> cells) {
        List<FieldProblem> problems = new ArrayList<>();
        String year = cells.get(0).strip();
        if (!YEAR.matcher(year).matches()) {
            problems.add(FieldProblem.of("year", "field.notYear"));
        }
        if (cells.size() > COLUMNS && cells.stream().skip(COLUMNS).anyMatch(cell -> !cell.isEmpty())) {
            problems.add(FieldProblem.of("realisasi", "settings.target.columns"));
        }
        String target = cells.size() > 1 ? cells.get(1) : "";
        String realisasi = cells.size() > 2 ? cells.get(2) : "";
        check("target", target, problems);
        check("realisasi", realisasi, problems);
        return new Row(year, target, realisasi, problems);
    }

    private static void check(String field, String cell, List<FieldProblem> problems) {
        if (!IndexText.isNone(cell) && IndexText.find(cell).isEmpty()) {
            problems.add(FieldProblem.of(field, "settings.target.index"));
        }
    }

    /** One year as it was typed, with what is wrong in it. */
    record Row(String year, String target, String realisasi, List<FieldProblem> problems) {
        Row {
            problems = List.copyOf(problems);
        }

        /** For {@code web/fields} and the preview. */
        public @Nullable FieldProblem problem(String field) {
            return new Form(Map.of(), problems).problem(field);
        }

        Target target(String unit) {
            return new Target(
                    unit,
                    Integer.parseInt(year),
                    IndexText.find(target).orElse(null),
                    IndexText.find(realisasi).orElse(null));
        }

        private Row with(FieldProblem problem) {
            List<FieldProblem> all = new ArrayList<>(problems);
            all.add(problem);
            return new Row(year, target, realisasi, all);
        }
    }
}
