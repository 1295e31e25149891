package id.suaraloket.report;

import id.suaraloket.ikm.Rational;
import id.suaraloket.report.SheetStyles.Kind;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes cells of a sheet, formulas with the value they have: a viewer that does not compute shows it. Rows and columns count from 0. */
final class SheetCells {
    /** More digits than a spreadsheet keeps. */
    private static final int DIGITS = 18;

    private final XSSFSheet sheet;
    private final SheetStyles styles;

    SheetCells(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** The address of a cell within its sheet. */
    static String at(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    static String range(int row, int first, int last) {
        return at(row, first) + ":" + at(row, last);
    }

    /** The address of a cell as another sheet says it. */
    String from(String address) {
        return "'" + sheet.getSheetName() + "'!" + address;
    }

    void text(int row, int column, String text, Kind kind) {
        text(row, column, column, text, kind);
    }

    /** A text over some columns. */
    void text(int row, int first, int last, String text, Kind kind) {
        cell(row, row, first, last, kind).setCellValue(text);
    }

    void number(int row, int first, int last, double number, Kind kind) {
        cell(row, row, first, last, kind).setCellValue(number);
    }

    void formula(int row, int first, int last, String formula, long value, Kind kind) {
        formula(cell(row, row, first, last, kind), formula, value);
    }

    /** A formula that comes to {@link Rekapitulasi#NONE} where there is no value. */
    void formula(int row, int first, int last, String formula, Optional<Rational> value, Kind kind) {
        formula(cell(row, row, first, last, kind), formula, value);
    }

    void formula(int row, int first, int last, String formula, String value, Kind kind) {
        formula(cell(row, row, first, last, kind), formula, value);
    }

    /** A cell over some rows. */
    XSSFCell tall(int first, int last, int column, Kind kind) {
        return cell(first, last, column, column, kind);
    }

    static void formula(XSSFCell cell, String formula, long value) {
        cell.setCellFormula(formula);
        cell.setCellValue((double) value);
    }

    static void formula(XSSFCell cell, String formula, Optional<Rational> value) {
        cell.setCellFormula(formula);
        value.ifPresentOrElse(
                exact -> cell.setCellValue(exact.round(DIGITS).doubleValue()),
                () -> cell.setCellValue(Rekapitulasi.NONE));
    }

    static void formula(XSSFCell cell, String formula, String value) {
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    void height(int row, float points) {
        row(row).setHeightInPoints(points);
    }

    private XSSFCell cell(int firstRow, int lastRow, int first, int last, Kind kind) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = first; column <= last; column++) {
                row(row).createCell(column).setCellStyle(styles.get(kind));
            }
        }
        if (last > first || lastRow > firstRow) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, first, last));
        }
        return row(firstRow).getCell(first);
    }

    private XSSFRow row(int row) {
        XSSFRow found = sheet.getRow(row);
        return found == null ? sheet.createRow(row) : found;
    }
}
