package id.suaraloket.report;

import id.suaraloket.web.Messages;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** What stands around the content of a Word document: the head and foot of each page, letterhead, signature block. */
final class WordFrame {
    private static final List<Integer> WITH_LOGO = List.of(25, 110, 25);
    private static final List<Integer> CHECK = List.of(28, 132);
    private static final double QR_SIDE = 25;
    private static final double LOGO_WIDTH = 22;
    private static final double LOGO_HEIGHT = 24;
    /** From how many letters on a name is set smaller. */
    private static final int LONG = 36;

    /** A space that no line breaks at. */
    private static final String NARROW = "\u00a0";

    private static final String FIRST = "\u0001";
    private static final String SECOND = "\u0002";
    private static final Pattern PARTS = Pattern.compile("[\u0001\u0002]|[^\u0001\u0002]+");

    private final XWPFDocument document;
    private final WordPen pen;

    WordFrame(XWPFDocument document, WordPen pen) {
        this.document = document;
        this.pen = pen;
    }

    /** Every page tells what it is of and whether it can still change; the first tells the former by its letterhead. */
    void margins(Margins margins, Messages messages) {
        header(HeaderFooterType.FIRST, "", margins);
        header(HeaderFooterType.DEFAULT, margins.running(), margins);
        String page = messages.get(Messages.DEFAULT, "report.page", FIRST, SECOND);
        footer(HeaderFooterType.FIRST, page, margins);
        footer(HeaderFooterType.DEFAULT, page, margins);
    }

    private void header(HeaderFooterType type, String name, Margins margins) {
        XWPFHeader header = document.createHeader(type);
        XWPFParagraph line = header.createParagraph();
        WordPen.write(line, "Header", "");
        if (margins.demo() != null) {
            WordPen.run(line, margins.demo(), "MadeUp");
        }
        if (margins.mark() != null) {
            line.createRun().addTab();
            // Word draws a border close to its letters.
            WordPen.run(line, NARROW + margins.mark() + NARROW, "Mark");
        }
        if (!name.isEmpty()) {
            WordPen.write(header.createParagraph(), "Header", name);
        }
    }

    private void footer(HeaderFooterType type, String page, Margins margins) {
        XWPFFooter footer = document.createFooter(type);
        for (int i = 0; i < margins.footer().size(); i++) {
            XWPFParagraph line = footer.createParagraph();
            WordPen.write(line, "Footer", margins.footer().get(i));
            if (i == 0) {
                line.createRun().addTab();
                numbers(line, page);
            }
        }
    }

    private static void numbers(XWPFParagraph line, String page) {
        PARTS.matcher(page).results().map(MatchResult::group).forEach(part -> {
            switch (part) {
                case FIRST -> field(line, "PAGE");
                case SECOND -> field(line, "NUMPAGES");
                default -> line.createRun().setText(part);
            }
        });
    }

    private static void field(XWPFParagraph line, String code) {
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue(code);
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        line.createRun().setText("1");
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    void letterhead(Letterhead letterhead) {
        if (letterhead.logo() == null) {
            pen.paragraph("Authority", letterhead.authority());
            pen.paragraph(unitStyle(letterhead), letterhead.unit());
            letterhead.address().forEach(line -> pen.paragraph("Address", line));
        } else {
            XWPFTable table = pen.table("Plain", WITH_LOGO);
            XWPFTableRow row = WordPen.row(table, WITH_LOGO);
            row.getTableCells().forEach(WordPen::middle);
            WordPen.picture(
                    row.getCell(0).getParagraphs().get(0),
                    letterhead.logo().base64(),
                    letterhead.logoName(),
                    LOGO_WIDTH,
                    LOGO_HEIGHT);
            XWPFTableCell middle = row.getCell(1);
            WordPen.cell(row, 1, "Authority", letterhead.authority());
            WordPen.write(middle.addParagraph(), unitStyle(letterhead), letterhead.unit());
            letterhead.address().forEach(line -> WordPen.write(middle.addParagraph(), "Address", line));
        }
        pen.paragraph("LetterheadRule", "");
    }

    private static String unitStyle(Letterhead letterhead) {
        return letterhead.unit().length() < LONG ? "UnitName" : "UnitNameLong";
    }

    void signature(Letterhead.Signature signature) {
        pen.paragraph("SignaturePlace", signature.place());
        line("Signature", signature.position());
        line("SignatureName", signature.name());
        signature.below().forEach(line -> line("Signature", line));
    }

    void check(Letterhead.Check check) {
        pen.paragraph("Normal", "").setKeepNext(true);
        XWPFTable table = pen.table("Plain", CHECK);
        XWPFTableRow row = WordPen.row(table, CHECK);
        row.getTableCells().forEach(WordPen::middle);
        WordPen.picture(row.getCell(0).getParagraphs().get(0), check.qr().base64(), check.qrName(), QR_SIDE, QR_SIDE);
        WordPen.cell(row, 1, "Remark", check.lines().get(0));
        check.lines().stream()
                .skip(1)
                .forEach(line -> WordPen.write(row.getCell(1).addParagraph(), "Remark", line));
    }

    private void line(String style, Letterhead.Line line) {
        XWPFParagraph paragraph = pen.paragraph(style, "");
        if (line.gap()) {
            WordPen.run(paragraph, line.text(), "Gap");
        } else {
            paragraph.createRun().setText(line.text());
        }
    }
}
