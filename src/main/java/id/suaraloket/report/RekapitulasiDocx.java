package id.suaraloket.report;

import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The rekapitulasi as a Word document: real tables, to be signed as it is or pasted into a report. */
@Singleton
class RekapitulasiDocx {
    private static final List<Integer> TABLE = List.of(10, 34, 62, 16, 16, 22);
    private static final List<Integer> RESULT = List.of(138, 22);
    private static final List<Integer> NOTES = List.of(40, 120);
    private static final List<Integer> FACTS = List.of(56, 104);
    private static final List<Integer> SERVICES = List.of(104, 22, 17, 17);

    private static final int ROWS_BESIDE_SIGNATURE = 3;

    private final Messages messages;

    RekapitulasiDocx(Messages messages) {
        this.messages = messages;
    }

    byte[] write(Rekapitulasi says, Letterhead letterhead) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordPen pen = WordPen.open(document);
            WordFrame frame = new WordFrame(document, pen);
            frame.margins(Margins.of(says, messages), messages);
            frame.letterhead(letterhead);
            says.title().forEach(line -> pen.paragraph("Title", line));
            if (says.empty() != null) {
                pen.paragraph("Normal", says.empty());
            } else {
                table(pen, says);
                notes(pen, says);
                facts(pen, says);
                services(pen, says.services());
            }
            frame.signature(letterhead.signature());
            if (letterhead.check() != null) {
                frame.check(letterhead.check());
            }
            document.getProperties().getCoreProperties().setTitle(String.join(" ", says.title()));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(WordPen pen, Rekapitulasi says) {
        XWPFTable table = pen.table("Ruled", TABLE);
        WordPen.head(table, TABLE, says.columns());
        List<String> numbers =
                IntStream.rangeClosed(1, TABLE.size()).mapToObj(String::valueOf).toList();
        WordPen.texts(WordPen.repeated(table, TABLE), "TableNumbers", numbers);
        says.unsur().forEach(unsur -> unsur(table, unsur));
        XWPFTableRow row = WordPen.row(table, RESULT);
        WordPen.properties(row.getCell(0)).addNewGridSpan().setVal(BigInteger.valueOf(TABLE.size() - 1));
        WordPen.cell(row, 0, "TableResult", says.result().label());
        WordPen.cell(row, 1, "TableResultFigure", says.result().ikm().text());
        row.getTableCells().forEach(WordPen::middle);
        if (says.result().reason() != null) {
            pen.paragraph("Normal", says.result().reason());
        }
    }

    private static void unsur(XWPFTable table, Rekapitulasi.UnsurRow unsur) {
        int last = unsur.questions().size() - 1;
        for (int i = 0; i <= last; i++) {
            Rekapitulasi.QuestionRow question = unsur.questions().get(i);
            XWPFTableRow row = WordPen.row(table, TABLE);
            // A covered cell with content would come to light when somebody splits the cells.
            WordPen.cell(row, 0, "TableMiddle", i == 0 ? unsur.no() : "");
            WordPen.cell(row, 1, "TableText", i == 0 ? unsur.name() : "");
            XWPFParagraph asked = WordPen.cell(row, 2, "TableText", question.line());
            WordPen.cell(row, 3, "TableFigure", question.sum().text());
            WordPen.cell(row, 4, "TableFigure", question.rtmk().text());
            WordPen.cell(row, 5, "TableMiddle", i == 0 ? unsur.value().text() : "");
            row.getTableCells().forEach(WordPen::middle);
            // An unsur stays on one page, or its name would stand beside half of it.
            asked.setKeepNext(i < last);
            if (last > 0) {
                for (int column : List.of(0, 1, 5)) {
                    WordPen.span(row.getCell(column), i == 0);
                }
            }
        }
    }

    private static void notes(WordPen pen, Rekapitulasi says) {
        pen.paragraph("Heading1", says.notesTitle());
        XWPFTable table = pen.table("Plain", NOTES);
        int last = says.notes().size() - 1;
        for (int i = 0; i <= last; i++) {
            Rekapitulasi.Note note = says.notes().get(i);
            // Together, below the table that they are about or on the next page.
            pair(table, NOTES, note.term(), note.text()).getParagraphs().get(0).setKeepNext(i < last);
        }
    }

    private static void facts(WordPen pen, Rekapitulasi says) {
        pen.paragraph("Heading1", says.factsTitle());
        XWPFTable table = pen.table("Plain", FACTS);
        for (Rekapitulasi.Fact fact : says.facts()) {
            List<String> texts = fact.texts();
            XWPFTableCell cell = pair(table, FACTS, fact.label(), texts.isEmpty() ? "" : texts.get(0));
            texts.stream()
                    .skip(1)
                    .forEach(text ->
                            WordPen.write(cell.addParagraph(), fact.figure() == null ? "TableText" : "Remark", text));
        }
    }

    private static XWPFTableCell pair(XWPFTable table, List<Integer> widths, String term, String text) {
        XWPFTableRow row = WordPen.row(table, widths);
        WordPen.cell(row, 0, "Term", term);
        WordPen.cell(row, 1, "TableText", text);
        return row.getCell(1);
    }

    private static void services(WordPen pen, Rekapitulasi.ServiceTable services) {
        pen.paragraph("Heading1", services.title());
        XWPFTable table = pen.table("Ruled", SERVICES);
        WordPen.head(table, SERVICES, services.columns());
        int count = services.rows().size();
        for (int i = 0; i < count; i++) {
            Rekapitulasi.ServiceRow service = services.rows().get(i);
            XWPFTableRow row = WordPen.row(table, SERVICES);
            // Nobody signs a page that holds nothing but the signature.
            WordPen.cell(row, 0, "TableText", service.name()).setKeepNext(i >= count - ROWS_BESIDE_SIGNATURE);
            WordPen.cell(row, 1, "TableFigure", service.respondents().text());
            WordPen.cell(row, 2, "TableMiddle", service.ikm().text());
            WordPen.cell(row, 3, "TableMiddle", service.mutu());
            row.getTableCells().forEach(WordPen::middle);
        }
    }
}
