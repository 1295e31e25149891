package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report that an office owes once per period: what follows from the figures is in it, in Word as in PDF. */
class LaporanTest {
    private static final String RECAP = "/api/v1/units/lumajang/recaps/2021-TW3";

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", "true"));
        office.provision("/api/v1/units/polos", "{\"name\":\"Kecamatan Polos\",\"kabupaten\":\"Kota Malang\"}");
        assertThat(office.postAsStaff("/staff/units/lumajang/recaps/2021-TW3/finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.postAsStaff(
                                "/staff/units/lumajang/recaps/2021-TW3/follow-ups",
                                Map.of(
                                        "id", UUID.randomUUID().toString(),
                                        "unsur", "pengaduan",
                                        "action", "Papan alur <pengaduan> & kotak saran",
                                        "due", "2021-TW4",
                                        "person", "Kasi Pelayanan"))
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void everyFigureIsThatOfTheRecap() throws IOException {
        JsonObject recap = JsonParser.parseString(office.get(RECAP).body()).getAsJsonObject();
        List<List<List<String>>> tables = word(RECAP);

        assertThat(table(tables, "Unsur pelayanan")).hasSize(11);
        for (int i = 0; i < 9; i++) {
            JsonObject unsur = recap.getAsJsonArray("unsur").get(i).getAsJsonObject();
            assertThat(table(tables, "Unsur pelayanan").get(i + 1))
                    .startsWith(
                            unsur.get("no").getAsString(),
                            unsur.get("name").getAsString(),
                            indonesian(unsur, "mean"),
                            unsur.get("mutu").getAsString());
        }
        assertThat(table(tables, "Unsur pelayanan").get(10)).contains("87,10", "B", "Baik");
        assertThat(indonesian(recap, "ikm")).isEqualTo("87,10");
        assertThat(table(tables, "Kelompok"))
                .contains(
                        List.of("Jenis kelamin", "Laki-laki", "98", "52,13"),
                        List.of("", "Perempuan", "90", "47,87"),
                        List.of("", "SMA/sederajat", "116", "61,70"));
        long asked = StreamSupport.stream(table(tables, "Kelompok").spliterator(), false)
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.get(2)))
                .sum();
        assertThat(asked).as("each of four fields, told or not").isEqualTo(4 * 188);
        assertThat(table(tables, "Jenis layanan")).hasSize(12);
    }

    @Test
    void wordAndPdfSayTheSame() throws IOException {
        List<List<List<String>>> word = word(RECAP);
        List<List<List<String>>> pdf = TaggedPdf.tables(TaggedPdf.read(office.download(RECAP + "/laporan.pdf")));

        for (String head : List.of("Kinerja", "Unsur pelayanan", "Jenis layanan", "Kegiatan")) {
            assertThat(squeezed(table(word, head))).as(head).isEqualTo(squeezed(table(pdf, head)));
        }
        // This one goes over a page, where its head stands again.
        assertThat(squeezed(table(word, "Kelompok")).stream().skip(1).toList())
                .isEqualTo(squeezed(table(pdf, "Kelompok Kelompok")).stream()
                        .skip(1)
                        .toList());
        String text = text(RECAP);
        String printed = printed(RECAP);
        for (String said : List.of(
                "LAPORAN PELAKSANAAN SURVEI KEPUASAN MASYARAKAT",
                "dibutuhkan paling sedikit 338 responden",
                "kurang 150 responden",
                "Tiga unsur dengan nilai terendah: Penanganan Pengaduan, Saran dan Masukan (3,36)",
                "IKM tahun 2019 adalah 86,70 dan tahun 2021 adalah 87,28 (perubahan +0,58).",
                "Papan alur <pengaduan> & kotak saran",
                "[Isi: kesimpulan dan saran pimpinan unit]",
                "status: final, edisi 1")) {
            assertThat(text).contains(said);
            assertThat(printed).contains(said);
        }
    }

    @Test
    void headingsMakeAnOutlineAndChartsTellTheirFigures() throws IOException {
        TaggedPdf.Tag pdf = TaggedPdf.read(office.download(RECAP + "/laporan.pdf"));
        assertThat(pdf.all("H2"))
                .extracting(TaggedPdf.Tag::whole)
                .hasSize(6)
                .contains("Bab III. Hasil survei", "Lampiran");
        assertThat(pdf.all("H3")).hasSize(17);
        assertThat(pdf.all("Figure"))
                .extracting(TaggedPdf.Tag::alternative)
                .anyMatch(told -> told.contains("U9 Penanganan Pengaduan, Saran dan Masukan: 3,36"))
                .anyMatch(told -> told.equals("2019 86,70; 2020 87,01; 2021 87,28"));
        try (XWPFDocument word = open(RECAP)) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .allMatch(style -> style != null && word.getStyles().styleExist(style))
                    .contains("Heading1", "Heading2", "Caption");
            assertThat(word.getAllPictures())
                    .as("two charts and the code of the check")
                    .extracting(XWPFPictureData::suggestFileExtension)
                    .containsExactly("png", "png", "png");
        }
    }

    @Test
    void anOfficeWithoutResponsesHasAReportThatSaysSo() throws IOException {
        String none = "/api/v1/units/polos/recaps/2021-TW3";

        assertThat(text(none)).contains("Belum ada jawaban survei untuk Triwulan III Tahun 2021", "SEMENTARA");
        assertThat(printed(none))
                .contains("Belum ada jawaban survei untuk Triwulan III Tahun 2021", "SEMENTARA")
                .doesNotContain("Bab IV");
        assertThat(office.get("/api/v1/units/polos/recaps/2021-TW9/laporan.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePeriodBeforeIsComparedWithAsWhateverIsKnownOfIt() throws IOException {
        OfficeFixture.of(office, "maju").services("ktp");
        importAnswers("maju", "2023-02-02T09:00:00+07:00,ktp,3,3,3,3,3,3,3,3,3");
        importAnswers("maju", "2023-05-02T09:00:00+07:00,ktp,4,4,4,4,4,4,4,4,4");
        assertThat(office.provision("/api/v1/units/maju/targets/2022", "{\"target\":null,\"realisasi\":\"80.00\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(text("/api/v1/units/maju/recaps/2023-TW2"))
                .contains(
                        "dibanding Triwulan I Tahun 2023: dari 75,00 menjadi 100,00",
                        "Nilai Triwulan I Tahun 2023 belum dijadikan final dan masih dapat berubah.");
        assertThat(text("/api/v1/units/maju/recaps/2023"))
                .contains("IKM naik 7,50 dibanding Tahun 2022: dari 80,00 menjadi 87,50.")
                .doesNotContain("Nilai Tahun 2022 belum");
        assertThat(text("/api/v1/units/maju/recaps/2023-TW1")).contains("Tidak ada IKM Triwulan IV Tahun 2022");
    }

    @Test
    void whereTheQuestionnaireChangedNoNumberOfQuestionsIsTold() throws IOException {
        OfficeFixture ganti = OfficeFixture.of(office, "ganti").services("ktp");
        importAnswers("ganti", "2023-02-02T09:00:00+07:00,ktp,3,3,3,3,3,3,3,3,3");
        assertThat(text("/api/v1/units/ganti/recaps/2023-TW1")).contains("dengan 9 pertanyaan tertutup");

        ganti.questionnaire("lumajang-14");
        importAnswers("ganti", "2023-02-03T09:00:00+07:00,ktp" + ",3".repeat(14));

        assertThat(text("/api/v1/units/ganti/recaps/2023-TW1"))
                .contains("Setiap responden mengisi salah satunya")
                .doesNotContain("pertanyaan tertutup");
    }

    /** @param line moment, jenis layanan and an answer to each question */
    private static void importAnswers(String unit, String line) {
        int questions = line.split(",").length - 2;
        String head = IntStream.rangeClosed(1, questions)
                .mapToObj(number -> ",q" + number)
                .collect(Collectors.joining("", "submitted_at,service", "\n"));
        HttpResponse<String> answer = office.importCsv(unit + "/imports", head + line + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String indonesian(JsonObject from, String member) {
        return from.get(member).getAsString().replace('.', ',');
    }

    private static List<List<String>> table(List<List<List<String>>> tables, String head) {
        return tables.stream()
                .filter(rows -> rows.get(0).contains(head))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table with " + head + " in " + tables));
    }

    /** Where a line is broken is a matter of its form, and so is whether two letters are drawn as one. */
    private static List<List<String>> squeezed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                        .toList())
                .toList();
    }

    private static XWPFDocument open(String recap) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(office.download(recap + "/laporan.docx")));
    }

    private static List<List<List<String>>> word(String recap) throws IOException {
        try (XWPFDocument word = open(recap)) {
            return word.getTables().stream()
                    .map(table ->
                            table.getRows().stream().map(LaporanTest::cells).toList())
                    .toList();
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    private static String text(String recap) throws IOException {
        try (XWPFDocument word = open(recap);
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    private static String printed(String recap) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(office.download(recap + "/laporan.pdf"))) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        }
    }
}
