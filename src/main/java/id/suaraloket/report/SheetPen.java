package id.suaraloket.report;

import id.suaraloket.report.SheetStyles.Kind;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a sheet row by row, and makes each row as high as its longest text needs: merged cells never grow by themselves. */
final class SheetPen {
    private static final int NO = 0;
    private static final int UNSUR = 1;
    private static final int QUESTION = 2;
    private static final int SUM = 3;
    private static final int RTMK = 4;
    private static final int VALUE = 5;
    /** How wide the signature block is. */
    private static final int SIGNATURE = 45;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final List<Integer> widths;
    private int next;

    SheetPen(XSSFSheet sheet, SheetStyles styles, List<Integer> widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = widths;
    }

    /** The row that is written next, from 0. */
    int row() {
        return next;
    }

    void skip() {
        next++;
    }

    /** Has these rows printed at the head of every page. */
    void repeat(int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    }

    /** A text over the whole width. */
    void across(String text, Kind kind) {
        XSSFRow row = sheet.createRow(next++);
        write(row, NO, VALUE, text, kind);
        row.setHeightInPoints(height(text, NO, VALUE, kind));
    }

    /** A text over the whole width, in a row of a height of its own. */
    void across(String text, Kind kind, float points) {
        across(text, kind);
        sheet.getRow(next - 1).setHeightInPoints(points);
    }

    /** Free room of a height of its own. */
    void gap(float points) {
        sheet.createRow(next++).setHeightInPoints(points);
    }

    /** A line of the signature block. */
    void right(Letterhead.Line line) {
        right(line.text(), line.gap() ? Kind.GAP : Kind.SIGN);
    }

    /** A text in the right half. */
    void right(String text, Kind kind) {
        XSSFRow row = sheet.createRow(next++);
        write(row, QUESTION, VALUE, text, kind);
        row.setHeightInPoints(TextHeight.of(text, SIGNATURE, kind.points(), kind.ruled()));
    }

    /** A text in each cell. */
    void texts(List<String> texts, Kind kind) {
        XSSFRow row = sheet.createRow(next++);
        float highest = 0;
        for (int column = 0; column < texts.size(); column++) {
            write(row, column, column, texts.get(column), kind);
            highest = Math.max(highest, height(texts.get(column), column, column, kind));
        }
        row.setHeightInPoints(highest);
    }

    /** A figure or, where there is none, a text in each cell. */
    void figures(List<Rekapitulasi.Figure> figures, List<Kind> kinds) {
        XSSFRow row = sheet.createRow(next++);
        float highest = 0;
        for (int column = 0; column < figures.size(); column++) {
            Kind kind = kinds.get(column);
            write(row, column, figures.get(column), kind);
            highest = Math.max(highest, height(figures.get(column).text(), column, column, kind));
        }
        row.setHeightInPoints(highest);
    }

    /** An unsur, its own cells spanning its questions. */
    void unsur(Rekapitulasi.UnsurRow unsur) {
        int first = next;
        int last = first + unsur.questions().size() - 1;
        float share = height(unsur.name(), UNSUR, UNSUR, Kind.CELL)
                / unsur.questions().size();
        for (Rekapitulasi.QuestionRow question : unsur.questions()) {
            XSSFRow row = sheet.createRow(next++);
            write(row, NO, NO, unsur.no(), Kind.MIDDLE);
            write(row, UNSUR, UNSUR, unsur.name(), Kind.CELL);
            write(row, QUESTION, QUESTION, question.line(), Kind.CELL);
            write(row, SUM, question.sum(), Kind.COUNT);
            write(row, RTMK, question.rtmk(), Kind.COUNT);
            write(row, VALUE, unsur.value(), Kind.VALUE);
            row.setHeightInPoints(Math.max(share, height(question.line(), QUESTION, QUESTION, Kind.CELL)));
        }
        if (last > first) {
            for (int column : List.of(NO, UNSUR, VALUE)) {
                for (int hidden = first + 1; hidden <= last; hidden++) {
                    // A covered cell with content would come to light, and be added up, when somebody splits the cells.
                    sheet.getRow(hidden).getCell(column).setBlank();
                }
                sheet.addMergedRegion(new CellRangeAddress(first, last, column, column));
            }
        }
    }

    void result(Rekapitulasi.Result result) {
        XSSFRow row = sheet.createRow(next++);
        write(row, NO, RTMK, result.label(), Kind.RESULT);
        write(row, VALUE, result.ikm(), Kind.RESULT_VALUE);
        row.setHeightInPoints(height("0", VALUE, VALUE, Kind.RESULT_VALUE) + 4);
        if (result.reason() != null) {
            across(result.reason(), Kind.TEXT);
        }
    }

    /** A label and a text for each line beside it. */
    void pair(String label, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            XSSFRow row = sheet.createRow(next++);
            pair(row, i == 0 ? label : "", lines.get(i));
        }
    }

    void fact(Rekapitulasi.Fact fact) {
        if (fact.figure() == null) {
            pair(fact.label(), fact.lines());
            return;
        }
        XSSFRow row = sheet.createRow(next++);
        pair(row, fact.label(), "");
        write(row, QUESTION, fact.figure(), Kind.FACT);
        pair("", fact.lines());
    }

    void serviceHead(List<String> columns) {
        service(sheet.createRow(next++), columns, Kind.HEAD);
    }

    void service(Rekapitulasi.ServiceRow service) {
        XSSFRow row = sheet.createRow(next++);
        service(row, List.of(service.name(), "", "", service.mutu()), Kind.CELL);
        write(row, SUM, service.respondents(), Kind.COUNT);
        write(row, RTMK, service.ikm(), Kind.VALUE);
        write(row, VALUE, VALUE, service.mutu(), Kind.MIDDLE);
    }

    private void service(XSSFRow row, List<String> texts, Kind kind) {
        write(row, NO, QUESTION, texts.get(0), kind);
        for (int i = 1; i < texts.size(); i++) {
            write(row, QUESTION + i, QUESTION + i, texts.get(i), kind);
        }
        float highest = height(texts.get(0), NO, QUESTION, kind);
        for (int i = 1; i < texts.size(); i++) {
            highest = Math.max(highest, height(texts.get(i), QUESTION + i, QUESTION + i, kind));
        }
        row.setHeightInPoints(highest);
    }

    private void pair(XSSFRow row, String label, String text) {
        write(row, NO, UNSUR, label, Kind.TEXT);
        write(row, QUESTION, VALUE, text, Kind.TEXT);
        row.setHeightInPoints(Math.max(height(label, NO, UNSUR, Kind.TEXT), height(text, QUESTION, VALUE, Kind.TEXT)));
    }

    private void write(XSSFRow row, int column, Rekapitulasi.Figure figure, Kind kind) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.get(kind));
        if (figure.value() == null) {
            cell.setCellValue(figure.text());
        } else {
            cell.setCellValue(figure.value().doubleValue());
        }
    }

    private void write(XSSFRow row, int first, int last, String text, Kind kind) {
        for (int column = first; column <= last; column++) {
            row.createCell(column).setCellStyle(styles.get(kind));
        }
        row.getCell(first).setCellValue(text);
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
    }

    private float height(String text, int first, int last, Kind kind) {
        int width = widths.subList(first, last + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return TextHeight.of(text, width, kind.points(), kind.ruled());
    }
}
