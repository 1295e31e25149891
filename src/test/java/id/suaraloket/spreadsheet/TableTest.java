package id.suaraloket.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaraloket.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables out of files of which nobody knows who made them. */
class TableTest {
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a;b\r\n1;2\r\n", "\uFEFFa;b\n1;2", "a,b\n\n,\n1,2\n"})
    void aCsvFileIsReadHoweverASpreadsheetWroteIt(String csv) throws IOException {
        assertThat(cells(write(csv))).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void aWorkbookIsReadAsItsCellsShowIt() throws IOException {
        List<Row> rows = rows(workbook());

        assertThat(rows.get(0).cells()).containsExactly("teks", "angka", "tanggal", "jam", "rumus", "galat");
        assertThat(rows.get(1).cells())
                .containsExactly("=1+1 & <b>", "4", "2026-11-20", "2026-11-20T09:23:02", "7", "#DIV/0!");
        assertThat(rows.get(1).number()).as("as Excel numbers it").isEqualTo(4);
        assertThat(rows.get(1).errors()).containsExactly(5);
        assertThat(rows.get(2).cells()).as("as wide as the head").containsExactly("", "2.5", "", "", "", "");
        assertThat(rows).hasSize(3);
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
        Path pieces = Files.write(folder.resolve("x"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        refused(pieces, "spreadsheet.notXlsx");
        refused(zip("lain.xml", "<x/>"), "spreadsheet.notXlsx");
        refused(book("<sheetData><row><c><v>1</v></row>"), "spreadsheet.notXlsx");
        refused(
                Files.write(folder.resolve("old"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}),
                "spreadsheet.old");
        refused(
                Files.write(folder.resolve("foto"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1}),
                "import.notCsv");
    }

    /** Ten letters that would become ten thousand millions, and a file of this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">"
            })
    void noEntityIsEverLookedUp(String type) throws IOException {
        refused(
                zip(
                        "xl/workbook.xml",
                        WORKBOOK,
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS,
                        "xl/worksheets/sheet1.xml",
                        type
                                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"),
                "spreadsheet.notXlsx");
    }

    @Test
    void whatGrowsBeyondMeasureWhenUnpackedIsLeftUnread() throws IOException {
        // Some kilobytes each, and hundreds of megabytes inside.
        refused(
                bomb("xl/sharedStrings.xml", "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", 64),
                "spreadsheet.tooMuch");
        refused(bomb("xl/styles.xml", "<a></a>", 8), "spreadsheet.tooMuch");
        refused(bomb("xl/worksheets/sheet1.xml", "a", 2), "spreadsheet.tooMuch");
    }

    @Test
    void aCellBeyondEveryColumnAndANumberBeyondEveryLengthAreHarmless() throws IOException {
        refused(book("<sheetData><row><c r=\"ZZZ1\"><v>1</v></c></row></sheetData>"), "spreadsheet.tooMuch");
        assertThat(cells(book("<sheetData><row><c><v>1E308</v></c><c><v>x</v></c></row></sheetData>")))
                .containsExactly(List.of("1.0E308", "x"));
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("buku.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            book.createSheet("sembunyi");
            book.setSheetHidden(0, true);
            book.setActiveSheet(0);
            XSSFSheet sheet = book.createSheet("isi");
            XSSFRow head = sheet.createRow(0);
            for (String name : List.of("teks", "angka", "tanggal", "jam", "rumus", "galat")) {
                head.createCell(head.getPhysicalNumberOfCells()).setCellValue(name);
            }
            sheet.createRow(1).createCell(0).setCellValue(" ");
            XSSFRow row = sheet.createRow(3);
            row.createCell(0).setCellValue("=1+1 & <b>");
            row.createCell(1).setCellValue(4);
            row.createCell(2).setCellValue(LocalDate.of(2026, 11, 20));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(LocalDateTime.of(2026, 11, 20, 9, 23, 2));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellFormula("3+4");
            row.getCell(4).setCellValue(7);
            row.createCell(5).setCellErrorValue(FormulaError.DIV0.getCode());
            sheet.createRow(4).createCell(1).setCellValue(2.5);
            book.write(out);
        }
        return file;
    }

    private Path book(String sheet) throws IOException {
        return zip(
                "xl/workbook.xml",
                WORKBOOK,
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/sheet1.xml",
                "<worksheet>" + sheet + "</worksheet>");
    }

    private Path zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("buku.xlsx"), bytes.toByteArray());
    }

    private Path bomb(String part, String piece, int megabytes) throws IOException {
        Path file = folder.resolve("bom.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] small :
                    new String[][] {{"xl/workbook.xml", WORKBOOK}, {"xl/_rels/workbook.xml.rels", RELATIONS}}) {
                zip.putNextEntry(new ZipEntry(small[0]));
                zip.write(small[1].getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<x>".getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(100_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < megabytes * 1024L * 1024; written += block.length) {
                zip.write(block);
            }
        }
        assertThat(Files.size(file)).isLessThan(500_000);
        return file;
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("berkas.csv"), csv);
    }

    private static void refused(Path file, String reason) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> rows(file))
                .satisfies(problem -> assertThat(problem.detailKey()).isEqualTo(reason));
    }

    private static List<List<String>> cells(Path file) throws IOException {
        return rows(file).stream().map(Row::cells).toList();
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Table table = Table.of(file)) {
            Optional<Row> row = table.read();
            while (row.isPresent()) {
                all.add(row.get());
                row = table.read();
            }
        }
        return all;
    }
}
