package id.suaraloket.report;

import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.SheetStyles.Kind;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of an LKj as an Excel workbook: one sheet, ready to be printed or copied out of. */
@Singleton
class LkjXlsx {
    private static final List<Integer> WIDTHS = List.of(27, 11, 11, 13, 14, 22);
    private static final float AIR = 4;

    private final Messages messages;

    LkjXlsx(Messages messages) {
        this.messages = messages;
    }

    byte[] write(LkjTables says, Letterhead letterhead) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(messages.get(Messages.DEFAULT, "lkj.sheet"));
            SheetFrame.page(sheet, WIDTHS);
            SheetPen pen = new SheetPen(sheet, new SheetStyles(workbook), WIDTHS);
            SheetFrame frame = new SheetFrame(sheet, pen);
            frame.margins(LkjBooklet.margins(says, messages), messages);
            frame.letterhead(letterhead);
            says.title().forEach(line -> pen.across(line, Kind.TITLE));
            if (says.demo() != null) {
                pen.across(says.demo(), Kind.DEMO);
            }
            for (LkjTables.Table table : says.tables()) {
                // They do not all fit on a page, and the last one is not to be torn from its head.
                if (table.equals(says.tables().get(says.tables().size() - 1))) {
                    sheet.setRowBreak(pen.row());
                }
                table(pen, table);
            }
            frame.signature(letterhead);
            frame.foot(says.footer());
            workbook.getProperties().getCoreProperties().setTitle(String.join(" ", says.title()));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(SheetPen pen, LkjTables.Table table) {
        pen.skip();
        pen.across(table.caption(), Kind.SECTION);
        pen.texts(table.columns(), Kind.HEAD);
        int last = table.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            List<Figure> row = table.rows().get(i);
            boolean total = table.total() && i == last;
            pen.figures(
                    row,
                    IntStream.range(0, row.size())
                            .mapToObj(column -> kind(column, row.get(column), total))
                            .toList());
        }
        pen.gap(AIR);
        pen.across(table.sentence(), Kind.TEXT);
        pen.across(table.gap(), Kind.NOTE);
    }

    /** Words at the sides, figures and what is short between them. */
    private static Kind kind(int column, Figure figure, boolean total) {
        if (column == 0 || column == WIDTHS.size() - 1) {
            return total ? Kind.CELL_STRONG : Kind.CELL;
        }
        if (figure.value() == null) {
            return total ? Kind.MIDDLE_STRONG : Kind.MIDDLE;
        }
        return total ? Kind.VALUE_STRONG : Kind.VALUE;
    }
}
