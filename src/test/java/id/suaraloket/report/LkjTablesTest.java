package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.office.Units;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.web.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of an LKj with the figures that kecamatan of Lumajang printed, on the page and in both documents. */
class LkjTablesTest {
    private static final String ANSWERS = "submitted_at,service,q1,q2,q3,q4,q5,q6,q7,q8,q9\n";

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        targets(
                "jatiroto",
                "2019 83.55 83.50",
                "2020 84.00 84.00",
                "2021 83.12 83.12",
                "2022 83.85 87.78",
                "2023 84.12 78.94");
        targets("lumajang", "2019 86.32 86.70", "2020 86.32 87.01", "2021 86.40 87.28", "2022 86.45 -", "2023 86.50 -");
        targets("pronojiwo", "2024 88.00 95.49");
        OfficeFixture.of(office, "randuagung").services("ktp");
        OfficeFixture.of(office, "kosong");
        importAnswers("randuagung", "2023-02-02T09:00:00+07:00,ktp,3,3,3,4,3,3,3,4,3\n");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void capaianIsWhatTheOfficesPrinted() {
        assertThat(row(tables("lumajang", 2021), 0, 4)).contains("86,40", "87,28", "101,02", "Sangat Baik");
        assertThat(row(tables("jatiroto", 2023), 0, 4)).contains("84,12", "78,94", "93,84");
        assertThat(row(tables("pronojiwo", 2024), 0, 4)).contains("88,00", "95,49", "108,51");
        assertThat(tables("lumajang", 2021).tables().get(0).sentence())
                .isEqualTo("Realisasi Nilai IKM Kecamatan Uji tahun 2021 adalah 87,28 dari target 86,40,"
                        + " sehingga capaiannya 101,02 % (Sangat Baik).");
    }

    @Test
    void theYearStandsBesideFiveYears() {
        LkjTables.Table years = tables("jatiroto", 2023).tables().get(1);

        assertThat(years.rows())
                .extracting(row -> row.get(0).text())
                .containsExactly("2019", "2020", "2021", "2022", "2023");
        assertThat(years.rows())
                .extracting(row -> row.get(4).text())
                .containsExactly("-", "+0,50", "\u22120,88", "+4,66", "\u22128,84");
        assertThat(years.sentence())
                .contains("(78,94) turun 8,84 dibanding tahun 2022 (87,78)", "tertinggi 87,78 (tahun 2022)");
    }

    @Test
    void theRealisasiStandsBesideTheRenstra() {
        LkjTables.Table renstra = tables("lumajang", 2021).tables().get(2);

        assertThat(renstra.rows()).hasSize(5);
        assertThat(renstra.rows().get(2)).extracting(Figure::text).contains("86,40", "87,28", "101,02", "100,90");
        assertThat(renstra.rows().get(4)).extracting(Figure::text).contains("86,50", "-", "Tidak ada jawaban");
        assertThat(renstra.sentence()).contains("100,90 %", "2023 (86,50)", "sudah tercapai, lebih 0,78");
        assertThat(page("lumajang", "year=2021&from=2021&to=2022")
                        .select("section")
                        .get(2)
                        .select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void anotherUnitStandsBeside() {
        Document typed = page("jatiroto", "year=2023&otherName=Kecamatan+Randuagung&otherIkm=80,46");

        assertThat(typed.select("section").get(3).text())
                .contains("80,46", "\u22121,52", "lebih rendah 1,52 dari Kecamatan Randuagung (80,46)");
        assertThat(typed.select("#docx").attr("href")).contains("otherIkm=80", "2023.docx?");
        // Only what was made final is set beside by itself.
        assertThat(office.get("/api/v1/units/jatiroto/lkj/2023.xlsx?other=randuagung")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> made = office.postAsStaff(
                "/staff/units/randuagung/recaps/2023-TW1/finalisation",
                Map.of("edition", "1", "number", "1", "agreed", "true"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        Document chosen = page("jatiroto", "year=2023&other=randuagung");
        assertThat(chosen.select("section").get(3).text()).contains("Triwulan I Tahun 2023", "80,56");
        assertThat(chosen.select("#f-other option[selected]").val()).isEqualTo("randuagung");
    }

    @Test
    void whatCannotBeReadIsToldAtItsField() {
        HttpResponse<String> answer =
                office.get("/staff/units/jatiroto/lkj?year=23&from=x&to=2020&otherName=&otherIkm=80&other=");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems a").eachAttr("href")).contains("#f-year", "#f-from", "#f-otherName");
        assertThat(page.select("#f-otherIkm").val()).isEqualTo("80");
        assertThat(page.select("#docx")).isEmpty();
        assertThat(office.get("/api/v1/units/jatiroto/lkj/23.xlsx").statusCode())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/units/jatiroto/lkj/2023.docx?from=x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void figuresThatCanStillChangeAreMarkedAndMissingOnesSayWhy() {
        LkjTables open = tables("kosong", 2099);
        LkjTables closed = tables("kosong", 2019);

        assertThat(open.mark()).isEqualTo("SEMENTARA");
        assertThat(closed.mark()).isNull();
        assertThat(row(open, 0, 4)).contains("-", "Belum berjalan");
        assertThat(row(closed, 0, 0)).contains("-", "Tidak ada jawaban");
    }

    @Test
    void anOpenFigureOfAnotherYearMarksTheTablesToo() {
        OfficeFixture.of(office, "gucialit").services("ktp");
        assertThat(tables("gucialit", 2022).mark()).isNull();

        importAnswers("gucialit", "2021-02-02T09:00:00+07:00,ktp,3,3,3,4,3,3,3,4,3\n");

        LkjTables says = tables("gucialit", 2022);
        assertThat(says.mark()).isEqualTo("SEMENTARA");
        assertThat(says.footer()).last().asString().contains("sementara");
    }

    @Test
    void aRenstraThatOneEndMakesTooLongIsRefusedAndNotCut() {
        assertThat(office.get("/api/v1/units/jatiroto/lkj/2023.docx?from=2013").statusCode())
                .isEqualTo(422);
        assertThat(office.get("/api/v1/units/jatiroto/lkj/2023.docx?to=2033").statusCode())
                .isEqualTo(422);
        Document page = Jsoup.parse(
                office.get("/staff/units/jatiroto/lkj?year=2023&from=2013").body());
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#f-from");
        assertThat(page("jatiroto", "year=2023&from=2014")
                        .select("section")
                        .get(2)
                        .select("tbody tr"))
                .hasSize(10);
    }

    @Test
    void whatWasDoneAboutTheLowestUnsurOfTheYearIsTold() {
        OfficeFixture.of(office, "senduro").services("ktp");
        importAnswers("senduro", "2023-02-02T09:00:00+07:00,ktp,3,3,3,4,3,3,3,4,3\n");
        String period = "/staff/units/senduro/recaps/2023-TW1";
        assertThat(office.postAsStaff(period + "/finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
        Map<String, String> plan = Map.of(
                "id", "6d1e0c0e-6a58-4f9f-9a4e-0c5c3e0f2c11",
                "unsur", "waktu",
                "action", "Loket kedua",
                "due", "2023-TW2",
                "person", "Camat");
        assertThat(office.postAsStaff(period + "/follow-ups", plan).statusCode())
                .isEqualTo(303);

        LkjTables says = tables("senduro", 2023);

        assertThat(row(says, 4, 0))
                .containsExactly(
                        "U3 Waktu Penyelesaian",
                        "Triwulan II Tahun 2023",
                        "3,00",
                        "-",
                        "Belum selesai, waktunya lewat",
                        "Loket kedua (Camat)");
        assertThat(says.tables().get(4).sentence()).contains("Direncanakan 1 kegiatan", "0 sudah selesai");
        assertThat(row(tables("senduro", 2022), 4, 0)).contains("[unsur yang diperbaiki]");
    }

    @Test
    void bothDocumentsSayWhatThePageSays() throws IOException {
        String query = "year=2021&otherName=Kecamatan+Randuagung&otherIkm=80,46";
        List<List<List<String>>> shown = page("lumajang", query).select("section table").stream()
                .map(table -> table.select("tbody tr").stream()
                        .map(row -> row.select("th, td").eachText())
                        .toList())
                .toList();
        LkjTables says = tables("lumajang", 2021);
        String documents = "/api/v1/units/lumajang/lkj/2021.%s?" + query.substring(10);

        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(office.download(documents.formatted("docx"))))) {
            List<XWPFTable> tables = word.getTables();
            assertThat(tables).hasSize(5);
            for (int i = 0; i < 5; i++) {
                List<List<String>> rows = tables.get(i).getRows().stream()
                        .skip(1)
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> cell.getText())
                                .toList())
                        .toList();
                assertThat(rows).isEqualTo(shown.get(i));
            }
            String text = String.join(
                    "\n",
                    word.getParagraphs().stream().map(line -> line.getText()).toList());
            assertThat(text).contains(says.tables().get(0).sentence(), "[Isi: ");
        }
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(office.download(documents.formatted("xlsx"))))) {
            List<List<String>> rows = new ArrayList<>();
            int numbers = 0;
            for (Row row : book.getSheetAt(0)) {
                if (row.getPhysicalNumberOfCells() == LkjTables.COLUMNS
                        && row.getCell(5).getCellStyle().getWrapText()) {
                    rows.add(IntStream.range(0, LkjTables.COLUMNS)
                            .mapToObj(column -> told(row.getCell(column)))
                            .toList());
                    numbers += (int) IntStream.range(0, LkjTables.COLUMNS)
                            .filter(column -> row.getCell(column).getCellType() == CellType.NUMERIC)
                            .count();
                }
            }
            List<List<String>> expected = shown.stream()
                    .flatMap(List::stream)
                    .map(LkjTablesTest::plain)
                    .toList();
            assertThat(rows).containsAll(expected);
            // Numbers are numbers, not texts that look like some.
            assertThat(numbers).isEqualTo((int) expected.stream()
                    .flatMap(List::stream)
                    .filter(text -> text.matches("-?\\d+,\\d\\d"))
                    .count());
        }
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry WHERE subject LIKE 'tabel-lkj-lumajang-2021.%'"))
                .isEqualTo(2);
    }

    private static List<String> plain(List<String> row) {
        return row.stream()
                .map(text -> text.replace("+", "").replace('\u2212', '-'))
                .toList();
    }

    private static String told(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                        .setScale(2)
                        .toPlainString()
                        .replace('.', ',')
                : cell.getStringCellValue().replace('\u2212', '-');
    }

    private static LkjTables tables(String unit, int year) {
        return office.context()
                .getBean(LkjAuthor.class)
                .write(
                        office.context().getBean(Units.class).findByCode(unit).orElseThrow(),
                        new LkjChoice(year, null, null, null),
                        Messages.DEFAULT);
    }

    private static List<String> row(LkjTables says, int table, int row) {
        return says.tables().get(table).rows().get(row).stream()
                .map(Figure::text)
                .toList();
    }

    private static Document page(String unit, String query) {
        HttpResponse<String> answer = office.get("/staff/units/" + unit + "/lkj?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static void targets(String unit, String... years) {
        OfficeFixture.of(office, unit);
        for (String year : years) {
            String[] parts = year.split(" ");
            String realisasi = parts[2].equals("-") ? "null" : '"' + parts[2] + '"';
            HttpResponse<String> answer = office.provision(
                    "/api/v1/units/" + unit + "/targets/" + parts[0],
                    "{\"target\":\"" + parts[1] + "\",\"realisasi\":" + realisasi + "}");
            assertThat(answer.statusCode()).isEqualTo(201);
        }
    }

    private static void importAnswers(String unit, String lines) {
        HttpResponse<String> answer = office.importCsv(unit + "/imports", ANSWERS + lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
