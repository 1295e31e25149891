package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import id.suaraloket.testing.Office;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What makes a document of the rekapitulasi: letterhead, signature, status, and a form that offices can work with. */
class SignedRekapitulasiTest {
    private static final String RECAP = "/api/v1/units/lumajang/recaps/2021-TW3";
    private static final String BARE = "/api/v1/units/polos/recaps/2021-TW3";
    private static final List<String> PAPER = List.of(
            "PEMERINTAH KABUPATEN LUMAJANG",
            "KECAMATAN LUMAJANG",
            "Jalan Alun-alun Timur Nomor 1",
            "Telepon (0334) 881 234",
            "Camat Lumajang",
            "Drs. Bambang Suryadi, M.Si.",
            "Pembina Tingkat I (IV/b)",
            "NIP 19700101 199503 1 001");
    private static final List<String> GAPS = List.of("(jabatan) ....", "(nama dan gelar) ....", "NIP ....");

    private static Office office;

    @BeforeAll
    static void open() throws IOException {
        office = Office.onH2(Map.of("suaraloket.demo", "true"));
        office.provision("/api/v1/units/polos", "{\"name\":\"Kecamatan Polos\",\"kabupaten\":\"Kota Malang\"}");
        Map<String, String> fields = settings();
        fields.put("address", "Jalan Alun-alun Timur Nomor 1\nTelepon (0334) 881 234");
        fields.put("officialName", "Drs. Bambang Suryadi, M.Si.");
        fields.put("officialNip", "19700101 199503 1 001");
        fields.put("officialPosition", "Camat Lumajang");
        fields.put("officialRank", "Pembina Tingkat I (IV/b)");
        assertThat(office.postAsStaff("/staff/units/lumajang/settings", fields).statusCode())
                .isEqualTo(303);
        ByteArrayOutputStream logo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 50, BufferedImage.TYPE_INT_RGB), "png", logo);
        assertThat(office.upload("/staff/units/lumajang/logo", "logo.png", logo.toByteArray())
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void everyFormHasTheLetterheadAndWhoSigns() throws IOException {
        assertThat(pages(RECAP).get(0)).contains(PAPER.subList(0, 4));
        assertThat(String.join(" ", pages(RECAP))).contains(PAPER);
        assertThat(TaggedPdf.read(get(RECAP + ".pdf")).all("Figure"))
                .extracting(TaggedPdf.Tag::alternative)
                .containsExactly("Lambang Kabupaten Lumajang");
        try (XWPFDocument word = word(RECAP)) {
            assertThat(text(word)).contains(PAPER);
            assertThat(word.getAllPictures()).hasSize(1);
        }
        try (XSSFWorkbook book = book(RECAP)) {
            assertThat(cells(book)).contains(PAPER).contains("Lumajang, ");
            assertThat(book.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void whatAUnitHasNotSaidIsAGapToFillIn() throws IOException {
        assertThat(String.join(" ", pages(BARE)))
                .contains(GAPS)
                .contains("PEMERINTAH KOTA MALANG", "Malang, ")
                .doesNotContain("Kota Malang, ", "null");
        try (XWPFDocument word = word(BARE)) {
            assertThat(text(word)).contains(GAPS).contains("KECAMATAN POLOS").doesNotContain("null");
        }
        try (XSSFWorkbook book = book(BARE)) {
            assertThat(cells(book)).contains(GAPS).contains("KECAMATAN POLOS").doesNotContain("null");
            assertThat(book.getAllPictures()).isEmpty();
        }
        assertThat(String.join(" ", pages(RECAP))).doesNotContain(GAPS);
    }

    @Test
    void everyPageSaysThatTheFiguresCanStillChange() throws IOException {
        List<String> pages = pages(RECAP);
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page)
                        .contains("SEMENTARA", "status: sementara", "Bobot: 1/9", "dari " + pages.size()));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Halaman " + (i + 1));
        }
        try (XWPFDocument word = word(RECAP)) {
            assertThat(word.getHeaderList())
                    .hasSize(2)
                    .extracting(XWPFHeader::getText)
                    .allSatisfy(head -> assertThat(head).contains("SEMENTARA"));
            assertThat(word.getFooterList()).hasSize(2).allSatisfy(foot -> {
                assertThat(foot.getText()).contains("status: sementara", "Bobot: 1/9");
                assertThat(foot.getParagraphs().get(0).getCTP().xmlText())
                        .contains("<w:instrText>PAGE</w:instrText>", "<w:instrText>NUMPAGES</w:instrText>");
            });
        }
        try (XSSFWorkbook book = book(RECAP)) {
            book.forEach(sheet -> assertThat(sheet.getHeader().getRight()).contains("SEMENTARA"));
        }
    }

    @Test
    void theWordDocumentHasTablesThatCanBePastedAndStylesThatCanBeChanged() throws IOException {
        try (XWPFDocument word = word(RECAP)) {
            XWPFTable table = word.getTables().stream()
                    .filter(one -> one.getText().contains("Unsur Pelayanan"))
                    .findFirst()
                    .orElseThrow();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("1", "2", "3", "4", "5", "6");
            assertThat(table.getCTTbl().xmlText())
                    .as("five unsur have two questions, in three columns that span them")
                    .matches("(?s)(.*<w:vMerge w:val=\"restart\"/>){15}.*")
                    .doesNotMatch("(?s)(.*<w:vMerge w:val=\"restart\"/>){16}.*")
                    .contains("<w:gridSpan w:val=\"5\"/>");
            List<String> styles = new ArrayList<>();
            word.getParagraphs().forEach(paragraph -> styles.add(paragraph.getStyle()));
            word.getTables()
                    .forEach(one -> one.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs().stream()
                                            .filter(paragraph ->
                                                    !paragraph.getText().isEmpty())
                                            .map(XWPFParagraph::getStyle)
                                            .forEach(styles::add))));
            assertThat(styles)
                    .allMatch(style -> style != null && word.getStyles().styleExist(style))
                    .contains("Title", "Heading1");
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
        }
    }

    @Test
    void thePdfIsTaggedOnA4AndHasItsFontsWithin() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(get(RECAP + ".pdf"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("REKAPITULASI NILAI HASIL SURVEI");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), offset(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), offset(0.5f));
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("OpenSans");
                }
            }
        }
        TaggedPdf.Tag document = TaggedPdf.read(get(RECAP + ".pdf"));
        assertThat(document.all("H1")).hasSize(1);
        assertThat(document.all("H2"))
                .extracting(TaggedPdf.Tag::whole)
                .containsExactly("Keterangan", "Rekapitulasi lain-lain", "Jenis layanan yang disurvei");
        assertThat(document.all("TH")).extracting(TaggedPdf.Tag::whole).contains("Unsur Pelayanan", "Persyaratan");
    }

    @Test
    void figuresStandUnderEachOther() throws IOException {
        Map<String, Float> widths = new HashMap<>();
        for (TextPosition glyph : positions(RECAP)) {
            widths.put(glyph.getUnicode(), glyph.getFont().getWidth(glyph.getCharacterCodes()[0]));
        }

        assertThat(widths).containsKeys("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(widths.get("1")).isNotEqualTo(widths.get("i"));
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(widths.get(String.valueOf(digit))).isCloseTo(widths.get("1"), offset(2f));
        }
    }

    @Test
    void aVeryLongNameAndSeventeenJenisLayananStayWithinTheMargins() throws IOException {
        String name = "Unit pelayanan terpadu satu pintu & administrasi kependudukan "
                .repeat(3)
                .strip();
        office.provision(
                "/api/v1/units/panjang",
                "{\"name\":\"%s\",\"kabupaten\":\"Kabupaten Uji\",\"questionnaire\":\"lumajang-14\"}".formatted(name));
        StringBuilder csv = new StringBuilder("id,submitted_at,service");
        for (int i = 1; i <= 14; i++) {
            csv.append(",q").append(i);
        }
        for (int i = 1; i <= 17; i++) {
            office.provision("/api/v1/units/panjang/services/s" + i, "{\"name\":\"" + i + " " + name + "\"}");
            csv.append("\n%s,2021-08-02T09:00:00+07:00,s%d".formatted(UUID.randomUUID(), i))
                    .append(",4".repeat(14));
        }
        assertThat(office.importCsv("panjang/imports", csv.toString()).statusCode())
                .isEqualTo(200);
        String recap = "/api/v1/units/panjang/recaps/2021-TW3";

        Told told = Told.json(new String(get(recap), StandardCharsets.UTF_8));
        assertThat(told.services()).hasSize(17);
        assertThat(Told.pdf(get(recap + ".pdf"))).isEqualTo(told);
        assertThat(Told.docx(get(recap + ".docx"))).isEqualTo(told);
        assertThat(Told.xlsx(get(recap + ".xlsx"))).isEqualTo(told);
        double margin = 25 / 25.4 * 72;
        assertThat(positions(recap))
                .allSatisfy(glyph -> assertThat((double) glyph.getXDirAdj()).isGreaterThan(margin - 1))
                .allSatisfy(glyph -> assertThat((double) glyph.getXDirAdj() + glyph.getWidthDirAdj())
                        .isLessThan(PDRectangle.A4.getWidth() - margin + 1));
    }

    @Test
    void whatIsFinalIsNotMarkedAndKeepsItsLetterheadAndItsDay() throws IOException {
        String month = "/api/v1/units/lumajang/recaps/2021-08";
        assertThat(pages(month)).allMatch(page -> page.contains("SEMENTARA"));
        HttpResponse<String> made = office.postAsStaff(
                "/staff/units/lumajang/recaps/2021-08/finalisation", Map.of("number", "1", "reason", ""));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);

        Document page =
                Jsoup.parse(office.get("/staff/units/lumajang/recaps/2021-08").body());
        String status = page.select("#footer").text().replaceAll(".*(status: final.*)", "$1");
        assertThat(status).contains("kode");
        assertThat(pages(month)).allSatisfy(text -> assertThat(text).contains(status));
        assertThat(String.join(" ", pages(month))).contains(PAPER).doesNotContain("SEMENTARA");
        try (XWPFDocument word = word(month)) {
            assertThat(text(word)).contains(PAPER).contains(status).doesNotContain("SEMENTARA");
        }
        try (XSSFWorkbook book = book(month)) {
            assertThat(cells(book)).contains(PAPER).contains(status);
            book.forEach(sheet -> assertThat(sheet.getHeader().getRight()).doesNotContain("SEMENTARA"));
        }
    }

    @Test
    void whoTookADocumentIsWrittenDown() {
        String entries =
                "SELECT COUNT(*) FROM audit_entry WHERE act = 'EXPORTED' AND unit = 'polos' AND subject = '%s'";
        for (String form : List.of("docx", "pdf")) {
            get("/api/v1/units/polos/recaps/2020-TW1." + form);
            assertThat(office.count(entries.formatted("rekapitulasi-polos-2020-TW1." + form)))
                    .isEqualTo(1);
        }
    }

    /** The form of the unit's settings, as it is filled in. */
    private static Map<String, String> settings() {
        Document page = Jsoup.parse(office.get("/staff/units/lumajang/settings").body());
        Map<String, String> fields = new HashMap<>();
        for (Element field : page.select("form[action$=settings] [name]")) {
            boolean left = field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked");
            if (!left) {
                fields.put(
                        field.attr("name"),
                        field.is("select") ? field.select("option[selected]").val() : field.val());
            }
        }
        return fields;
    }

    private static byte[] get(String path) {
        return office.download(path);
    }

    private static List<String> pages(String recap) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(get(recap + ".pdf"))) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
        }
        return pages;
    }

    private static List<TextPosition> positions(String recap) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(get(recap + ".pdf"))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    found.add(glyph);
                }
            }.getText(pdf);
        }
        return found;
    }

    private static XWPFDocument word(String recap) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(get(recap + ".docx")));
    }

    private static String text(XWPFDocument word) {
        return new XWPFWordExtractor(word).getText();
    }

    private static XSSFWorkbook book(String recap) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(get(recap + ".xlsx")));
    }

    private static String cells(XSSFWorkbook book) {
        StringBuilder text = new StringBuilder();
        book.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
        return text.toString();
    }
}
