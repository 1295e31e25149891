package id.suaraloket.report;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.report.SheetStyles.Kind;
import id.suaraloket.response.CountedRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet with a row for each respondent, all of one questionnaire, and below them what each question comes to. */
final class OlahDataPart implements Closeable {
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final SheetCells cells;
    private final OlahDataTexts texts;
    private final OlahDataLayout layout;
    private final OlahDataCounts counts;
    private final OlahDataRowFile file = new OlahDataRowFile();
    private final String[] letters;
    private final int first;
    private final StringBuilder xml = new StringBuilder();
    private int next;
    private int totals;

    /** @param first the row of the first respondent, from 0: what is above is written */
    OlahDataPart(XSSFSheet sheet, SheetStyles styles, OlahDataTexts texts, OlahDataLayout layout, int first)
            throws IOException {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = new SheetCells(sheet, styles);
        this.texts = texts;
        this.layout = layout;
        this.counts = new OlahDataCounts(layout.columns().size());
        this.first = first;
        this.next = first;
        this.letters = new String[layout.last() + 1];
        for (int column = 0; column < letters.length; column++) {
            letters[column] = CellReference.convertNumToColString(column);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    SheetCells cells() {
        return cells;
    }

    OlahDataLayout layout() {
        return layout;
    }

    OlahDataCounts counts() {
        return counts;
    }

    /** The row that is written next, from 0. */
    int next() {
        return next;
    }

    void add(CountedRow row) throws IOException {
        counts.add(row);
        next++;
        xml.setLength(0);
        xml.append("<row r=\"").append(next).append(texts.height(row.service())).append("\">");
        number(OlahDataLayout.NUMBER, Kind.DATUM_NUMBER, next - first);
        number(OlahDataLayout.DAY, Kind.DATUM_DATE, (int) DateUtil.getExcelDate(row.countedOn()));
        text(OlahDataLayout.SERVICE, Kind.DATUM, texts.service(row.service()));
        text(OlahDataLayout.SEX, Kind.DATUM_MIDDLE, texts.plain(row.sex()));
        text(OlahDataLayout.AGE, Kind.DATUM_MIDDLE, texts.plain(row.age()));
        text(OlahDataLayout.EDUCATION, Kind.DATUM, texts.of("education", row.education()));
        text(OlahDataLayout.OCCUPATION, Kind.DATUM, texts.of("occupation", row.occupation()));
        for (OlahDataLayout.Group group : layout.groups()) {
            for (int place : group.places()) {
                char answer = row.answers().charAt(place);
                number(
                        layout.columns().get(place),
                        Kind.DATUM_NUMBER,
                        answer == '-' ? OlahDataTexts.NONE : answer - '0');
            }
        }
        file.add(xml.append("</row>"));
    }

    /** Writes the lines below the respondents: each question's sum, given answers and RTMK. */
    void finish(Words words) throws IOException {
        file.finish();
        totals = next;
        line(words.text("report.olah.sum.question"), "SUM", AnswerCounts::sum);
        line(words.text("report.olah.answered.question"), "COUNT", AnswerCounts::answered);
        line(words.text("report.olah.rtmk.question"), "COUNTBLANK", AnswerCounts::rtmk);
    }

    private void line(String label, String function, ToLongFunction<AnswerCounts> value) {
        cells.text(next, 0, OlahDataLayout.OCCUPATION, label, Kind.TOTAL_LABEL);
        for (int place = 0; place < layout.columns().size(); place++) {
            int column = layout.columns().get(place);
            cells.formula(
                    next,
                    column,
                    column,
                    function + "(" + answers(column, "") + ")",
                    value.applyAsLong(counts.question(place)),
                    Kind.TOTAL);
        }
        next++;
    }

    /** The sum of an unsur's answers, for a formula on this sheet. */
    String sum(OlahDataLayout.Group group) {
        return SheetCells.range(totals, group.first(), group.last());
    }

    /** Their number. */
    String answered(OlahDataLayout.Group group) {
        return SheetCells.range(totals + 1, group.first(), group.last());
    }

    /** All cells of a column, for a formula on another sheet. */
    String column(int column) {
        return cells.from(answers(column, "$"));
    }

    private String answers(int column, String fixed) {
        String letter = fixed + letters[column] + fixed;
        return letter + (first + 1) + ":" + letter + totals;
    }

    /** In which part of the workbook the sheet stands. */
    String entry() {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /** The row below the respondents, as the workbook has it. */
    String mark() {
        return "<row r=\"" + (totals + 1) + "\"";
    }

    void copyTo(OutputStream out) throws IOException {
        file.copyTo(out);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void number(int column, Kind kind, int number) {
        begin(column, kind);
        if (number == OlahDataTexts.NONE) {
            xml.append("\"/>");
        } else {
            xml.append("\"><v>").append(number).append("</v></c>");
        }
    }

    private void text(int column, Kind kind, int text) {
        begin(column, kind);
        if (text == OlahDataTexts.NONE) {
            xml.append("\"/>");
        } else {
            xml.append("\" t=\"s\"><v>").append(text).append("</v></c>");
        }
    }

    private void begin(int column, Kind kind) {
        xml.append("<c r=\"")
                .append(letters[column])
                .append(next)
                .append("\" s=\"")
                .append(styles.get(kind).getIndex());
    }
}
