package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo office's recap, the same in whatever form it is asked for. */
@MicronautTest(transactional = false)
@Property(
        name = "datasources.default.url",
        value =
                "jdbc:h2:mem:rekapitulasi-forms;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
@Property(name = "suaraloket.demo", value = "true")
@Property(name = "suaraloket.admin.token", value = Desk.TOKEN)
class RekapitulasiFormsTest {
    private static final String API = "/api/v1/units/lumajang/recaps/";
    private static final String PAGES = "/staff/units/lumajang/recaps/";

    private final Desk desk;

    RekapitulasiFormsTest(EmbeddedServer server) {
        this.desk = new Desk(server);
    }

    @Test
    void everyFormTellsTheKnownFiguresOfLumajang() {
        Told page = Told.page(desk.text(PAGES + "2021-TW3"));

        assertThat(page.unsur())
                .containsExactly(
                        "U1 628/0 653/0 = 3.41",
                        "U2 641/0 = 3.41",
                        "U3 655/0 652/0 = 3.48",
                        "U4 652/0 751/0 = 3.73",
                        "U5 646/0 = 3.44",
                        "U6 672/0 = 3.57",
                        "U7 646/0 = 3.44",
                        "U8 665/0 662/0 = 3.53",
                        "U9 657/0 605/0 = 3.36");
        assertThat(page.ikm()).isEqualTo("87.10");
        assertThat(page.mutu()).isEqualTo("B");
        assertThat(page.respondents()).isEqualTo("188");
        assertThat(page.services()).hasSize(11);
        assertThat(Told.json(desk.text(API + "2021-TW3"))).isEqualTo(page);
        assertThat(Told.csv(desk.text(API + "2021-TW3.csv"))).isEqualTo(page);
        assertThat(Told.xlsx(desk.get(API + "2021-TW3.xlsx").body())).isEqualTo(page);
        assertThat(Told.docx(desk.get(API + "2021-TW3.docx").body())).isEqualTo(page);
        assertThat(Told.pdf(desk.get(API + "2021-TW3.pdf").body())).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ktp", "oss"})
    void oneJenisLayananIsTheSameInEveryFormToo(String service) {
        Told page = Told.page(desk.text(PAGES + "2021-TW3?service=" + service));

        assertThat(page.services()).hasSize(1);
        assertThat(page.services().values().iterator().next())
                .isEqualTo(page.respondents() + " " + page.ikm() + " " + page.mutu());
        assertThat(Told.json(desk.text(API + "2021-TW3?service=" + service))).isEqualTo(page);
        assertThat(Told.csv(desk.text(API + "2021-TW3.csv?service=" + service))).isEqualTo(page);
        assertThat(Told.xlsx(desk.get(API + "2021-TW3.xlsx?service=" + service).body()))
                .isEqualTo(page);
        assertThat(Told.docx(desk.get(API + "2021-TW3.docx?service=" + service).body()))
                .isEqualTo(page);
        assertThat(Told.pdf(desk.get(API + "2021-TW3.pdf?service=" + service).body()))
                .isEqualTo(page);
        assertThat(desk.text(API + "2021-TW3.csv?service=" + service))
                .as("the population is that of the unit, so no sample can be asked for")
                .contains("Hanya diketahui untuk seluruh unit.")
                .doesNotContain("Krejcie");
    }

    @Test
    void whatElseTheRecapFoundIsTheSameSentenceEverywhere() throws IOException {
        List<String> found = List.of(
                "Sampel menurut Krejcie dan Morgan: 338 responden; belum terpenuhi (188 dari 338).",
                "30-39 tahun (74 responden)",
                "SMA/sederajat (116 responden)",
                "Laki-laki (98 responden)",
                "Pegawai swasta (71 responden)",
                "Fasilitasi pendaftaran izin usaha mikro melalui OSS (jawaban 1 dan 2: 14,29 %)",
                "Kompetensi Pelaksana (jawaban 1 dan 2: 4,79 %)");

        assertThat(Jsoup.parse(desk.text(PAGES + "2021-TW3")).text())
                .contains(found)
                .contains("2.800");
        assertThat(desk.text(API + "2021-TW3.csv")).contains(found).contains("2.800");
        try (XSSFWorkbook book = workbook("2021-TW3.xlsx")) {
            assertThat(Told.cells(book, 1).stream().flatMap(List::stream).toList())
                    .containsAll(found)
                    .contains("2,800");
        }
        assertThat(word("2021-TW3.docx")).contains(found).contains("2.800");
        assertThat(read("2021-TW3.pdf")).contains(found).contains("2.800");
    }

    @Test
    void rtmkIsWrittenOutOncePerForm() throws IOException {
        String words = "Responden yang Tidak Menjawab Kuesioner";

        assertThat(desk.text(PAGES + "2021-TW3")).containsOnlyOnce(words);
        assertThat(desk.text(API + "2021-TW3.csv")).containsOnlyOnce(words);
        try (XSSFWorkbook book = workbook("2021-TW3.xlsx")) {
            assertThat(Told.cells(book, 0).toString()).containsOnlyOnce(words);
            assertThat(Told.cells(book, 1).toString()).doesNotContain(words);
        }
        assertThat(word("2021-TW3.docx")).containsOnlyOnce(words);
        assertThat(read("2021-TW3.pdf")).containsOnlyOnce(words);
    }

    @Test
    void theWorkbookIsReadyForThePrinter() throws IOException {
        try (XSSFWorkbook book = workbook("2021-TW3.xlsx")) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) (PaperSize.A4_PAPER.ordinal() + 1));
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRow(sheet.getRepeatingRows().getFirstRow())
                            .getCell(1)
                            .getStringCellValue())
                    .isEqualTo("Unsur Pelayanan");
            assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
            assertThat(sheet.getFooter().getLeft()).contains("Bobot: 1/9; metode: semua jawaban digabung", "sementara");
            assertThat(sheet.getMergedRegions().stream()
                            .filter(region -> region.getFirstColumn() == 5 && region.getLastColumn() == 5))
                    .as("the value of an unsur spans its questions; five unsur have two")
                    .hasSize(5);
            assertThat(sheet.getRow(sheet.getRepeatingRows().getLastRow() + 1)
                            .getCell(5)
                            .getCellType())
                    .isEqualTo(CellType.NUMERIC);
            assertThat(Told.cells(book, 0).stream().map(row -> row.get(0)))
                    .contains("DATA CONTOH: bukan hasil survei yang sebenarnya.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-TW3", "2020-TW3?service=ktp"})
    void aPeriodWithoutResponsesSaysSoInEveryForm(String period) throws IOException {
        String sentence = "Belum ada jawaban survei untuk Triwulan III Tahun 2020";
        Document page = Jsoup.parse(desk.text(PAGES + period));

        assertThat(page.text()).contains(sentence).doesNotContain("87,10", "Nilai Hasil Survei");
        assertThat(page.select("#others a").eachAttr("href")).contains(PAGES + "2021-TW3", PAGES + "2021");
        assertThat(page.select("#unsur, #facts")).isEmpty();
        assertThat(desk.text(API + period.replace("TW3", "TW3.csv")))
                .contains(sentence)
                .doesNotContain("U1");
        try (XSSFWorkbook book = workbook(period.replace("TW3", "TW3.xlsx"))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(Told.cells(book, 0).toString()).contains(sentence).doesNotContain("U1");
        }
        assertThat(word(period.replace("TW3", "TW3.docx"))).contains(sentence).doesNotContain("U1");
        assertThat(read(period.replace("TW3", "TW3.pdf"))).contains(sentence).doesNotContain("U1");
    }

    @Test
    void documentsAreIndonesianAndPagesTheReadersOwn() {
        Document page = Jsoup.parse(desk.text(PAGES + "2021-TW3", "Accept-Language", "en"));

        assertThat(page.select("h1").text()).isEqualTo("Recap of Quarter III of 2021");
        assertThat(page.select("#ikm").text()).isEqualTo("87.10");
        assertThat(page.select("#unsur tbody th").first().text()).isEqualTo("Requirements");
        assertThat(page.select("#facts").text()).contains("2,800", "338 respondents; not met yet (188 of 338)");
        assertThat(desk.text(API + "2021-TW3.csv", "Accept-Language", "en"))
                .contains("UNTUK PERIODE SURVEI TRIWULAN III TAHUN 2021", "\"87,10\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-TW3.csv,             text/csv;charset=UTF-8, rekapitulasi-lumajang-2021-TW3.csv",
        "2021-TW3.csv?service=ktp, text/csv;charset=UTF-8, rekapitulasi-lumajang-2021-TW3-ktp.csv",
        "2021-TW3.pdf, application/pdf, rekapitulasi-lumajang-2021-TW3.pdf",
        "2021-TW3.docx?service=ktp, application/vnd.openxmlformats-officedocument.wordprocessingml.document, rekapitulasi-lumajang-2021-TW3-ktp.docx",
        "2021-TW3.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, rekapitulasi-lumajang-2021-TW3.xlsx",
    })
    void aDocumentIsSavedUnderAGoodName(String path, String type, String name) {
        HttpResponse<byte[]> answer = desk.get(API + path);

        assertThat(answer.headers().firstValue("content-type")).contains(type);
        assertThat(answer.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units/nowhere/recaps/2021-TW3.csv",
                API + "2021-TW5.csv",
                API + "2021-TW5.xlsx",
                API + "2021-TW5.docx",
                "/api/v1/units/nowhere/recaps/2021-TW3.pdf",
                API + "2021-TW3.doc",
                API + "2021-TW3.csv.csv",
                API + "2021-TW3.csv?service=none",
                PAGES + "2021-TW5",
                PAGES + "2021-TW3?service=none",
                "/staff/units/nowhere/recaps/2021-TW3",
            })
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(desk.get(path, "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyStaffMayReadIt() {
        assertThat(desk.getAsNobody(API + "2021-TW3.csv").statusCode()).isEqualTo(401);
        assertThat(desk.getAsNobody(API + "2021-TW3.xlsx").statusCode()).isEqualTo(401);
        assertThat(desk.getAsNobody(API + "2021-TW3.docx").statusCode()).isEqualTo(401);
        assertThat(desk.getAsNobody(API + "2021-TW3.pdf").statusCode()).isEqualTo(401);
        assertThat(new String(desk.getAsNobody(PAGES + "2021-TW3").body(), StandardCharsets.UTF_8))
                .doesNotContain("87,10");
    }

    @Test
    void theFormLeadsToTheAddressOfWhatWasChosen() {
        Document page = Jsoup.parse(desk.text(PAGES + "2021-TW3"));
        assertThat(page.select("form.chooser").attr("action")).isEqualTo("/staff/units/lumajang/recaps");
        assertThat(page.select("#f-period option[selected]").val()).isEqualTo("2021-TW3");
        assertThat(page.select("#f-period option").eachAttr("value"))
                .containsExactly("2021-TW3", "2021-S2", "2021-09", "2021-08", "2021-07", "2021");

        HttpResponse<byte[]> answer = desk.get("/staff/units/lumajang/recaps?period=2021-S2&service=ktp");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains(PAGES + "2021-S2?service=ktp");
        assertThat(desk.get("/staff/units/lumajang/recaps?period=2021-S2&service=")
                        .headers()
                        .firstValue("location"))
                .contains(PAGES + "2021-S2");
    }

    /** All that a Word document says. */
    private String word(String document) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(
                new ByteArrayInputStream(desk.get(API + document).body())))) {
            return text.getText();
        }
    }

    /** All that a PDF says to who has it read aloud. */
    private String read(String document) throws IOException {
        return TaggedPdf.read(desk.get(API + document).body()).whole();
    }

    private XSSFWorkbook workbook(String document) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(desk.get(API + document).body()));
    }
}
