package id.suaraloket.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The figures of a recap as one of its forms tells them, brought to one form of their own: a decimal point, no thousands point.
 *
 * @param unsur {@code U1 628/0 653/0 = 3.41}
 * @param services name to {@code respondents ikm mutu}
 */
record Told(List<String> unsur, String ikm, String mutu, String respondents, Map<String, String> services) {
    static Told page(String html) {
        Document page = Jsoup.parse(html);
        List<List<String>> rows = new ArrayList<>();
        for (Element row : page.select("#unsur tbody tr")) {
            List<String> cells = row.select("> *").eachText();
            rows.add(
                    cells.size() == 6
                            ? cells
                            : Stream.of(List.of("", ""), cells, List.of(""))
                                    .flatMap(List::stream)
                                    .toList());
        }
        return new Told(
                unsur(rows, Told::indonesian),
                indonesian(page.select("#ikm").text()),
                page.select("#notes dt:contains(Mutu Pelayanan) + dd").text(),
                indonesian(page.select("#facts dt:contains(Jumlah responden) + dd")
                        .text()
                        .split(" ")[0]),
                services(
                        page.select("#services tbody tr").stream()
                                .map(row -> row.select("> *").eachText()),
                        Told::indonesian));
    }

    static Told json(String text) {
        JsonNode recap = read(text);
        List<String> unsur = new ArrayList<>();
        for (JsonNode one : recap.get("unsur")) {
            StringBuilder line = new StringBuilder(one.get("no").asText());
            one.get("questions")
                    .forEach(q -> line.append(" ")
                            .append(q.get("sum").asText())
                            .append("/")
                            .append(q.get("rtmk").asText()));
            unsur.add(line.append(" = ").append(orNone(one.get("mean"))).toString());
        }
        Map<String, String> services = new TreeMap<>();
        recap.get("services")
                .forEach(s -> services.put(
                        s.get("name").asText(),
                        s.get("respondents").asText() + " " + orNone(s.get("ikm")) + " " + orNone(s.get("mutu"))));
        return new Told(
                unsur,
                orNone(recap.get("ikm")),
                orNone(recap.get("mutu")),
                recap.get("respondents").asText(),
                services);
    }

    static Told csv(String text) {
        List<List<String>> rows = csvRows(text);
        List<List<String>> table = rows.stream()
                .filter(row -> row.get(2).matches("(?s)\\d+\\. .*"))
                .toList();
        return new Told(
                unsur(table, Told::indonesian),
                indonesian(find(rows, "Nilai Hasil Survei").get(5)),
                find(rows, "Mutu Pelayanan").get(2),
                indonesian(find(rows, "Jumlah responden").get(2)),
                services(
                        rows.stream()
                                .dropWhile(row -> !row.get(1).equals("Jenis layanan"))
                                .skip(1)
                                .takeWhile(row -> !row.get(3).isEmpty())
                                .map(row -> List.of(row.get(1), row.get(3), row.get(4), row.get(5))),
                        Told::indonesian));
    }

    static Told xlsx(byte[] bytes) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<List<String>> table = cells(book, 0);
            List<List<String>> facts = cells(book, 1);
            return new Told(
                    unsur(
                            table.stream()
                                    .filter(row -> row.get(2).matches("(?s)\\d+\\. .*"))
                                    .toList(),
                            text -> text),
                    table.stream()
                            .filter(row -> row.get(0).equals("Nilai Hasil Survei")
                                    && !row.get(5).isEmpty())
                            .findFirst()
                            .orElseThrow()
                            .get(5),
                    table.stream()
                            .filter(row -> row.get(0).equals("Mutu Pelayanan"))
                            .findFirst()
                            .orElseThrow()
                            .get(2),
                    facts.stream()
                            .filter(row -> row.get(0).equals("Jumlah responden"))
                            .findFirst()
                            .orElseThrow()
                            .get(2),
                    services(
                            facts.stream()
                                    .dropWhile(row -> !row.get(0).equals("Jenis layanan"))
                                    .skip(1)
                                    .takeWhile(row -> !row.get(3).isEmpty())
                                    .map(row -> List.of(row.get(0), row.get(3), row.get(4), row.get(5))),
                            text -> text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Out of the tables that can be pasted. */
    static Told docx(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return tables(document.getTables().stream()
                    .map(table -> table.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(cell -> cell.getParagraphs().stream()
                                            .map(XWPFParagraph::getText)
                                            .collect(Collectors.joining(" ")))
                                    .toList())
                            .toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a screen reader finds it. */
    static Told pdf(byte[] bytes) {
        try {
            return tables(TaggedPdf.tables(TaggedPdf.read(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables of a document in their order: values, notes, facts, jenis layanan. */
    private static Told tables(List<List<List<String>>> tables) {
        List<List<List<String>>> content = tables.stream()
                .dropWhile(table -> table.get(0).stream().noneMatch(cell -> cell.startsWith("Unsur Pelayanan")))
                .toList();
        List<List<String>> values = content.get(0);
        return new Told(
                unsur(
                        values.stream()
                                .filter(row -> row.size() > 2)
                                .skip(2)
                                // The cells that span an unsur stand beside its first question alone.
                                .map(row -> row.size() == 6
                                        ? row
                                        : Stream.of(List.of("", ""), row, List.of(""))
                                                .flatMap(List::stream)
                                                .toList())
                                .toList(),
                        Told::indonesian),
                indonesian(values.get(values.size() - 1).get(1)),
                beside(content.get(1), "Mutu Pelayanan"),
                indonesian(beside(content.get(2), "Jumlah responden").split(" ")[0]),
                services(content.get(3).stream().skip(1), Told::indonesian));
    }

    private static String beside(List<List<String>> rows, String label) {
        return rows.stream()
                .filter(row -> row.get(0).equals(label))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    static List<List<String>> csvRows(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The six cells of each row, as a spreadsheet with a decimal point would show them. */
    static List<List<String>> cells(XSSFWorkbook book, int sheet) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : book.getSheetAt(sheet)) {
            rows.add(IntStream.range(0, 6)
                    .mapToObj(i -> formatter.formatCellValue(row.getCell(i)))
                    .toList());
        }
        return rows;
    }

    private static List<String> unsur(List<List<String>> rows, UnaryOperator<String> number) {
        List<StringBuilder> lines = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (List<String> row : rows) {
            if (!row.get(0).isEmpty()) {
                lines.add(new StringBuilder(row.get(0)));
                values.add(number.apply(row.get(5)));
            }
            lines.get(lines.size() - 1)
                    .append(" ")
                    .append(number.apply(row.get(3)))
                    .append("/")
                    .append(number.apply(row.get(4)));
        }
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i) + " = " + values.get(i))
                .toList();
    }

    private static Map<String, String> services(Stream<List<String>> rows, UnaryOperator<String> number) {
        Map<String, String> services = new TreeMap<>();
        rows.forEach(row ->
                services.put(row.get(0), number.apply(row.get(1)) + " " + number.apply(row.get(2)) + " " + row.get(3)));
        return services;
    }

    private static List<String> find(List<List<String>> rows, String label) {
        return rows.stream().filter(row -> row.get(1).equals(label)).findFirst().orElseThrow();
    }

    private static String indonesian(String number) {
        return number.replace(".", "").replace(',', '.');
    }

    private static String orNone(JsonNode value) {
        return value.isNull() ? "-" : value.asText();
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
