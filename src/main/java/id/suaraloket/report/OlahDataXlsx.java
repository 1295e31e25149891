package id.suaraloket.report;

import id.suaraloket.recap.Recap;
import id.suaraloket.response.CountedRows;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The olah data as an Excel workbook: a row for each respondent, and below them every total as a formula over the rows, so that whoever
 * clicks on a figure sees what it comes from. Its values are those of the very rows that stand in it.
 */
@Singleton
class OlahDataXlsx {
    /** What Excel can show on a sheet, with room for what stands above and below the respondents. */
    private static final int MOST_ROWS = 1_048_000;

    private final RekapitulasiAuthor author;
    private final Messages messages;

    OlahDataXlsx(RekapitulasiAuthor author, Messages messages) {
        this.author = author;
        this.messages = messages;
    }

    /**
     * Writes the workbook.
     *
     * @param recap of the rows
     * @param check where anybody can have a final one checked, as lines; none while it can change
     * @return how many respondents are in it
     * @throws OlahDataTrouble if the rows of a final recap do not come to it, or there are none
     */
    long write(Recap recap, List<String> check, Source source, OutputStream out) throws IOException {
        return write(recap, check, source, MOST_ROWS, out);
    }

    long write(Recap recap, List<String> check, Source source, int mostRows, OutputStream out) throws IOException {
        Words words = new Words(messages, Messages.DEFAULT);
        Rekapitulasi says = author.write(recap, Messages.DEFAULT);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OlahDataBook sheets = new OlahDataBook(book, recap, says, check, words, messages, mostRows)) {
            source.forEach(sheets::add);
            OlahDataFigures figures = new OlahDataFigures(recap, sheets.parts());
            if (figures.respondents() == 0) {
                throw new OlahDataTrouble("empty");
            }
            if (recap.finality() != null && !figures.agree()) {
                throw new OlahDataTrouble("unequal");
            }
            sheets.finish(figures);
            XlsxSplice.write(book, sheets.parts(), out);
            return figures.respondents();
        }
    }

    /** Hands over the rows, one by one. */
    interface Source {
        void forEach(CountedRows.Taker taker) throws IOException;
    }
}
