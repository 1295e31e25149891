package id.suaraloket.report;

import id.suaraloket.chart.Canvas;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A booklet as a Word document: headings for its outline, real tables, pictures with what they tell. */
@Singleton
class BookletDocx {
    private final Messages messages;

    BookletDocx(Messages messages) {
        this.messages = messages;
    }

    byte[] write(Booklet booklet) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordPen pen = WordPen.open(document);
            WordFrame frame = new WordFrame(document, pen);
            frame.margins(booklet.margins(), messages);
            frame.letterhead(booklet.letterhead());
            booklet.title().forEach(line -> pen.paragraph("Title", line));
            booklet.parts().forEach(part -> write(pen, part));
            int together = document.getParagraphs().size();
            booklet.closing().forEach(part -> write(pen, part));
            // Nobody signs a page that holds nothing but the signature.
            document.getParagraphs().stream().skip(together).forEach(line -> line.setKeepNext(true));
            frame.signature(booklet.letterhead().signature());
            if (booklet.letterhead().check() != null) {
                frame.check(booklet.letterhead().check());
            }
            document.getProperties().getCoreProperties().setTitle(String.join(" ", booklet.title()));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(WordPen pen, Booklet.Part part) {
        if (part instanceof Booklet.Chapter chapter) {
            pen.paragraph("Heading1", chapter.title());
        } else if (part instanceof Booklet.Section section) {
            pen.paragraph("Heading2", section.title());
        } else if (part instanceof Booklet.Text text) {
            pen.paragraph("BodyText", text.text()).setKeepNext(text.leads());
        } else if (part instanceof Booklet.Gap gap) {
            WordPen.run(pen.paragraph("BodyText", ""), gap.text(), "Gap");
        } else if (part instanceof Booklet.Items items) {
            for (int i = 0; i < items.lines().size(); i++) {
                item(pen.paragraph("Item", items.mark(i)), items.lines().get(i));
            }
        } else if (part instanceof Booklet.Grid grid) {
            grid(pen, grid);
        } else if (part instanceof Booklet.Chart chart) {
            pen.paragraph("Caption", chart.caption());
            Canvas.Print print = chart.print();
            WordPen.picture(
                    pen.paragraph("BodyText", ""),
                    print.base64(),
                    chart.picture().description(),
                    print.width(),
                    print.height());
        }
    }

    private static void item(XWPFParagraph line, String text) {
        line.createRun().addTab();
        line.createRun().setText(text);
    }

    private static void grid(WordPen pen, Booklet.Grid grid) {
        pen.paragraph("Caption", grid.caption());
        List<Integer> widths = grid.widths();
        XWPFTable table = pen.table("Ruled", widths);
        WordPen.head(table, widths, grid.heads());
        int last = grid.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            XWPFTableRow row = WordPen.row(table, widths);
            boolean total = grid.total() && i == last;
            for (int column = 0; column < widths.size(); column++) {
                WordPen.cell(
                        row,
                        column,
                        grid.columns().get(column).align().style(),
                        grid.rows().get(i).get(column));
            }
            if (total) {
                row.getTableCells().forEach(BookletDocx::strong);
            }
            row.getTableCells().forEach(WordPen::middle);
        }
        if (grid.together()) {
            // Its head, and each row but the last, stays with the next.
            table.getRows().subList(0, last + 1).forEach(BookletDocx::keepNext);
        }
        pen.paragraph("AfterTable", "");
    }

    private static void keepNext(XWPFTableRow row) {
        row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(line -> line.setKeepNext(true)));
    }

    private static void strong(XWPFTableCell cell) {
        cell.getParagraphs().forEach(line -> line.getRuns().forEach(run -> run.setBold(true)));
    }
}
