package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff put the jenis layanan in order, look after survey points and their codes, and fill in targets. */
class MasterDataPageTest {
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk", "akta");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void servicesAreAddedRenamedMovedAndRetired() {
        OfficeFixture.of(office, "urut").services("ktp", "kk", "akta").point("URUT22", null);
        String list = "/staff/units/urut/services";
        assertThat(post(list, Map.of("name", "Surat Pindah")).headers().firstValue("location"))
                .contains(list + "#s-surat-pindah");
        assertThat(post(list, Map.of("name", "surat pindah")).statusCode()).isEqualTo(422);
        assertThat(post(list, Map.of("name", "Surat-Pindah!")).statusCode()).isEqualTo(303);
        post(list + "/surat-pindah/position", Map.of("to", "up"));
        post(list + "/surat-pindah/position", Map.of("to", "up"));
        post(list + "/ktp/position", Map.of("to", "up"));
        post(list + "/kk", Map.of("name", "Kartu Keluarga"));

        assertThat(page(list).select(".things a").eachText())
                .containsExactly("Layanan ktp", "Surat Pindah", "Kartu Keluarga", "Layanan akta", "Surat-Pindah!");
        assertThat(page(list).select("#s-kk").text()).contains("Tidak ditawarkan lagi");
        assertThat(Jsoup.parse(office.getAsNobody("/s/URUT22").body())
                        .select("input[name=service]")
                        .eachAttr("value"))
                .containsExactly("ktp", "surat-pindah", "akta", "surat-pindah-2");
        assertThat(post(list + "/kk", Map.of("name", "Layanan akta")).statusCode())
                .isEqualTo(422);
        assertThat(post(list + "/kk", Map.of("name", " ")).statusCode()).isEqualTo(422);
        assertThat(post(list + "/nix/position", Map.of("to", "up")).statusCode())
                .isEqualTo(404);
        assertThat(office.get(list + "/nix").statusCode()).isEqualTo(404);
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'SERVICE_CHANGED' AND unit = 'urut'"
                        + " AND subject = 'surat-pindah'"))
                .isEqualTo(3);
    }

    @Test
    void aNewCodeTakesOverAndTheOldOneLosesNoAnswer() {
        OfficeFixture.of(office, "uji").point("UJTUA2", "ktp").kiosk("UJTAB2");
        HttpResponse<String> made = post("/staff/points/UJTUA2/successor", Map.of());
        String fresh = made.headers().firstValue("location").orElseThrow().replaceAll(".*/", "");

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(post("/staff/points/UJTUA2/successor", Map.of()).headers().firstValue("location"))
                .contains("/staff/points/" + fresh);
        assertThat(office.getAsNobody("/api/v1/points/" + fresh).body()).contains("\"service\":\"ktp\"");
        assertThat(office.getAsNobody("/s/UJTUA2").statusCode()).isEqualTo(200);
        assertThat(page("/staff/points/UJTUA2").select(".notice").text()).contains(fresh);
        Document list = page("/staff/units/uji/points");
        assertThat(list.select(".things").get(0).text()).contains(fresh).doesNotContain("UJTUA2");
        assertThat(list.select(".things").get(1).text()).contains("UJTUA2", "masih menerima jawaban");

        post("/staff/points/UJTUA2/settings", Map.of("label", "Loket lama"));
        assertThat(office.getAsNobody("/s/UJTUA2").statusCode()).isEqualTo(410);
        assertThat(page("/staff/points/UJTUA2").select(".notice").text())
                .contains("sudah ditutup")
                .doesNotContain("masih menerima");
        assertThat(page("/staff/units/uji/points").select(".things").get(1).text())
                .contains("sudah ditutup");
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'POINT_CHANGED' AND subject = 'UJTUA2'"))
                .isEqualTo(3);
    }

    @Test
    void aPointIsCalledOtherwiseAndItsPlaceStaysWhenAScriptSaysNothingOfIt() {
        OfficeFixture fixture =
                OfficeFixture.of(office, "uji").service("lama", false).point("UJNAM2", "lama");
        String settings = "/staff/points/UJNAM2/settings";
        assertThat(page(settings).select("#f-service option[selected]").val()).isEqualTo("lama");
        assertThat(post(settings, Map.of("label", "Meja 1", "place", "Lantai 2", "service", "lama", "active", "true"))
                        .statusCode())
                .isEqualTo(303);
        fixture.point("UJNAM2", null);

        assertThat(page("/staff/points/UJNAM2").select("main").text()).contains("Lantai 2");
        Document refused = Jsoup.parse(post(settings, Map.of("label", "", "place", "x", "service", "lama"))
                .body());
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#f-label", "#f-service");
        assertThat(refused.select("#f-place").val()).isEqualTo("x");
    }

    @Test
    void thereIsOneFileWithTheSheetsOfAllPoints() throws Exception {
        OfficeFixture.of(office, "cetak").services("ktp");
        assertThat(office.get("/api/v1/units/cetak/sheets.pdf").statusCode()).isEqualTo(404);
        OfficeFixture.of(office, "cetak")
                .point("CETAK2", null)
                .point("CETAK3", "ktp")
                .kiosk("CETAK4")
                .close("CETAK5");

        HttpResponse<byte[]> pdf = office.fetch("/api/v1/units/cetak/sheets.pdf");
        assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(page("/staff/units/cetak/points").select("a[href$='sheets.pdf']"))
                .hasSize(1);
    }

    @Test
    void aYearsTargetIsFilledInChangedAndTakenBack() {
        OfficeFixture.of(office, "janji");
        String targets = "/staff/units/janji/targets";
        post(targets, Map.of("year", "2024", "target", "86,4", "realisasi", "87.28"));

        assertThat(page(targets).select("tbody tr").text()).isEqualTo("2024 86,40 87,28 101,02 Sangat Baik");
        assertThat(page(targets + "?year=2024").select("#f-target").val()).isEqualTo("86,40");
        HttpResponse<String> wrong = post(targets, Map.of("year", "24", "target", "101", "realisasi", "8,123"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".problems a").eachAttr("href"))
                .containsExactly("#f-year", "#f-target", "#f-realisasi");
        post(targets, Map.of("year", "2024"));
        assertThat(page(targets).select("tbody tr")).isEmpty();
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'TARGET_CHANGED' AND unit = 'janji'"
                        + " AND before_values LIKE '%86.40%'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | 0
            `2019;86,32\\n2019;87` | 2
            `Tahun\\tTarget\\tRealisasi\\n2019\\t86,3x\\t1` | 1
            `2019;1;2;3` | 1
            `19;1;2` | 1
            """)
    void aTableWithABadCellIsNotSavedAndEachIsMarked(String text, int rows) {
        OfficeFixture.of(office, "tempel");
        String paste = "/staff/units/tempel/targets/paste";
        String typed = text.replace("\\n", "\n").replace("\\t", "\t");
        HttpResponse<String> answer = post(paste, Map.of("text", typed, "save", "true"));
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-text").text()).isEqualToNormalizingWhitespace(typed);
        assertThat(page.select("tbody tr")).hasSize(rows);
        assertThat(page.select("tbody .wrong")).hasSize(rows == 0 ? 0 : 1);
        assertThat(page.select("button[name=save]")).isEmpty();
        assertThat(office.count("SELECT COUNT(*) FROM target WHERE unit = 'tempel'"))
                .isZero();
    }

    @Test
    void aTableIsShownAsItWasReadAndThenSaved() {
        OfficeFixture.of(office, "lembar");
        String paste = "/staff/units/lembar/targets/paste";
        String text = "Tahun\tTarget\tRealisasi\r\n2019\t86,32\t86,70\r\n2020\t86.32\t-\r\n";
        Document checked = Jsoup.parse(post(paste, Map.of("text", text)).body());

        assertThat(checked.select("tbody tr").eachText()).isEqualTo(List.of("2019 86,32 86,70", "2020 86.32 -"));
        assertThat(checked.select("button[name=save]").text()).contains("2");
        assertThat(post(paste, Map.of("text", text, "save", "true")).statusCode())
                .isEqualTo(303);
        assertThat(page("/staff/units/lembar/targets").select("tbody tr")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"settings", "populations", "services", "points", "targets", "targets/paste", "questionnaires"})
    void anUnknownUnitHasNoPages(String page) {
        assertThat(office.get("/staff/units/nirwana/" + page).statusCode()).isEqualTo(404);
        assertThat(office.get("/staff/units/UJI/" + page).statusCode()).isEqualTo(404);
        assertThat(office.getAsNobody("/staff/units/uji/" + page).statusCode()).isEqualTo(303);
    }

    private static Document page(String path) {
        return Jsoup.parse(office.get(path).body());
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return office.send(office.request(path)
                .header("Authorization", "Bearer " + Office.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
