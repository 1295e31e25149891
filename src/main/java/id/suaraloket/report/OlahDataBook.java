package id.suaraloket.report;

import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.recap.Recap;
import id.suaraloket.response.CountedRow;
import id.suaraloket.web.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheets of an olah data: the respondents of each questionnaire on one of their own, or on as many as they need; where there is more than
 * one, a sheet that adds them up; the jenis layanan; and what it all means.
 */
final class OlahDataBook implements Closeable {
    private final XSSFWorkbook book;
    private final Recap recap;
    private final Words words;
    private final OlahDataFrame frame;
    private final OlahDataTexts texts;
    private final int mostRows;
    private final List<OlahDataPart> parts = new ArrayList<>();
    /** The sheet that a questionnaire's next respondent goes to. */
    private final Map<String, OlahDataPart> open = new HashMap<>();

    OlahDataBook(
            XSSFWorkbook book,
            Recap recap,
            Rekapitulasi says,
            List<String> check,
            Words words,
            Messages messages,
            int mostRows) {
        this.book = book;
        this.recap = recap;
        this.words = words;
        this.frame = new OlahDataFrame(book, recap, says, check, words, messages);
        this.texts = new OlahDataTexts(book, recap, words);
        this.mostRows = mostRows;
    }

    List<OlahDataPart> parts() {
        return parts;
    }

    void add(CountedRow row) throws IOException {
        String questionnaire = row.questionnaire() + "@" + row.questionnaireVersion();
        OlahDataPart part = open.get(questionnaire);
        if (part == null || part.counts().respondents() == mostRows) {
            part = begin(questionnaire);
            open.put(questionnaire, part);
        }
        part.add(row);
    }

    private OlahDataPart begin(String reference) throws IOException {
        Questionnaire questionnaire = recap.questionnaires().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the recap does not know " + reference));
        String name = words.text("report.olah.sheet");
        XSSFSheet sheet = book.createSheet(parts.isEmpty() ? name : name + " " + (parts.size() + 1));
        OlahDataLayout layout = OlahDataLayout.of(recap, questionnaire);
        OlahDataPart part = new OlahDataPart(sheet, frame.styles(), texts, layout, frame.respondents(sheet, layout));
        parts.add(part);
        return part;
    }

    /** Writes all that stands below the respondents and on the other sheets. */
    void finish(OlahDataFigures figures) throws IOException {
        for (OlahDataPart part : parts) {
            part.finish(words);
        }
        List<OlahDataFigures.OfService> services = figures.services();
        boolean several = recap.service() == null && (services.size() > 1 || recap.isMeanOfServices());
        boolean whole = parts.size() == 1 && recap.questionnaires().size() == 1;
        XSSFSheet summary = whole ? null : book.createSheet(words.text("report.olah.sheet.summary"));
        String mean = several ? services(services, figures) : null;
        String elsewhere = recap.isMeanOfServices() ? mean : null;
        if (summary == null) {
            OlahDataPart only = parts.get(0);
            frame.foot(
                    only.sheet(),
                    totals(only.cells(), OlahDataLayout.OCCUPATION, only.next())
                            .write(columns(figures, only), figures.ikm(), elsewhere),
                    only.layout().last());
        } else {
            parts.forEach(
                    part -> frame.foot(part.sheet(), part.next(), part.layout().last()));
            SheetCells cells = new SheetCells(summary, frame.styles());
            int next = totals(cells, 0, frame.summary(summary)).write(columns(figures), figures.ikm(), elsewhere);
            frame.foot(summary, next, recap.unsur().size());
        }
        frame.notes(book.createSheet(words.text("report.olah.sheet.notes")));
    }

    private String services(List<OlahDataFigures.OfService> services, OlahDataFigures figures) {
        XSSFSheet sheet = book.createSheet(words.text("report.olah.sheet.services"));
        SheetCells cells = new SheetCells(sheet, frame.styles());
        return new OlahDataServices(cells, recap, parts, texts, words)
                .write(frame.services(sheet), services, figures.ikm());
    }

    private OlahDataTotals totals(SheetCells cells, int label, int next) {
        return new OlahDataTotals(cells, recap, words, label, next);
    }

    /** The columns below the respondents of the only sheet. */
    private static List<OlahDataTotals.Column> columns(OlahDataFigures figures, OlahDataPart part) {
        return part.layout().groups().stream()
                .map(group -> new OlahDataTotals.Column(
                        group.first(),
                        group.last(),
                        "SUM(" + part.sum(group) + ")",
                        "SUM(" + part.answered(group) + ")",
                        figures.unsur().get(group.unsur())))
                .toList();
    }

    /** A column for each unsur, with what it comes to on all sheets. */
    private List<OlahDataTotals.Column> columns(OlahDataFigures figures) {
        return IntStream.range(0, recap.unsur().size())
                .mapToObj(unsur -> new OlahDataTotals.Column(
                        unsur + 1,
                        unsur + 1,
                        OlahDataFormulas.sum(terms(unsur, false)),
                        OlahDataFormulas.sum(terms(unsur, true)),
                        figures.unsur().get(unsur)))
                .toList();
    }

    private List<String> terms(int unsur, boolean answered) {
        return parts.stream()
                .flatMap(part -> part.layout().groups().stream()
                        .filter(group -> group.unsur() == unsur)
                        .map(group ->
                                "SUM(" + part.cells().from(answered ? part.answered(group) : part.sum(group)) + ")"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (OlahDataPart part : parts) {
            part.close();
        }
    }
}
