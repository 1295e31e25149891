package id.suaraloket.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a printed sheet look: thin rules, no coloured fills except the head. */
final class SheetStyles {
    /** Numbers as Indonesian writes them, also where the program that shows them is set to another language. */
    private static final String WHOLE = "[$-421]#,##0";

    private static final String TWO_DECIMALS = "[$-421]0.00";
    private static final String FOUR_DECIMALS = "[$-421]0.0000";
    private static final String DATE = "[$-421]dd/mm/yyyy";

    /** What a cell is. */
    enum Kind {
        AUTHORITY(12, true, HorizontalAlignment.CENTER, false, ""),
        UNIT(16, true, HorizontalAlignment.CENTER, false, ""),
        ADDRESS(9, false, HorizontalAlignment.CENTER, false, ""),
        RULE(8, false, HorizontalAlignment.CENTER, false, ""),
        SIGN(10, false, HorizontalAlignment.LEFT, false, ""),
        NAME(10, true, HorizontalAlignment.LEFT, false, ""),
        GAP(10, false, HorizontalAlignment.LEFT, false, ""),
        TITLE(12, true, HorizontalAlignment.CENTER, false, ""),
        DEMO(10, true, HorizontalAlignment.CENTER, false, ""),
        SECTION(10, true, HorizontalAlignment.LEFT, false, ""),
        TEXT(10, false, HorizontalAlignment.LEFT, false, ""),
        FACT(10, false, HorizontalAlignment.LEFT, false, WHOLE),
        SMALL(8, false, HorizontalAlignment.LEFT, false, ""),
        HEAD(9, true, HorizontalAlignment.CENTER, true, ""),
        NUMBERS(8, false, HorizontalAlignment.CENTER, true, ""),
        CELL(10, false, HorizontalAlignment.LEFT, true, ""),
        MIDDLE(10, false, HorizontalAlignment.CENTER, true, ""),
        COUNT(10, false, HorizontalAlignment.RIGHT, true, WHOLE),
        VALUE(10, false, HorizontalAlignment.CENTER, true, TWO_DECIMALS),
        CELL_STRONG(10, true, HorizontalAlignment.LEFT, true, ""),
        MIDDLE_STRONG(10, true, HorizontalAlignment.CENTER, true, ""),
        VALUE_STRONG(10, true, HorizontalAlignment.CENTER, true, TWO_DECIMALS),
        NOTE(10, false, HorizontalAlignment.LEFT, false, ""),
        RESULT(12, true, HorizontalAlignment.LEFT, true, ""),
        RESULT_VALUE(14, true, HorizontalAlignment.RIGHT, true, TWO_DECIMALS),
        // Of a table with a row for each respondent.
        HEADING(12, true, HorizontalAlignment.LEFT, false, ""),
        DATUM(9, false, HorizontalAlignment.LEFT, true, ""),
        DATUM_MIDDLE(9, false, HorizontalAlignment.CENTER, true, ""),
        DATUM_DATE(9, false, HorizontalAlignment.CENTER, true, DATE),
        DATUM_NUMBER(9, false, HorizontalAlignment.CENTER, true, WHOLE),
        DATUM_MEAN(9, false, HorizontalAlignment.CENTER, true, FOUR_DECIMALS),
        TOTAL_LABEL(9, true, HorizontalAlignment.LEFT, true, ""),
        TOTAL(9, true, HorizontalAlignment.CENTER, true, WHOLE),
        TOTAL_MEAN(9, true, HorizontalAlignment.CENTER, true, FOUR_DECIMALS),
        TOTAL_VALUE(9, true, HorizontalAlignment.CENTER, true, TWO_DECIMALS),
        TOTAL_TEXT(9, true, HorizontalAlignment.CENTER, true, ""),
        GRAND_VALUE(14, true, HorizontalAlignment.CENTER, true, TWO_DECIMALS);

        private final int points;
        private final boolean bold;
        private final HorizontalAlignment side;
        private final boolean ruled;
        private final String format;

        Kind(int points, boolean bold, HorizontalAlignment side, boolean ruled, String format) {
            this.points = points;
            this.bold = bold;
            this.side = side;
            this.ruled = ruled;
            this.format = format;
        }

        int points() {
            return points;
        }

        boolean ruled() {
            return ruled;
        }
    }

    /** There on every machine, or with a stand-in of the same widths. */
    private static final String FONT = "Arial";

    private static final byte[] HEAD_FILL = {(byte) 0xe3, (byte) 0xed, (byte) 0xee};

    private static final byte[] CAUTION = {(byte) 0x8a, (byte) 0x5a, (byte) 0x00};
    private static final Set<Kind> SIGNATURE = EnumSet.of(Kind.SIGN, Kind.NAME, Kind.GAP);
    /** How far the signature block is moved into the right half of its cells. */
    private static final short TO_THE_RIGHT = 14;

    private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);

    SheetStyles(XSSFWorkbook workbook) {
        // The first font is what widths of columns are measured in.
        workbook.getFontAt(0).setFontName(FONT);
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
        for (Kind kind : Kind.values()) {
            styles.put(kind, style(workbook, kind));
        }
    }

    XSSFCellStyle get(Kind kind) {
        return Objects.requireNonNull(styles.get(kind));
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, Kind kind) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) kind.points);
        font.setBold(kind.bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(kind.format.isEmpty());
        style.setAlignment(kind.side);
        style.setVerticalAlignment(kind.ruled ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        if (!kind.format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
        }
        if (kind.ruled) {
            style.setIndention((short) (kind.side == HorizontalAlignment.CENTER ? 0 : 1));
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (SIGNATURE.contains(kind)) {
            style.setIndention(TO_THE_RIGHT);
        }
        if (kind == Kind.GAP || kind == Kind.NOTE) {
            font.setColor(new XSSFColor(CAUTION));
        }
        if (kind == Kind.RULE) {
            style.setBorderBottom(BorderStyle.DOUBLE);
        }
        if (kind == Kind.HEAD) {
            style.setFillForegroundColor(new XSSFColor(HEAD_FILL));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
