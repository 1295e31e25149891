package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lembar publikasi says what the public may see, in every size, and leads to the public page. */
class PosterTest {
    private static final String LUMAJANG = "/api/v1/units/lumajang/recaps/2021-TW3/poster.";
    private static final String LONG = "/api/v1/units/panjang/recaps/2024-TW3/poster.";
    private static final String ADDRESS = "https://skm.lumajang.example.go.id";

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", "true", "suaraloket.address", ADDRESS));
        office.postAsStaff("/staff/units/lumajang/recaps/2021-TW3/finalisation", Map.of("number", "1"));
        office.provision(
                "/api/v1/units/panjang",
                "{\"name\":\"Unit Pelaksana Teknis Dinas Pusat Kesehatan Masyarakat Sumbersuko dan Puskesmas"
                        + " Pembantu\",\"kabupaten\":\"Kabupaten Lumajang\"}");
        StringBuilder csv = new StringBuilder("service,submitted_at,sex,education,q1,q2,q3,q4,q5,q6,q7,q8,q9\n");
        for (int i = 1; i <= 17; i++) {
            office.provision(
                    "/api/v1/units/panjang/services/s" + i,
                    "{\"name\":\"Pelayanan Surat Keterangan Pengantar Nomor " + i
                            + " untuk Keperluan Administrasi Kependudukan\"}");
            csv.append(("s" + i + ",2024-08-03T09:00:00+07:00,P,SMA" + ",3".repeat(9) + "\n").repeat(6));
        }
        assertThat(office.importCsv("panjang/imports", csv.toString()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void itSaysWhatTheRekapitulasiSaysOnA4AndA3() throws IOException {
        for (PDRectangle paper : new PDRectangle[] {PDRectangle.A4, PDRectangle.A3}) {
            byte[] content = get(LUMAJANG + (paper == PDRectangle.A4 ? "pdf" : "pdf?paper=A3"));
            try (PDDocument pdf = Loader.loadPDF(content)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(paper.getWidth(), offset(1f));
                assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(paper.getHeight(), offset(1f));
                assertThat(text(pdf))
                        .contains("INDEKS KEPUASAN MASYARAKAT (IKM)", "KECAMATAN LUMAJANG", "TRIWULAN III TAHUN 2021")
                        .contains("87,10", "Mutu B · Baik", "188 orang", "Laki-laki 98, Perempuan 90")
                        .contains("SMP/sederajat 17, SMA/sederajat 116, Sarjana (S1) 40, tidak dirinci 15")
                        .contains("Juli s.d. September 2021", "Terima kasih", "Santunan kematian", "Kode pemeriksaan:")
                        .doesNotContain("SEMENTARA", "S2");
                BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, 100);
                assertThat(Camera.read(picture).getText()).isEqualTo(ADDRESS + "/hasil/lumajang/2021-TW3");
            }
            assertThat(TaggedPdf.read(content).whole()).contains("87,10");
        }
        assertThat(status(LUMAJANG + "pdf?paper=A2")).isEqualTo(404);
    }

    @Test
    void thePictureIsOfTheSizeThatIsPosted() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(get(LUMAJANG + "png")));

        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isEqualTo(1350);
        assertThat(Camera.read(picture).getText()).isEqualTo(ADDRESS + "/hasil/lumajang/2021-TW3");
    }

    @Test
    void longNamesOfSeventeenServicesFindRoomAndWhatIsNotFinalIsMarked() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(get(LONG + "pdf"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf))
                    .contains("SEMENTARA", "Nomor 17 untuk Keperluan", "102 orang", "Juli s.d. September 2024")
                    .doesNotContain("Kode pemeriksaan");
        }
    }

    @Test
    void aPeriodWithoutResponsesSaysSo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(get("/api/v1/units/panjang/recaps/2023-07/poster.pdf"))) {
            assertThat(text(pdf)).contains("Belum ada jawaban survei", "0 orang", "SEMENTARA", "Juli 2023");
        }
    }

    @Test
    void aJenisLayananThatIsNotToldApartIsNotNamed() throws IOException {
        few("kecil", "2024-08-03", Map.of("lahir", 20, "nikah", 3, "waris", 2));
        few("kecil", "2024-05-03", Map.of("lahir", 5, "nikah", 4));

        try (PDDocument pdf = Loader.loadPDF(get("/api/v1/units/kecil/recaps/2024-TW3/poster.pdf"))) {
            assertThat(text(pdf))
                    .contains("Layanan lahir; dan 2 jenis layanan lain")
                    .doesNotContain("nikah", "waris");
        }
        try (PDDocument pdf = Loader.loadPDF(get("/api/v1/units/kecil/recaps/2024-TW2/poster.pdf"))) {
            assertThat(text(pdf)).contains("Nama layanan 2 jenis layanan").doesNotContain("lahir", "nikah");
        }
    }

    @Test
    void thatOfFewRespondentsSaysThatItIsNotToBePutUp() throws IOException {
        few("sunyi", "2024-08-03", Map.of("lahir", 4));
        few("sunyi", "2024-05-03", Map.of("lahir", 5));
        String recap = "/staff/units/sunyi/recaps/";

        try (PDDocument pdf = Loader.loadPDF(get("/api/v1/units/sunyi/recaps/2024-TW3/poster.pdf"))) {
            assertThat(text(pdf)).contains("75,00", "tidak untuk dipasang").doesNotContain("lahir", "SMA");
        }
        try (PDDocument pdf = Loader.loadPDF(get("/api/v1/units/sunyi/recaps/2024-TW2/poster.pdf"))) {
            assertThat(text(pdf)).contains("75,00").doesNotContain("tidak untuk dipasang");
        }
        assertThat(office.get(recap + "2024-TW3").body()).contains("tidak untuk dipasang", "poster.pdf");
        assertThat(office.get(recap + "2024-TW2").body()).doesNotContain("tidak untuk dipasang");
    }

    /** A unit and how many answered about each of its jenis layanan. */
    private static void few(String unit, String day, Map<String, Integer> answers) {
        OfficeFixture.of(office, unit).services(answers.keySet().toArray(String[]::new));
        StringBuilder csv = new StringBuilder("service,submitted_at,sex,education,q1,q2,q3,q4,q5,q6,q7,q8,q9\n");
        answers.forEach((service, number) ->
                csv.append((service + "," + day + "T09:00:00+07:00,P,SMA" + ",3".repeat(9) + "\n").repeat(number)));
        assertThat(office.importCsv(unit + "/imports", csv.toString()).statusCode())
                .isEqualTo(200);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static int status(String path) {
        return office.get(path).statusCode();
    }

    private static byte[] get(String path) {
        return office.download(path);
    }
}
