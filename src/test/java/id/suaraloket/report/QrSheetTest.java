package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import id.suaraloket.testing.Command;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrSheetTest {
    private static final Locale INDONESIAN = new Locale("id");
    private static final String ADDRESS = "https://skm.lumajangkab.go.id/s/K7Q2M9";
    private static final String LONG_ADDRESS =
            "https://survei-kepuasan-masyarakat.kecamatan-lumajang.lumajangkab.go.id/s/K7Q2M9";
    private static final float DPI = 150;

    private final PdfPress press = new PdfPress(new ResourceBundleMessageSource("i18n.messages", INDONESIAN));
    private final QrSheet sheets = new QrSheet(() -> press);

    @Test
    void saysWhoAsksAboutWhatAndWhereToAnswer() throws IOException {
        String text = textOf(sheets.pdf(sheet("Perekaman KTP elektronik", ADDRESS, false), INDONESIAN));
        assertThat(text)
                .contains("Kabupaten Lumajang", "Kecamatan Lumajang", "Layanan: Perekaman KTP elektronik", "Loket 1")
                .contains("skm.lumajangkab.go.id/s/K7Q2M9")
                .contains("1. Pindai", "2. Jawab", "3. Kirim")
                .contains("Tanpa nama, tanpa NIK, tanpa nomor telepon.")
                .doesNotContain("https://", "DATA CONTOH", "report.qr");
    }

    @Test
    void aPointWithoutAJenisLayananAsksAboutAllOfThem() throws IOException {
        assertThat(textOf(sheets.pdf(sheet(null, ADDRESS, false), INDONESIAN))).contains("Semua layanan");
    }

    @Test
    void theDemoOfficesSheetSaysThatItIsOne() throws IOException {
        assertThat(textOf(sheets.pdf(sheet(null, ADDRESS, true), INDONESIAN))).contains("DATA CONTOH");
        assertThat(textOf(sheets.pdf(sheet(null, ADDRESS, true), Locale.ENGLISH)))
                .contains("SAMPLE DATA");
    }

    @Test
    void speaksEnglishToo() throws IOException {
        assertThat(textOf(sheets.pdf(sheet(null, ADDRESS, false), Locale.ENGLISH)))
                .contains("How was our service?", "All services", "1. Scan", "2. Answer", "3. Send")
                .doesNotContain("Semua layanan", "report.qr");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, LONG_ADDRESS})
    void aCameraReadsTheAddressOffThePage(String address) throws IOException {
        assertThat(scan(sheets.pdf(sheet(null, address, true), INDONESIAN)).getText())
                .isEqualTo(address);
    }

    @Test
    void theCodeIsAtLeastSixCentimetresWide() throws IOException {
        ResultPoint[] corners =
                scan(sheets.pdf(sheet(null, ADDRESS, false), INDONESIAN)).getResultPoints();
        double betweenFinders = ResultPoint.distance(corners[1], corners[2]) / DPI * 2.54;
        int modules = QrCode.of(ADDRESS).size() - 2 * QrCode.QUIET_ZONE;
        int modulesBetweenFinders = modules - 7;
        assertThat(betweenFinders * modules / modulesBetweenFinders)
                .as("centimetres without the quiet zone")
                .isGreaterThan(6);
    }

    @Test
    void namesOfAHundredAndTwentyCharactersStillFitOnOneWholePage() throws IOException {
        String words =
                "Unit Pelaksana Teknis Dinas Kependudukan dan Pencatatan Sipil Kecamatan Lumajang Wilayah Selatan "
                        + "Kabupaten Lumajang Timur";
        String wide = "WIDE WORDS ".repeat(11).substring(0, 120);
        String unbroken = "M".repeat(120);
        for (String name : List.of(words, wide, unbroken)) {
            byte[] pdf = sheets.pdf(
                    new QrSheet.Content(name, "Kabupaten Lumajang", name, name, "K7Q2M9", LONG_ADDRESS, true),
                    INDONESIAN);
            assertThat(scan(pdf).getText()).isEqualTo(LONG_ADDRESS);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(textInTheFrameOfTheCode(document)).isBlank();
            }
            String text = textOf(pdf).replaceAll("\\s", "");
            String unbrokenName = name.replaceAll("\\s", "");
            assertThat(text.split(unbrokenName, -1))
                    .as("the name as unit, service and label")
                    .hasSize(4);
            assertThat(text).contains("Tanpanama,tanpaNIK");
        }
    }

    @Test
    void isA4() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheets.pdf(sheet(null, ADDRESS, false), INDONESIAN))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth() / 72 * 25.4).isCloseTo(210, within(0.1));
            assertThat(page.getMediaBox().getHeight() / 72 * 25.4).isCloseTo(297, within(0.1));
        }
    }

    @Test
    void carriesItsTypefaceWithIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheets.pdf(sheet(null, ADDRESS, true), INDONESIAN))) {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(2).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+OpenSans.*");
            });
        }
    }

    @Test
    void figuresOfTheTypefaceAreTabular() throws IOException {
        for (String weight : List.of("Regular", "Semibold", "Bold")) {
            try (var in = QrSheet.class.getResourceAsStream("/fonts/OpenSans-" + weight + ".ttf");
                    PDDocument document = new PDDocument()) {
                PDFont font = PDType0Font.load(document, in);
                float zero = font.getStringWidth("0");
                for (char digit = '1'; digit <= '9'; digit++) {
                    assertThat(font.getStringWidth(String.valueOf(digit))).isEqualTo(zero);
                }
            }
        }
    }

    @Test
    void aNameIsTextAndNeverMarkup() throws IOException {
        QrSheet.Content content = new QrSheet.Content(
                "Kecamatan <b>A&B</b> \"C\" ${1+1} é\u0001", "Kabupaten X", null, "L'1", "K7Q2M9", ADDRESS, false);
        assertThat(textOf(sheets.pdf(content, INDONESIAN))).contains("<b>A&B</b> \"C\" ${1+1} é", "L'1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A5", "A6"})
    void smallerPaperHoldsTheSameCodeInASizeThatIsReadFromAnArmsLength(String name) throws IOException {
        Paper paper = Paper.valueOf(name);
        byte[] pdf = sheets.pdf(List.of(sheet("Perekaman KTP elektronik", ADDRESS, true)), paper, INDONESIAN);

        assertThat(scan(pdf).getText()).isEqualTo(ADDRESS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float width = document.getPage(0).getMediaBox().getWidth();
            assertThat(width).isCloseTo(paper == Paper.A5 ? 419.5f : 297.6f, within(1f));
            // 92 of 210 mm, quiet zone and all.
            assertThat(width / 72 * 25.4 * 92 / 210).isGreaterThan(30);
        }
        assertThat(textOf(pdf)).contains("skm.lumajangkab.go.id/s/K7Q2M9", "1. Pindai", "2. Jawab", "3. Kirim");
    }

    @Test
    void severalPointsMakeOnePageEachInTheOrderGiven() throws IOException {
        List<QrSheet.Content> points = List.of(
                sheet("KTP", "https://contoh.id/s/AAAAA2", "AAAAA2"),
                sheet("KK", "https://contoh.id/s/BBBBB3", "BBBBB3"),
                sheet(null, "https://contoh.id/s/CCCCC4", "CCCCC4"));
        try (PDDocument document = Loader.loadPDF(sheets.pdf(points, Paper.A4, INDONESIAN))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDFRenderer printer = new PDFRenderer(document);
            for (int page = 0; page < 3; page++) {
                assertThat(Camera.read(printer.renderImageWithDPI(page, DPI)).getText())
                        .isEqualTo(points.get(page).address());
            }
        }
    }

    @Test
    void refusesAnAddressOfAnotherPointAndASheetOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet(null, "https://contoh.id/s/AAAAA2", "BBBBB3"))
                .withMessageContaining("BBBBB3");
        assertThatIllegalArgumentException().isThrownBy(() -> sheets.pdf(List.of(), Paper.A4, INDONESIAN));
    }

    /** Started with the list of loaded classes; a sheet has not been asked for yet. */
    @Test
    void untilTheFirstSheetNoPartOfThePdfLibrariesIsLoaded() throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        String loaded = Command.run(List.of(
                java,
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                StartWithoutASheet.class.getName()));
        assertThat(loaded).contains("id.suaraloket.report.QrSheet ");
        assertThat(loaded).doesNotContain("com.openhtmltopdf.", "org.apache.pdfbox.", "org.thymeleaf.");
    }

    private static QrSheet.Content sheet(@Nullable String service, String address, boolean demo) {
        return new QrSheet.Content(
                "Kecamatan Lumajang", "Kabupaten Lumajang", service, "Loket 1", "K7Q2M9", address, demo);
    }

    private static QrSheet.Content sheet(@Nullable String service, String address, String code) {
        return new QrSheet.Content(
                "Kecamatan Lumajang", "Kabupaten Lumajang", service, "Loket 1", code, address, false);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String textInTheFrameOfTheCode(PDDocument document) throws IOException {
        double millimetre = 72 / 25.4;
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion(
                "frame", new Rectangle2D.Double(57 * millimetre, 97 * millimetre, 96 * millimetre, 96 * millimetre));
        stripper.extractRegions(document.getPage(0));
        return stripper.getTextForRegion("frame");
    }

    private static Result scan(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Camera.read(new PDFRenderer(document).renderImageWithDPI(0, DPI));
        }
    }
}
