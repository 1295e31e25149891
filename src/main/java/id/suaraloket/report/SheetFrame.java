package id.suaraloket.report;

import id.suaraloket.office.Logo;
import id.suaraloket.report.SheetStyles.Kind;
import id.suaraloket.web.Messages;
import java.awt.Dimension;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What stands around the content of a printed sheet: the head and foot of each page, letterhead, signature block. */
final class SheetFrame {
    /** A little more than the two centimetres that a camera needs. */
    private static final double QR_POINTS = 70;

    private static final double LOGO_WIDTH_POINTS = 56;
    private static final double LOGO_LEAST_POINTS = 56;
    private static final double PIXELS = 96 / 72.0;
    private static final float SIGNING_POINTS = 58;
    private static final float RULE_POINTS = 5;
    /** How much of a sheet stands on a page, made smaller to its width as it is. */
    private static final double PAGE_POINTS = 700;

    private static final int ROWS_BESIDE = 3;
    /** From how many letters on a name is broken, so that it does not run under the logo. */
    private static final int LONG = 38;
    /** What the head or foot of a page holds at most, its commands included. */
    private static final int LONGEST = 255;

    private static final int CHARACTER = 256;
    private static final double SIDE_MARGIN = 0.79;
    private static final double TOP_MARGIN = 0.95;
    private static final double BOTTOM_MARGIN = 1.1;
    private static final double HEADER_MARGIN = 0.4;
    private static final double FOOTER_MARGIN = 0.5;

    private final XSSFSheet sheet;
    private final SheetPen pen;

    SheetFrame(XSSFSheet sheet, SheetPen pen) {
        this.sheet = sheet;
        this.pen = pen;
    }

    /** A4, upright, as wide as the paper; {@code widths} of its columns in characters of the font. */
    static void page(XSSFSheet sheet, List<Integer> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setHeaderMargin(HEADER_MARGIN);
        sheet.getPrintSetup().setFooterMargin(FOOTER_MARGIN);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_MARGIN);
    }

    /** Every page tells what it is of and whether it can still change. */
    void margins(Margins margins, Messages messages) {
        margins(sheet, margins, messages);
    }

    static void margins(XSSFSheet sheet, Margins margins, Messages messages) {
        // The mark has the first line to itself as far as a long name goes.
        List<String> head = List.of(margins.demo() == null ? "" : margins.demo(), margins.running());
        String mark = margins.mark();
        sheet.getHeader().setLeft(margin(head, LONGEST - 60));
        sheet.getHeader().setRight(mark == null ? "" : "&8&B" + mark);
        sheet.getFooter().setLeft(margin(margins.footer(), LONGEST - 60));
        sheet.getFooter().setRight("&8" + messages.get(Messages.DEFAULT, "report.page", "&P", "&N"));
    }

    private static String margin(List<String> lines, int longest) {
        // An ampersand begins a command there.
        String text = "&7" + String.join("\n", lines).replace("&", "&&");
        return text.length() <= longest ? text : text.substring(0, longest - 3).replaceFirst("&$", "") + "...";
    }

    void letterhead(Letterhead letterhead) {
        int first = pen.row();
        pen.across(letterhead.authority(), Kind.AUTHORITY);
        pen.across(broken(letterhead.unit()), Kind.UNIT);
        letterhead.address().forEach(line -> pen.across(line, Kind.ADDRESS));
        Logo logo = letterhead.logo();
        if (logo != null) {
            double high = LOGO_LEAST_POINTS - height(first, pen.row());
            if (high > 0) {
                pen.gap((float) high);
            }
            draw(logo, letterhead.logoName(), first, Math.max(height(first, pen.row()), LOGO_LEAST_POINTS));
        }
        pen.across("", Kind.RULE, RULE_POINTS);
        pen.skip();
    }

    private double height(int first, int end) {
        double points = 0;
        for (int row = first; row < end; row++) {
            points += sheet.getRow(row).getHeightInPoints();
        }
        return points;
    }

    /** In lines of about the same length. */
    private static String broken(String name) {
        int lines = (name.length() + LONG - 1) / LONG;
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (String word : name.split(" ", -1)) {
            if (used > 0) {
                boolean full = used + word.length() > Math.max(name.length() / lines, LONG / 2) + 4;
                text.append(full ? '\n' : ' ');
                used = full ? 0 : used + 1;
            }
            text.append(word);
            used += word.length();
        }
        return text.toString();
    }

    private void draw(Logo logo, String name, int row, double most) {
        draw(logo, name, row, LOGO_WIDTH_POINTS, most);
    }

    private void draw(Logo logo, String name, int row, double widest, double most) {
        int picture = sheet.getWorkbook().addPicture(logo.png(), Workbook.PICTURE_TYPE_PNG);
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, row, 1, row + 1);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFPicture drawn = sheet.createDrawingPatriarch().createPicture(anchor, picture);
        Dimension size = drawn.getImageDimension();
        // First to the picture's own size, then by how much smaller it is to be.
        drawn.resize();
        drawn.resize(Math.min(widest / size.getWidth(), most / size.getHeight()) * PIXELS);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(name);
    }

    /** On one page, with some of what it is about; in the half beside it where the document can be checked. */
    void signature(Letterhead letterhead) {
        Letterhead.Signature signature = letterhead.signature();
        Letterhead.Check check = letterhead.check();
        int last = pen.row() - 1;
        pen.skip();
        int first = pen.row();
        pen.right(signature.place(), Kind.SIGN);
        pen.right(signature.position());
        pen.gap(SIGNING_POINTS);
        pen.right(signature.name().text(), signature.name().gap() ? Kind.GAP : Kind.NAME);
        signature.below().forEach(pen::right);
        if (check != null) {
            draw(check.qr(), check.qrName(), first, QR_POINTS, QR_POINTS);
            // The code itself stands at the foot of each page.
            pen.across(String.join(" ", check.lines().subList(0, 2)), Kind.TEXT);
        }
        int before = last - ROWS_BESIDE;
        if (before > 0 && page(before) != page(pen.row())) {
            sheet.setRowBreak(before);
        }
    }

    /** On which page a row is printed. An estimate on the safe side, as heights of rows are. */
    private int page(int row) {
        double points = 0;
        for (int i = 0; i < row; i++) {
            points += sheet.getRow(i) == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : sheet.getRow(i).getHeightInPoints();
        }
        return (int) (points / PAGE_POINTS);
    }

    /** The foot of the pages once more, whole: there it is cut where the format ends it. */
    void foot(List<String> footer) {
        pen.skip();
        footer.forEach(line -> pen.across(line, Kind.SMALL));
    }
}
