package id.suaraloket.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.suaraloket.response.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180, comma, UTF-8) as an import reads it. */
final class RawCsv implements RawSheet {
    private final Writer text;
    private final CsvWriter csv;

    RawCsv(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void head(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(@Nullable Object[] cells) {
        String[] fields = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            // Only a saran can begin with such a character: all other texts are codes of ours.
            fields[i] = cell == null ? "" : SpreadsheetText.guard(cell.toString());
        }
        csv.writeRecord(fields);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        text.flush();
    }
}
