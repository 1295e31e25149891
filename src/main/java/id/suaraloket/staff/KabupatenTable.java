package id.suaraloket.staff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.suaraloket.office.Codes;
import id.suaraloket.office.NewOffice;
import id.suaraloket.office.Unit;
import id.suaraloket.web.FieldProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The units of a whole kabupaten as a spreadsheet tells them: a head, and a line each, with tabs, semicolons or commas between.
 *
 * @param problems what is wrong with the whole of it
 */
record KabupatenTable(List<Row> rows, List<FieldProblem> problems) {
    static final List<String> COLUMNS = List.of("kecamatan", "kabupaten", "layanan", "tempat", "pengguna");

    private static final int MOST_ROWS = 100;
    private static final int MOST_PARTS = 60;

    /**
     * Reads what was pasted or uploaded.
     *
     * @param isFree whether a unit of a name can be made; empty if the name has no letters
     */
    static KabupatenTable read(String text, Function<String, Optional<Boolean>> isFree) {
        List<List<String>> lines = lines(text.startsWith("\ufeff") ? text.substring(1) : text);
        List<String> head = lines.isEmpty()
                ? List.of()
                : lines.get(0).stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!head.contains(COLUMNS.get(0)) || !head.contains(COLUMNS.get(1))) {
            return refused(FieldProblem.of("text", "settings.kab.head", String.join("; ", COLUMNS)));
        }
        if (lines.size() < 2 || lines.size() > MOST_ROWS + 1) {
            return refused(FieldProblem.of("text", "settings.kab.rows", MOST_ROWS));
        }
        Set<Optional<String>> codes = new HashSet<>();
        List<Row> rows = lines.stream()
                .skip(1)
                .map(cells -> row(cells(head, cells), isFree, codes))
                .toList();
        long bad = rows.stream().filter(row -> !row.problems().isEmpty()).count();
        return new KabupatenTable(
                rows, bad == 0 ? List.of() : List.of(FieldProblem.of("text", "settings.target.bad", bad)));
    }

    /** What is to be made of lines without fault. */
    List<NewOffice.Plan> plans(String usualServices, String usualLabel) {
        return rows.stream()
                .map(row -> new NewOffice.Plan(
                        SetupForm.unit(
                                row.name(), row.kabupaten(), Unit.DEFAULT_QUESTIONNAIRE, population(row.population())),
                        row.services().isEmpty() ? usualServices.lines().toList() : row.services(),
                        row.labels().isEmpty() ? List.of(usualLabel) : row.labels()))
                .toList();
    }

    private static KabupatenTable refused(FieldProblem problem) {
        return new KabupatenTable(List.of(), List.of(problem));
    }

    private static List<List<String>> lines(String text) {
        String first = text.lines().findFirst().orElse("");
        char between = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(between)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .map(CsvRecord::getFields)
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .limit(MOST_ROWS + 2L)
                    .toList();
        } catch (IOException | CsvParseException e) {
            return List.of();
        }
    }

    private static Map<String, String> cells(List<String> head, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
            named.put(head.get(i), cells.get(i).strip());
        }
        return named;
    }

    private static Row row(
            Map<String, String> cells, Function<String, Optional<Boolean>> isFree, Set<Optional<String>> codes) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = FormText.required(cells, "kecamatan", "staff.setup.name.missing", problems);
        String kabupaten = FormText.required(cells, "kabupaten", "staff.setup.kabupaten.missing", problems);
        if (!name.isEmpty()) {
            Optional<Boolean> free = isFree.apply(name);
            if (free.isEmpty()) {
                problems.add(FieldProblem.of("kecamatan", "field.noLetters"));
            } else if (!free.get()) {
                problems.add(FieldProblem.of("kecamatan", "field.unitExists"));
            } else if (!codes.add(Codes.of(name))) {
                problems.add(FieldProblem.of("kecamatan", "settings.kab.twice"));
            }
        }
        List<String> services = parts(cells, "layanan", problems);
        if (services.stream().anyMatch(service -> Codes.of(service).isEmpty())) {
            problems.add(FieldProblem.of("layanan", "field.noLetters"));
        }
        List<String> labels = parts(cells, "tempat", problems);
        FormText.count(cells, "pengguna", "staff.setup.population.wrong", problems);
        return new Row(name, kabupaten, services, labels, cells.getOrDefault("pengguna", ""), problems);
    }

    private static List<String> parts(Map<String, String> cells, String column, List<FieldProblem> problems) {
        List<String> parts = Arrays.stream(cells.getOrDefault(column, "").split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        if (parts.size() > MOST_PARTS) {
            problems.add(FieldProblem.of(column, "settings.kab.parts", MOST_PARTS));
        } else if (parts.stream().anyMatch(part -> part.length() > FormText.LONGEST)) {
            problems.add(FieldProblem.of(column, "field.tooLong", FormText.LONGEST));
        }
        return parts;
    }

    private static @Nullable Long population(String text) {
        return FormText.count(Map.of("pengguna", text), "pengguna", "staff.setup.population.wrong", new ArrayList<>());
    }

    /**
     * One unit as it was typed, with what is wrong in it.
     *
     * @param services none for the usual ones
     * @param labels none for the usual one
     */
    record Row(
            String name,
            String kabupaten,
            List<String> services,
            List<String> labels,
            String population,
            List<FieldProblem> problems) {
        Row {
            problems = List.copyOf(problems);
        }
    }
}
