package id.suaraloket.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a sheet's cells refer to elsewhere in their workbook.
 *
 * @param sheet the part that is the first sheet one can see
 * @param since1904 whether days are counted from 1904 and not from 1900, as on old Macs
 * @param texts shared by cells
 * @param dates styles by which a number is a date
 */
record XlsxBook(String sheet, boolean since1904, List<String> texts, Set<Integer> dates) {
    private static final String FOLDER = "xl/";
    private static final String TEXTS = FOLDER + "sharedStrings.xml";
    private static final String STYLES = FOLDER + "styles.xml";
    private static final int SMALL = 4;
    // Kept in memory, with what Java needs around each.
    private static final int MOST_TEXTS = 32;

    static XlsxBook of(XlsxFile file) throws IOException {
        String relation = "";
        boolean since1904 = false;
        XMLStreamReader xml = file.open(FOLDER + "workbook.xml", SMALL);
        while (XlsxFile.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "workbookPr" ->
                    since1904 = XlsxFile.attribute(xml, "date1904").matches("1|true");
                case "sheet" -> {
                    boolean visible = !XlsxFile.attribute(xml, "state")
                            .toLowerCase(Locale.ROOT)
                            .contains("hidden");
                    if (relation.isEmpty() && visible) {
                        // r:id beside sheetId: the one with a name space.
                        relation = relation(xml);
                    }
                }
                default -> {}
            }
        }
        return new XlsxBook(sheet(file, relation), since1904, texts(file), dates(file));
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String sheet(XlsxFile file, String relation) throws IOException {
        XMLStreamReader xml = file.open(FOLDER + "_rels/workbook.xml.rels", SMALL);
        while (XlsxFile.nextElement(xml)) {
            if (XlsxFile.attribute(xml, "Id").equals(relation)) {
                String target = XlsxFile.attribute(xml, "Target");
                return target.startsWith("/") ? target.substring(1) : FOLDER + target;
            }
        }
        throw XlsxFile.broken();
    }

    private static List<String> texts(XlsxFile file) throws IOException {
        List<String> texts = new ArrayList<>();
        if (file.has(TEXTS)) {
            XMLStreamReader xml = file.open(TEXTS, MOST_TEXTS);
            while (XlsxFile.nextElement(xml)) {
                if (xml.getLocalName().equals("si")) {
                    texts.add(XlsxText.read(xml, "si"));
                }
            }
        }
        return texts;
    }

    private static Set<Integer> dates(XlsxFile file) throws IOException {
        Set<Integer> dates = new HashSet<>();
        if (!file.has(STYLES)) {
            return dates;
        }
        Map<String, String> formats = new HashMap<>();
        boolean ofCells = false;
        int style = 0;
        XMLStreamReader xml = file.open(STYLES, SMALL);
        while (XlsxFile.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(XlsxFile.attribute(xml, "numFmtId"), XlsxFile.attribute(xml, "formatCode"));
                case "cellXfs" -> ofCells = true;
                case "cellStyles", "dxfs" -> ofCells = false;
                case "xf" -> {
                    if (ofCells && isDate(XlsxFile.attribute(xml, "numFmtId"), formats)) {
                        dates.add(style);
                    }
                    style += ofCells ? 1 : 0;
                }
                default -> {}
            }
        }
        return dates;
    }

    private static boolean isDate(String format, Map<String, String> formats) {
        return format.matches("\\d{1,6}")
                && DateUtil.isADateFormat(Integer.parseInt(format), formats.getOrDefault(format, ""));
    }
}
