package id.suaraloket.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rekapitulasi as CSV (RFC 4180, comma, UTF-8), with the lines of the printed document from top to bottom. Numbers are text in the
 * reader's form. What a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class RekapitulasiCsv {
    private static final int FIELDS = 6;
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
    private static final Pattern HARMLESS = Pattern.compile("-|[+-]?[0-9.,]+");

    private RekapitulasiCsv() {}

    public static byte[] write(Rekapitulasi rekapitulasi) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            write(rekapitulasi, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Rekapitulasi rekapitulasi, CsvWriter csv) {
        rekapitulasi.title().forEach(line -> row(csv, line));
        if (rekapitulasi.demo() != null) {
            row(csv, rekapitulasi.demo());
        }
        row(csv, "");
        if (rekapitulasi.empty() != null) {
            row(csv, rekapitulasi.empty());
        } else {
            table(rekapitulasi, csv);
            row(csv, "", rekapitulasi.notesTitle());
            rekapitulasi.notes().forEach(note -> row(csv, "", note.term(), note.text()));
            row(csv, "");
            facts(rekapitulasi, csv);
        }
        row(csv, "");
        rekapitulasi.footer().forEach(line -> row(csv, line));
    }

    private static void table(Rekapitulasi rekapitulasi, CsvWriter csv) {
        List<String> columns = rekapitulasi.columns();
        row(csv, columns.toArray(String[]::new));
        row(
                csv,
                Stream.iterate(1, i -> i + 1)
                        .limit(columns.size())
                        .map(String::valueOf)
                        .toArray(String[]::new));
        for (Rekapitulasi.UnsurRow unsur : rekapitulasi.unsur()) {
            // The unsur's own cells stand beside its first question alone, so that nobody adds its value up twice.
            boolean first = true;
            for (Rekapitulasi.QuestionRow question : unsur.questions()) {
                row(
                        csv,
                        first ? unsur.no() : "",
                        first ? unsur.name() : "",
                        question.line(),
                        question.sum().text(),
                        question.rtmk().text(),
                        first ? unsur.value().text() : "");
                first = false;
            }
        }
        Rekapitulasi.Result result = rekapitulasi.result();
        row(
                csv,
                "",
                result.label(),
                result.reason() == null ? "" : result.reason(),
                "",
                "",
                result.ikm().text());
        row(csv, "");
    }

    private static void facts(Rekapitulasi rekapitulasi, CsvWriter csv) {
        row(csv, "", rekapitulasi.factsTitle());
        for (Rekapitulasi.Fact fact : rekapitulasi.facts()) {
            String label = fact.label();
            for (String text : fact.texts()) {
                row(csv, "", label, text);
                label = "";
            }
        }
        row(csv, "");
        Rekapitulasi.ServiceTable services = rekapitulasi.services();
        row(csv, "", services.title());
        List<String> columns = services.columns();
        row(csv, "", columns.get(0), "", columns.get(1), columns.get(2), columns.get(3));
        services.rows()
                .forEach(service -> row(
                        csv,
                        "",
                        service.name(),
                        "",
                        service.respondents().text(),
                        service.ikm().text(),
                        service.mutu()));
    }

    /** Every line has as many fields as the table, as the standard asks for. */
    private static void row(CsvWriter csv, String... cells) {
        csv.writeRecord(Stream.concat(Stream.of(cells).map(RekapitulasiCsv::harmless), Stream.generate(() -> ""))
                .limit(FIELDS)
                .toList());
    }

    static String harmless(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !HARMLESS.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
