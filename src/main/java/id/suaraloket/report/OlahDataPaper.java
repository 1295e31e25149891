package id.suaraloket.report;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet of an olah data is printed: A4 on its side, as wide as the paper, its head on every page. */
final class OlahDataPaper {
    private static final double SIDE_MARGIN = 0.4;
    private static final double TOP_MARGIN = 0.7;
    private static final double BOTTOM_MARGIN = 0.8;
    private static final double EDGE = 0.3;

    private OlahDataPaper() {}

    static void set(XSSFSheet sheet, int firstRepeated, int lastRepeated) {
        sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, lastRepeated, -1, -1));
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setHeaderMargin(EDGE);
        sheet.getPrintSetup().setFooterMargin(EDGE);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_MARGIN);
    }
}
