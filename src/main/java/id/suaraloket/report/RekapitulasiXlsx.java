package id.suaraloket.report;

import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The rekapitulasi as an Excel workbook, ready to be printed on A4. */
@Singleton
class RekapitulasiXlsx {
    /** In characters of the font; together as wide as the paper between its margins. */
    private static final List<Integer> WIDTHS = List.of(5, 23, 37, 11, 11, 11);

    private final Messages messages;

    RekapitulasiXlsx(Messages messages) {
        this.messages = messages;
    }

    byte[] write(Rekapitulasi rekapitulasi, Letterhead letterhead) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SheetStyles styles = new SheetStyles(workbook);
            XSSFSheet sheet = workbook.createSheet(messages.get(Messages.DEFAULT, "report.rekapitulasi.sheet"));
            SheetPen table = new SheetPen(sheet, styles, WIDTHS);
            SheetFrame frame = frame(sheet, table, rekapitulasi);
            frame.letterhead(letterhead);
            title(table, rekapitulasi);
            if (rekapitulasi.empty() != null) {
                table.across(rekapitulasi.empty(), SheetStyles.Kind.TEXT);
            } else {
                table(table, rekapitulasi);
                notes(table, rekapitulasi);
                // On a sheet of its own, or the head of the table would be printed above it.
                sheet = workbook.createSheet(messages.get(Messages.DEFAULT, "report.rekapitulasi.sheet.facts"));
                SheetPen facts = new SheetPen(sheet, styles, WIDTHS);
                frame = frame(sheet, facts, rekapitulasi);
                title(facts, rekapitulasi);
                facts(facts, rekapitulasi);
                services(facts, rekapitulasi.services());
            }
            frame.signature(letterhead);
            frame.foot(rekapitulasi.footer());
            workbook.getProperties().getCoreProperties().setTitle(String.join(" ", rekapitulasi.title()));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetFrame frame(XSSFSheet sheet, SheetPen pen, Rekapitulasi rekapitulasi) {
        SheetFrame.page(sheet, WIDTHS);
        SheetFrame frame = new SheetFrame(sheet, pen);
        frame.margins(Margins.of(rekapitulasi, messages), messages);
        return frame;
    }

    /** A sheet says what it is about. */
    private static void title(SheetPen pen, Rekapitulasi rekapitulasi) {
        rekapitulasi.title().forEach(line -> pen.across(line, SheetStyles.Kind.TITLE));
        if (rekapitulasi.demo() != null) {
            pen.across(rekapitulasi.demo(), SheetStyles.Kind.DEMO);
        }
        pen.skip();
    }

    private static void table(SheetPen pen, Rekapitulasi rekapitulasi) {
        int head = pen.row();
        pen.texts(rekapitulasi.columns(), SheetStyles.Kind.HEAD);
        pen.texts(
                IntStream.rangeClosed(1, WIDTHS.size())
                        .mapToObj(String::valueOf)
                        .toList(),
                SheetStyles.Kind.NUMBERS);
        pen.repeat(head, head + 1);
        rekapitulasi.unsur().forEach(pen::unsur);
        pen.result(rekapitulasi.result());
        pen.skip();
    }

    private static void notes(SheetPen pen, Rekapitulasi rekapitulasi) {
        pen.across(rekapitulasi.notesTitle(), SheetStyles.Kind.SECTION);
        rekapitulasi.notes().forEach(note -> pen.pair(note.term(), List.of(note.text())));
    }

    private static void facts(SheetPen pen, Rekapitulasi rekapitulasi) {
        pen.across(rekapitulasi.factsTitle(), SheetStyles.Kind.SECTION);
        rekapitulasi.facts().forEach(pen::fact);
        pen.skip();
    }

    private static void services(SheetPen pen, Rekapitulasi.ServiceTable services) {
        pen.across(services.title(), SheetStyles.Kind.SECTION);
        pen.serviceHead(services.columns());
        services.rows().forEach(pen::service);
    }
}
