package id.suaraloket.spreadsheet;

import id.suaraloket.web.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Of the first sheet of an Excel workbook. Of a formula the text counts that it came to when the file was saved. A date is
 * written as {@code 2026-11-20}, with {@code T09:23:02} behind it if it has a time.
 */
final class XlsxTable implements Table {
    private static final int MOST_COLUMNS = 500;
    private static final int LARGEST_SHEET = 400;
    private static final double LARGEST_WHOLE = 1e15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final XlsxFile file;
    private final XlsxBook book;
    private final XMLStreamReader xml;
    private long number;
    private int width;

    /** @throws Problem 400 if it is no workbook */
    XlsxTable(Path path) throws IOException {
        this.file = new XlsxFile(path);
        try {
            this.book = XlsxBook.of(file);
            this.xml = file.open(book.sheet(), LARGEST_SHEET);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Optional<Row> read() {
        while (true) {
            int event = XlsxFile.next(xml);
            if (event == XMLStreamReader.END_DOCUMENT) {
                return Optional.empty();
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                Row row = row();
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Row row() {
        String told = XlsxFile.attribute(xml, "r");
        number = told.matches("\\d{1,9}") ? Long.parseLong(told) : number + 1;
        List<String> cells = new ArrayList<>();
        Set<Integer> errors = new HashSet<>();
        int event = XlsxFile.next(xml);
        while (!(event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row"))) {
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XlsxFile.attribute(xml, "r"), cells.size());
                boolean error = XlsxFile.attribute(xml, "t").equals("e");
                String text = cell();
                if (!text.isEmpty()) {
                    put(cells, column, text);
                }
                if (error) {
                    errors.add(column);
                }
            } else if (event == XMLStreamReader.END_DOCUMENT) {
                throw XlsxFile.broken();
            }
            event = XlsxFile.next(xml);
        }
        width = width == 0 ? cells.size() : width;
        while (cells.size() < width) {
            cells.add("");
        }
        return new Row(number, cells, errors);
    }

    private static void put(List<String> cells, int column, String text) {
        if (column >= MOST_COLUMNS) {
            throw XlsxFile.tooMuch();
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Of {@code AB12}, from 0; where a cell does not say where it stands, it is the next one. */
    private static int column(String place, int next) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && Character.isLetter(place.charAt(i)); i++) {
            column = 26 * column + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    private String cell() {
        String type = XlsxFile.attribute(xml, "t");
        String style = XlsxFile.attribute(xml, "s");
        String text = XlsxText.read(xml, "c");
        return switch (type) {
            case "s" -> shared(text);
            case "", "n" -> number(text, style);
            default -> text;
        };
    }

    private String shared(String index) {
        if (!index.matches("\\d{1,9}")
                || Integer.parseInt(index) >= book.texts().size()) {
            throw XlsxFile.broken();
        }
        return book.texts().get(Integer.parseInt(index));
    }

    private String number(String text, String style) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return text;
        }
        if (style.matches("\\d{1,9}")
                && book.dates().contains(Integer.parseInt(style))
                && DateUtil.isValidExcelDate(value)) {
            return date(DateUtil.getLocalDateTime(value, book.since1904(), true));
        }
        // 4, and not 4.0; never as long as a number may be.
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String date(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : TIME.format(time);
    }
}
