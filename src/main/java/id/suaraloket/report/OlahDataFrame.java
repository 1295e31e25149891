package id.suaraloket.report;

import id.suaraloket.recap.Recap;
import id.suaraloket.report.SheetStyles.Kind;
import id.suaraloket.web.Messages;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands above and below the figures of an olah data's sheets, and how they are printed. */
final class OlahDataFrame {
    private static final int CHARACTER = 256;
    /** Of the columns before the questions, in characters of the font. */
    private static final List<Integer> RESPONDENT = List.of(7, 11, OlahDataTexts.SERVICE_WIDTH, 5, 7, 14, 18);

    private static final List<Integer> SERVICE = List.of(5, OlahDataTexts.SERVICE_WIDTH, 11, 9, 18);
    private static final List<String> SERVICE_RESULTS = List.of("total", "index", "ikm", "mutu");
    private static final int LEAST_UNSUR = 12;
    private static final int LEAST_QUESTION = 6;
    private static final int RESULT = 11;

    private final Recap recap;
    private final Rekapitulasi says;
    private final List<String> check;
    private final Words words;
    private final Messages messages;
    private final SheetStyles styles;

    OlahDataFrame(
            XSSFWorkbook book, Recap recap, Rekapitulasi says, List<String> check, Words words, Messages messages) {
        this.recap = recap;
        this.says = says;
        this.check = check;
        this.words = words;
        this.messages = messages;
        this.styles = new SheetStyles(book);
        book.getProperties().getCoreProperties().setTitle(words.text("report.olah.title") + " " + running());
    }

    SheetStyles styles() {
        return styles;
    }

    /**
     * Writes the head of a sheet of respondents.
     *
     * @return the row below it
     */
    int respondents(XSSFSheet sheet, OlahDataLayout layout) {
        SheetCells cells = new SheetCells(sheet, styles);
        widths(sheet, RESPONDENT);
        int row = title(cells, layout.last());
        for (int column = 0; column < RESPONDENT.size(); column++) {
            cells.tall(row, row + 2, column, Kind.HEAD).setCellValue(words.text("report.olah.column." + (column + 1)));
        }
        float highest = 0;
        for (OlahDataLayout.Group group : layout.groups()) {
            int questions = group.places().size();
            int width = Math.max(LEAST_QUESTION, LEAST_UNSUR / questions);
            Rekapitulasi.UnsurRow unsur = says.unsur().get(group.unsur());
            cells.text(row, group.first(), group.last(), unsur.no(), Kind.HEAD);
            cells.text(row + 1, group.first(), group.last(), unsur.name(), Kind.HEAD);
            highest = Math.max(highest, TextHeight.of(unsur.name(), width * questions, Kind.HEAD.points(), true));
            for (int i = 0; i < questions; i++) {
                sheet.setColumnWidth(group.first() + i, width * CHARACTER);
                // Not a number: a program would think that it belongs to the sum below.
                String question =
                        words.text("report.olah.question", group.places().get(i) + 1);
                cells.text(row + 2, group.first() + i, question, Kind.NUMBERS);
            }
        }
        cells.height(row + 1, highest);
        page(sheet, row, row + 2);
        sheet.createFreezePane(1, row + 3);
        return row + 3;
    }

    /** Writes the head of the sheet that adds up several. */
    int summary(XSSFSheet sheet) {
        SheetCells cells = new SheetCells(sheet, styles);
        widths(sheet, List.of(38));
        int row = title(cells, says.unsur().size());
        cells.tall(row, row + 1, 0, Kind.HEAD).setCellValue(words.text("report.olah.unsur"));
        unsur(sheet, cells, row, 1);
        page(sheet, row, row + 1);
        sheet.createFreezePane(1, row + 2);
        return row + 2;
    }

    /** Writes the head of the sheet of jenis layanan. */
    int services(XSSFSheet sheet) {
        SheetCells cells = new SheetCells(sheet, styles);
        widths(sheet, SERVICE);
        int results = OlahDataServices.UNSUR + says.unsur().size();
        int row = title(cells, results + OlahDataServices.RESULTS - 1);
        for (int column = 0; column < SERVICE.size(); column++) {
            cells.tall(row, row + 1, column, Kind.HEAD)
                    .setCellValue(words.text("report.olah.services.column." + (column + 1)));
        }
        unsur(sheet, cells, row, OlahDataServices.UNSUR);
        for (int i = 0; i < SERVICE_RESULTS.size(); i++) {
            sheet.setColumnWidth(results + i, RESULT * CHARACTER);
            cells.tall(row, row + 1, results + i, Kind.HEAD)
                    .setCellValue(words.text("report.olah.services." + SERVICE_RESULTS.get(i)));
        }
        page(sheet, row, row + 1);
        sheet.createFreezePane(2, row + 2);
        return row + 2;
    }

    private void unsur(XSSFSheet sheet, SheetCells cells, int row, int first) {
        float highest = 0;
        for (int i = 0; i < says.unsur().size(); i++) {
            Rekapitulasi.UnsurRow unsur = says.unsur().get(i);
            sheet.setColumnWidth(first + i, LEAST_UNSUR * CHARACTER);
            cells.text(row, first + i, unsur.no(), Kind.HEAD);
            cells.text(row + 1, first + i, unsur.name(), Kind.HEAD);
            highest = Math.max(highest, TextHeight.of(unsur.name(), LEAST_UNSUR, Kind.HEAD.points(), true));
        }
        cells.height(row + 1, highest);
    }

    /** Writes what the workbook means: its unsur and questions, how it is to be read, and what is not in it. */
    void notes(XSSFSheet sheet) {
        SheetCells cells = new SheetCells(sheet, styles);
        int width = 82;
        widths(sheet, List.of(7, 30, width));
        int row = title(cells, 2);
        for (int column = 0; column < 3; column++) {
            cells.text(row, column, words.text("report.olah.notes.column." + (column + 1)), Kind.HEAD);
        }
        page(sheet, row, row);
        for (Rekapitulasi.UnsurRow unsur : says.unsur()) {
            for (Rekapitulasi.QuestionRow question : unsur.questions()) {
                row++;
                cells.text(row, 0, unsur.no(), Kind.DATUM_MIDDLE);
                cells.text(row, 1, unsur.name(), Kind.DATUM);
                cells.text(row, 2, question.line(), Kind.DATUM);
                cells.height(
                        row,
                        Math.max(
                                TextHeight.of(unsur.name(), 30, Kind.DATUM.points(), true),
                                TextHeight.of(question.line(), width, Kind.DATUM.points(), true)));
            }
        }
        row++;
        for (String line : OlahDataNotes.of(recap, words)) {
            row++;
            cells.text(row, 0, 2, line, Kind.TEXT);
            cells.height(row, TextHeight.of(line, width + 37, Kind.TEXT.points(), false));
        }
    }

    /** Writes questionnaire, bobot, method, time and status below the figures, and where a final one can be checked. */
    void foot(XSSFSheet sheet, int row, int last) {
        SheetCells cells = new SheetCells(sheet, styles);
        int next = row + 1;
        for (String line : says.footer()) {
            cells.text(next++, 0, last, line, Kind.SMALL);
        }
        if (!check.isEmpty()) {
            cells.text(next, 0, last, String.join(" ", check), Kind.SMALL);
        }
    }

    private int title(SheetCells cells, int last) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("report.olah.title").toUpperCase(words.locale()));
        lines.addAll(says.title().subList(1, says.title().size()));
        int row = 0;
        for (String line : lines) {
            cells.text(row++, 0, last, line, Kind.HEADING);
        }
        if (says.status().mark() != null) {
            cells.text(
                    row++, 0, last, words.text("report.olah.open", says.status().mark()), Kind.SECTION);
        }
        if (says.demo() != null) {
            cells.text(row++, 0, last, says.demo(), Kind.SECTION);
        }
        return row + 1;
    }

    private static void widths(XSSFSheet sheet, List<Integer> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
    }

    private void page(XSSFSheet sheet, int firstRepeated, int lastRepeated) {
        SheetFrame.margins(sheet, Margins.of(says, running()), messages);
        OlahDataPaper.set(sheet, firstRepeated, lastRepeated);
    }

    private String running() {
        return words.text("report.olah.running", says.unit(), says.period());
    }
}
