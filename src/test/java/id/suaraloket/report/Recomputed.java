package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An olah data whose formulas come to what stands in their cells, as a test reads it. */
final class Recomputed {
    private final XSSFWorkbook book;

    private Recomputed(XSSFWorkbook book) {
        this.book = book;
    }

    /** Reads one, and computes each formula anew. */
    static Recomputed read(byte[] xlsx) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        check(cell, evaluator.evaluate(cell));
                        formulas++;
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(50);
        return new Recomputed(book);
    }

    private static void check(Cell cell, CellValue computed) {
        String place = cell.getSheet().getSheetName() + " " + cell.getAddress() + " = " + cell.getCellFormula();
        if (computed.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getCachedFormulaResultType()).as(place).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getNumericCellValue()).as(place).isCloseTo(computed.getNumberValue(), offset(1e-9));
        } else {
            assertThat(cell.getStringCellValue()).as(place).isEqualTo(computed.getStringValue());
        }
    }

    XSSFWorkbook book() {
        return book;
    }

    /** How many sheets show respondents. */
    long parts() {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names.stream().filter(name -> name.startsWith("Olah data")).count();
    }

    /** What stands beside a label, once for each unsur; the first sheet that has the label counts. */
    List<String> line(String label) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (row.getCell(0) != null
                        && row.getCell(0).getCellType() == CellType.STRING
                        && row.getCell(0).getStringCellValue().startsWith(label)) {
                    return texts(row);
                }
            }
        }
        throw new AssertionError("no line " + label);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            if (cell.getColumnIndex() > 0 && cell.getCellType() != CellType.BLANK) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                texts.add(
                        type == CellType.NUMERIC
                                ? String.format(Locale.ROOT, "%.2f", cell.getNumericCellValue())
                                : cell.getStringCellValue());
            }
        }
        return texts;
    }
}
