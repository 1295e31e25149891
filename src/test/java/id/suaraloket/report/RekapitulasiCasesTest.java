package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recaps that are out of the ordinary. Each test has a unit of its own. */
@MicronautTest(transactional = false)
@Property(
        name = "datasources.default.url",
        value =
                "jdbc:h2:mem:rekapitulasi-cases;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
@Property(name = "suaraloket.admin.token", value = Desk.TOKEN)
class RekapitulasiCasesTest {
    private static final String NINE = "permenpanrb-14-2017";
    private static final String FOURTEEN = "lumajang-14";

    private final Desk desk;

    RekapitulasiCasesTest(EmbeddedServer server) {
        this.desk = new Desk(server);
    }

    @Test
    void aPeriodWithTwoQuestionnairesNamesThemAtTheirQuestions() {
        desk.unit("dua", "Kecamatan Dua", NINE, "pooled");
        desk.service("dua", "ktp", "KTP");
        desk.answers("dua", "ktp", "2024-01-10", List.of("4,4,4,4,4,4,4,4,4"));
        desk.unit("dua", "Kecamatan Dua", FOURTEEN, "pooled");
        desk.answers("dua", "ktp", "2024-02-10", List.of("2,2,2,2,2,2,2,2,2,2,2,2,2,2"));

        Told told = sameInEveryForm("dua", "2024-TW1");

        assertThat(told.unsur()).contains("U1 2/0 2/0 4/0 = 2.67", "U2 2/0 4/0 = 3.00");
        assertThat(desk.text(api("dua", "2024-TW1") + ".csv"))
                .contains(
                        "1. Kesesuaian syarat dengan jenis pelayanan (Kuesioner SKM 14 pertanyaan Kecamatan Lumajang)",
                        "2. Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini? (Kuesioner SKM"
                                + " PermenPANRB 14/2017)");
        assertThat(desk.text(api("dua", "2024-01") + ".csv"))
                .as("one alone needs no name at each question")
                .doesNotContain("? (Kuesioner");
    }

    @Test
    void anUnsurThatNobodyAnsweredHasNoValueAndTakesTheIkmWithIt() {
        desk.unit("kosong", "Kecamatan Kosong", NINE, "pooled");
        desk.service("kosong", "ktp", "KTP");
        desk.answers("kosong", "ktp", "2024-01-10", List.of("4,4,4,,4,4,4,4,4", "3,3,3,,3,3,3,3,3"));

        Told told = sameInEveryForm("kosong", "2024-TW1");

        assertThat(told.unsur()).contains("U4 0/2 = -", "U5 7/0 = 3.50");
        assertThat(told.ikm()).isEqualTo("-");
        assertThat(told.mutu()).isEqualTo("-");
        String reason = "IKM tidak dapat dihitung: tidak ada jawaban untuk unsur Biaya/Tarif.";
        assertThat(desk.text(api("kosong", "2024-TW1") + ".csv")).contains(reason);
        assertThat(Jsoup.parse(desk.text(page("kosong", "2024-TW1")))
                        .select(".figure")
                        .text())
                .contains("-", reason);
    }

    @Test
    void underTheMeanOfServicesThoseWithoutAnIkmAreNamed() {
        desk.unit("rata", "Kecamatan Rata", NINE, "mean-of-services");
        desk.service("rata", "ktp", "KTP");
        desk.service("rata", "kk", "KK");
        desk.service("rata", "pindah", "Surat pindah");
        desk.answers("rata", "ktp", "2024-01-10", Collections.nCopies(9, "4,4,4,4,4,4,4,4,4"));
        desk.answers("rata", "kk", "2024-01-10", List.of("2,2,2,2,2,2,2,2,2"));
        desk.answers("rata", "pindah", "2024-01-10", List.of("1,1,1,,1,1,1,1,1"));

        Told told = sameInEveryForm("rata", "2024-TW1");

        assertThat(told.ikm()).isEqualTo("75.00");
        assertThat(told.mutu()).isEqualTo("C");
        assertThat(told.services()).containsEntry("Surat pindah", "1 - -").containsEntry("KTP", "9 100.00 A");
        assertThat(desk.text(api("rata", "2024-TW1") + ".csv"))
                .contains("\"Jenis layanan tanpa IKM, tidak masuk rata-rata\",Surat pindah")
                .contains("KK (jawaban 1 dan 2: 100,00 %)")
                .contains("metode: rata-rata IKM jenis layanan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\\tx", "<script>alert(1)</script>", "a, b; {0} 'c'"
            })
    void aNameIsOnlyEverAName(String name) throws IOException {
        String unit = "nama" + Math.abs(name.hashCode());
        String plain = name.replace("\\t", "").strip();
        desk.unit(unit, name, NINE, "pooled");
        desk.service(unit, "ktp", name);
        desk.answers(unit, "ktp", "2024-01-10", List.of("4,4,4,4,4,4,4,4,4"));

        List<String> cells = Told.csvRows(desk.text(api(unit, "2024-TW1") + ".csv")).stream()
                .flatMap(List::stream)
                .toList();
        boolean formula = "=+-@".indexOf(plain.charAt(0)) >= 0;
        assertThat(cells).contains(formula ? "'" + plain : plain);
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-.+"));
        try (XSSFWorkbook book = workbook(unit)) {
            for (int sheet = 0; sheet < 2; sheet++) {
                for (Row row : book.getSheetAt(sheet)) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            assertThat(Told.cells(book, 1).stream().flatMap(List::stream)).contains(plain);
        }
        Document page = Jsoup.parse(desk.text(page(unit, "2024-TW1")));
        assertThat(page.select("#services tbody th").text()).isEqualTo(plain);
        assertThat(page.select("script")).as("the page's own").hasSize(1);
    }

    @Test
    void longNamesFindRoom() throws IOException {
        String name = "Unit pelayanan terpadu satu pintu & administrasi kependudukan "
                .repeat(3)
                .strip();
        desk.unit("panjang", name, FOURTEEN, "pooled");
        desk.service("panjang", "ktp", name);
        desk.answers("panjang", "ktp", "2024-01-10", List.of("4,4,4,4,4,4,4,4,4,4,4,4,4,4"));

        try (XSSFWorkbook book = workbook("panjang")) {
            assertThat(row(book.getSheetAt(0), name.toUpperCase(Locale.ROOT)).getHeightInPoints())
                    .as("a title of 190 capitals needs at least three lines")
                    .isGreaterThan(3 * 12);
            assertThat(row(book.getSheetAt(1), name).getHeightInPoints()).isGreaterThan(2 * 12);
        }
    }

    private static Row row(XSSFSheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row ->
                        row.getCell(0) != null && row.getCell(0).toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Told sameInEveryForm(String unit, String period) {
        Told told = Told.page(desk.text(page(unit, period)));
        assertThat(Told.json(desk.text(api(unit, period)))).isEqualTo(told);
        assertThat(Told.csv(desk.text(api(unit, period) + ".csv"))).isEqualTo(told);
        assertThat(Told.xlsx(desk.get(api(unit, period) + ".xlsx").body())).isEqualTo(told);
        assertThat(Told.docx(desk.get(api(unit, period) + ".docx").body())).isEqualTo(told);
        assertThat(Told.pdf(desk.get(api(unit, period) + ".pdf").body())).isEqualTo(told);
        return told;
    }

    private XSSFWorkbook workbook(String unit) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                desk.get(api(unit, "2024-TW1") + ".xlsx").body()));
    }

    private static String api(String unit, String period) {
        return "/api/v1/units/" + unit + "/recaps/" + period;
    }

    private static String page(String unit, String period) {
        return "/staff/units/" + unit + "/recaps/" + period;
    }
}
