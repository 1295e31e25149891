package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A document of what was made final says so, and leads whoever holds it to where it can be checked. */
class FinalDocumentsTest {
    private static final String RECAP = "/api/v1/units/lumajang/recaps/2021-TW3";
    private static final String ADDRESS = "https://skm.lumajang.example.go.id";

    private static Office office;
    private static String code;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", "true", "suaraloket.address", ADDRESS));
        assertThat(office.postAsStaff("/staff/units/lumajang/recaps/2021-TW3/finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
        Matcher found = Pattern.compile("\"checkCode\":\"([^\"]+)\"")
                .matcher(office.get(RECAP).body());
        assertThat(found.find()).isTrue();
        code = found.group(1);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void thePdfLeadsToItsCheck() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(get("pdf"))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page).contains("status: final, edisi 1", code))
                    .noneMatch(page -> page.contains("SEMENTARA"));
            BufferedImage last = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 150);
            assertThat(Camera.read(last).getText()).isEqualTo(checkAddress());
        }
    }

    @Test
    void theWordDocumentLeadsToItsCheck() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(get("docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains(code, checkAddress()).doesNotContain("SEMENTARA");
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(read(word.getAllPictures().get(0).getData())).isEqualTo(checkAddress());
        }
    }

    @Test
    void theWorkbookLeadsToItsCheck() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(get("xlsx")))) {
            assertThat(book.getSheetAt(0).getFooter().getLeft()).contains(code);
            assertThat(book.getAllPictures()).hasSize(1);
            assertThat(read(book.getAllPictures().get(0).getData())).isEqualTo(checkAddress());
        }
    }

    @Test
    void whatItLeadsToIsThere() {
        assertThat(office.getAsNobody("/cek/" + code.replace("-", "")).body()).contains("87,10", code);
    }

    private static String checkAddress() {
        return ADDRESS + "/cek/" + code.replace("-", "");
    }

    private static String read(byte[] png) throws IOException {
        return Camera.read(ImageIO.read(new ByteArrayInputStream(png))).getText();
    }

    @Test
    void theLogoIsThatOfThenWhateverTheOfficeHasSince() throws IOException {
        upload(40);
        assertThat(figures(RECAP)).as("there was none").containsExactly("Kode QR alamat " + checkAddress());
        String month = "/api/v1/units/lumajang/recaps/2021-08";
        office.postAsStaff("/staff/units/lumajang/recaps/2021-08/finalisation", Map.of("number", "1"));
        upload(80);

        assertThat(figures(month)).hasSize(2).contains("Lambang Kabupaten Lumajang");
        assertThat(logoWidth(month)).isEqualTo(40);
        assertThat(logoWidth("/api/v1/units/lumajang/recaps/2021-09")).isEqualTo(80);
        office.postAsStaff("/staff/units/lumajang/logo/removal", Map.of("x", ""));
        assertThat(logoWidth(month)).isEqualTo(40);
    }

    private static void upload(int width) throws IOException {
        ByteArrayOutputStream logo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 50, BufferedImage.TYPE_INT_RGB), "png", logo);
        assertThat(office.upload("/staff/units/lumajang/logo", "logo.png", logo.toByteArray())
                        .statusCode())
                .isEqualTo(303);
    }

    private static List<String> figures(String recap) throws IOException {
        return TaggedPdf.read(office.download(recap + ".pdf")).all("Figure").stream()
                .map(TaggedPdf.Tag::alternative)
                .toList();
    }

    private static int logoWidth(String recap) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(office.download(recap + ".docx")))) {
            return ImageIO.read(new ByteArrayInputStream(
                            word.getAllPictures().get(0).getData()))
                    .getWidth();
        }
    }

    private static byte[] get(String form) {
        return office.download(RECAP + "." + form);
    }
}
