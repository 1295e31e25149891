package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is filled in away from this program: questionnaires on paper, and the table of an import. */
class PaperFormTest {
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji")
                .questionnaire("lumajang-14")
                .questionnaire("permenpanrb-14-2017")
                .services("ktp", "kk");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void nineQuestionsStandTwiceOnOnePage() throws IOException {
        try (PDDocument sheets = pdf("")) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(1);
            assertThat(sheets.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(sheets.getPage(0).getMediaBox().getHeight());
            String text = new PDFTextStripper().getText(sheets);
            assertThat(text.split("Kuesioner permenpanrb-14-2017, versi 1", -1)).hasSize(3);
            assertThat(text)
                    .contains("Kecamatan Uji", "Layanan ktp", "Layanan kk", "Dikelola dengan", "Ibu rumah tangga");
        }
    }

    @Test
    void inLargePrintThereIsOneOnAPageForOneServiceAndAFormerQuestionnaire() throws IOException {
        try (PDDocument sheets = pdf("?service=kk&questionnaire=lumajang-14@1&large=true")) {
            String text = new PDFTextStripper().getText(sheets);
            assertThat(sheets.getPage(0).getMediaBox().getWidth())
                    .isLessThan(sheets.getPage(0).getMediaBox().getHeight());
            assertThat(text.split("Kuesioner lumajang-14, versi 1", -1)).hasSize(2);
            assertThat(text)
                    .contains("Layanan kk", "Ketepatan penanganan pengaduan")
                    .doesNotContain("Layanan ktp");
        }
        for (String unknown : new String[] {"?service=nix", "?questionnaire=nix", "?questionnaire=lumajang-14@7"}) {
            assertThat(office.get("/api/v1/units/uji/questionnaire.pdf" + unknown)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theTemplateIsTakenAsItIs() throws IOException {
        byte[] workbook = office.download("/api/v1/units/uji/imports/template.xlsx");
        byte[] csv = office.download("/api/v1/units/uji/imports/template.csv");

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFnomor;tanggal;layanan;q1;q2;q3;q4;q5;q6;q7;q8;q9;"
                        + "jenis_kelamin;usia;pendidikan;pekerjaan;disabilitas;saran\r\n");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet table = book.getSheetAt(0);
            assertThat(table.getDataValidations())
                    .hasSize(15)
                    .extracting(DataValidation::getSuppressDropDownArrow)
                    .doesNotContainNull();
            assertThat(book.getSheetAt(1).getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("ktp");
        }
        for (byte[] file : new byte[][] {workbook, csv}) {
            assertThat(office.upload("/staff/units/uji/imports", "templat", file)
                            .headers()
                            .firstValue("location"))
                    .as("nothing is wrong with it, and nothing is in it")
                    .hasValueSatisfying(kept -> assertThat(kept).contains("/imports/"));
        }
    }

    private static PDDocument pdf(String query) throws IOException {
        return Loader.loadPDF(office.download("/api/v1/units/uji/questionnaire.pdf" + query));
    }
}
