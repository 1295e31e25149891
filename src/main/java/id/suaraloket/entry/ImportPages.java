package id.suaraloket.entry;

import id.suaraloket.office.Unit;
import id.suaraloket.response.ImportFile;
import id.suaraloket.response.ImportPreview;
import id.suaraloket.response.ImportResult;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts together the pages of files: where they are uploaded, what is wrong with one, what it comes to. */
@Singleton
class ImportPages {
    static final int MEGABYTES = 20;
    private static final int MOST_BAD = 100;
    private static final int LONGEST_VALUE = 80;

    private final Messages messages;

    ImportPages(Messages messages) {
        this.messages = messages;
    }

    HttpResponse<?> show(Unit unit) {
        return page(HttpStatus.OK, unit, Form.empty(), List.of(), "");
    }

    /** After a file that cannot be read as one. */
    HttpResponse<?> refuse(Unit unit, Problem refused, Locale locale) {
        List<FieldProblem> problems = refused.fields().isEmpty()
                ? List.of(FieldProblem.of(
                        "file", refused.detailKey(), refused.detailArgs().toArray()))
                : refused.fields().stream()
                        .map(problem -> FieldProblem.of(
                                "file", "entry.import.column", problem.field(), reason(problem, locale)))
                        .toList();
        return page(HttpStatus.UNPROCESSABLE_ENTITY, unit, new Form(Map.of(), problems), List.of(), "");
    }

    HttpResponse<?> refuse(Unit unit, FieldProblem problem) {
        Form form = new Form(Map.of(), List.of(problem));
        return page(HttpStatus.UNPROCESSABLE_ENTITY, unit, form, List.of(), "");
    }

    /** After a file in which cells are wrong. */
    HttpResponse<?> refuse(Unit unit, String name, List<ImportResult.Rejected> rejected, Locale locale) {
        long lines =
                rejected.stream().map(ImportResult.Rejected::line).distinct().count();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        String summary = messages.get(
                locale,
                rejected.size() > MOST_BAD ? "entry.import.bad.first" : "entry.import.bad",
                name,
                numbers.format(rejected.size()),
                numbers.format(lines),
                numbers.format(MOST_BAD));
        List<ImportsPage.BadCell> bad =
                rejected.stream().limit(MOST_BAD).map(one -> cell(one, locale)).toList();
        return page(HttpStatus.UNPROCESSABLE_ENTITY, unit, Form.empty(), bad, summary);
    }

    /** What a file comes to that is kept. */
    HttpResponse<?> preview(Unit unit, ImportFile file, ImportPreview beginning, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return View.response(
                HttpStatus.OK,
                "entry/import",
                new ImportPage(
                        unit.code(),
                        unit.name(),
                        file.id().toString(),
                        file.name(),
                        numbers.format(file.fresh()),
                        numbers.format(file.repeated()),
                        file.fresh() > 0,
                        file.repeated() > 0,
                        beginning.columns(),
                        beginning.first()));
    }

    private ImportsPage.BadCell cell(ImportResult.Rejected rejected, Locale locale) {
        String value = rejected.value() == null ? "" : rejected.value();
        return new ImportsPage.BadCell(
                rejected.line(),
                rejected.problem().field().equals("line") ? "" : rejected.column(),
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value,
                reason(rejected.problem(), locale));
    }

    private String reason(FieldProblem problem, Locale locale) {
        return messages.get(locale, problem.key(), problem.args().toArray());
    }

    private static HttpResponse<?> page(
            HttpStatus status, Unit unit, Form form, List<ImportsPage.BadCell> bad, String summary) {
        return View.response(
                status, "entry/imports", new ImportsPage(unit.code(), unit.name(), form, bad, summary, MEGABYTES));
    }

    /**
     * What the page of a file shows.
     *
     * @param fresh how many responses would be stored, as text
     * @param repeated how many are there already, as text
     */
    record ImportPage(
            String unit,
            String office,
            String id,
            String name,
            String fresh,
            String repeated,
            boolean storable,
            boolean repeats,
            List<String> columns,
            List<ImportPreview.Line> first) {}
}
