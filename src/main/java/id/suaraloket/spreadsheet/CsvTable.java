package id.suaraloket.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.suaraloket.web.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Of a CSV file (RFC 4180) in UTF-8, with or without a byte order mark. Separated by commas, or by semicolons as
 * spreadsheets set to Indonesian write it.
 */
public final class CsvTable implements Table {
    private static final int LONGEST_HEAD = 8192;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    public CsvTable(InputStream in) {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            skipByteOrderMark(text);
            this.reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
        } catch (CharacterCodingException e) {
            throw notCsv();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = reader.iterator();
    }

    @Override
    public Optional<Row> read() {
        try {
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                Row row = new Row(csv.getStartingLineNumber(), csv.getFields(), Set.of());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw notCsv();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Problem notCsv() {
        return Problem.malformed("import.notCsv");
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        char separator = ',';
        for (int i = 0; i < LONGEST_HEAD; i++) {
            int character = text.read();
            if (character == ',' || character == '\n' || character < 0) {
                break;
            }
            if (character == ';') {
                separator = ';';
                break;
            }
        }
        text.reset();
        return separator;
    }
}
