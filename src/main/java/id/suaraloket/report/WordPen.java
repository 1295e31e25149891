package id.suaraloket.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a Word document from top to bottom, by the styles of {@code documents/word-styles.xml}. Lengths are in millimetres. */
final class WordPen {
    static final int WIDTH = 160;

    private static final double TWIPS = 1440 / 25.4;
    private static final String STYLES = "/documents/word-styles.xml";

    private final XWPFDocument document;

    private WordPen(XWPFDocument document) {
        this.document = document;
    }

    /** On A4 with margins of 25 mm. */
    static WordPen open(XWPFDocument document) throws IOException {
        try (InputStream styles = Objects.requireNonNull(WordPen.class.getResourceAsStream(STYLES), STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(STYLES, e);
        }
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(twips(210));
        section.getPgSz().setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(25));
        margins.setBottom(twips(30));
        margins.setLeft(twips(25));
        margins.setRight(twips(25));
        margins.setHeader(twips(11));
        margins.setFooter(twips(12));
        margins.setGutter(BigInteger.ZERO);
        return new WordPen(document);
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, style, text);
        return paragraph;
    }

    static void write(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String style) {
        XWPFRun run = paragraph.createRun();
        run.setStyle(style);
        run.setText(text);
        return run;
    }

    /** An empty table with columns of these widths. */
    XWPFTable table(String style, List<Integer> widths) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        // What the library draws of itself would hide the style.
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(twips(widths.stream().mapToInt(Integer::intValue).sum()).intValue());
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(twips(width)));
        return table;
    }

    /** A row that never breaks in the middle. */
    static XWPFTableRow row(XWPFTable table, List<Integer> widths) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() < widths.size()) {
            row.createCell();
        }
        // The library gives it as many as the first row has.
        while (row.getTableCells().size() > widths.size()) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.size(); i++) {
            row.getCell(i).setWidthType(TableWidthType.DXA);
            row.getCell(i).setWidth(twips(widths.get(i)).toString());
        }
        return row;
    }

    /** The shaded row at the head of a table, again on every page. */
    static void head(XWPFTable table, List<Integer> widths, List<String> columns) {
        XWPFTableRow row = repeated(table, widths);
        texts(row, "TableHead", columns);
        for (XWPFTableCell cell : row.getTableCells()) {
            CTShd shade = properties(cell).addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill("E3EDEE");
            middle(cell);
        }
    }

    /** A row at the head of the table on every page. */
    static XWPFTableRow repeated(XWPFTable table, List<Integer> widths) {
        XWPFTableRow row = row(table, widths);
        row.setRepeatHeader(true);
        return row;
    }

    /** Texts of one style in the cells of a row. */
    static void texts(XWPFTableRow row, String style, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            cell(row, i, style, texts.get(i));
        }
    }

    static XWPFParagraph cell(XWPFTableRow row, int column, String style, String text) {
        XWPFParagraph paragraph = row.getCell(column).getParagraphs().get(0);
        write(paragraph, style, text);
        return paragraph;
    }

    static void middle(XWPFTableCell cell) {
        properties(cell).addNewVAlign().setVal(STVerticalJc.CENTER);
    }

    /** Makes one cell of those below each other. */
    static void span(XWPFTableCell cell, boolean first) {
        properties(cell).addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
    }

    static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    /** Puts a PNG in a line of text, as large as fits in a box. */
    static void picture(XWPFParagraph paragraph, String base64, String name, double boxWidth, double boxHeight) {
        try {
            byte[] png = Base64.getDecoder().decode(base64);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            double scale = Math.min(boxWidth / image.getWidth(), boxHeight / image.getHeight());
            XWPFRun run = paragraph.createRun();
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    "picture.png",
                    emu(image.getWidth() * scale),
                    emu(image.getHeight() * scale));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    private static int emu(double millimetres) {
        return (int) Math.round(millimetres * Units.EMU_PER_CENTIMETER / 10);
    }
}
