package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is looked at before it is stored, stored whole or not at all, once, and can be undone. */
abstract class ImportFileSuite extends StoreSuite {
    private static final String HEAD = "tanggal;layanan;q1;q2;jenis_kelamin;saran\n";
    private int units;
    private String unit;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "berkas-" + units;
        OfficeFixture.of(office(), unit).services("ktp", "kk");
    }

    @Test
    void aFileIsStoredWhenSomebodyHasSeenItAndCanBeUndoneAndPutBack() throws SQLException {
        String csv = HEAD + "20/11/2024;ktp;4;3;P;=SUM(A1)\n2024-11-21;kk;;1;;\n";

        String preview = location(upload(csv), "/imports/");

        assertThat(rows(unit)).as("nothing until then").isZero();
        Document page = Jsoup.parse(office().get(preview).body());
        assertThat(page.select("dl dd").eachText()).containsExactly("2", "0", "tidak ada");
        assertThat(page.select("#rows tbody tr")).hasSize(2);
        assertThat(page.select("#rows td").eachText()).contains("=SUM(A1)");

        String batch;
        try (Office other = second(Map.of())) {
            batch = location(other.postAsStaff(preview + "/intake"), "/batches/");
        }
        assertThat(location(office().postAsStaff(preview + "/intake"), "/batches/"))
                .as("said twice")
                .isEqualTo(batch);
        assertThat(rows(unit)).isEqualTo(2);
        assertThat(office().count("SELECT COUNT(*) FROM response WHERE unit = '" + unit
                        + "' AND channel = 'IMPORT' AND answers IN ('43-------', '-1-------')"))
                .isEqualTo(2);
        assertThat(kept()).isZero();
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE act = 'RESPONSES_IMPORTED' AND unit = '"
                        + unit + "'"))
                .isEqualTo(1);
        talliesEqualARecount();

        assertThat(office().postAsStaff(batch + "/undo").statusCode()).isEqualTo(303);
        assertThat(recap()).contains("\"respondents\":0", "\"excluded\":2");
        talliesEqualARecount();
        assertThat(office().postAsStaff(batch + "/readmission").statusCode()).isEqualTo(303);
        assertThat(recap()).contains("\"respondents\":2", "\"excluded\":0");
        talliesEqualARecount();
    }

    @Test
    void theSameFileTwiceStoresNothingTwiceAndOneThatGrewStoresWhatIsNew() throws SQLException {
        String line = "20/11/2024;ktp;4;3;P;\n";
        take(HEAD + line + line);
        assertThat(rows(unit)).as("two sheets that say the same").isEqualTo(2);

        Document again = Jsoup.parse(
                office().get(location(upload(HEAD + line + line), "/imports/")).body());
        assertThat(again.select("dl dd").eachText()).startsWith("0", "2");
        assertThat(again.select("form[action$=intake]")).isEmpty();
        take(HEAD + line + "21/11/2024;kk;1;1;L;\n" + line + line);

        assertThat(rows(unit)).isEqualTo(4);
        talliesEqualARecount();
    }

    @Test
    void aWorkbookIsTakenByTheSameRulesAsText() throws IOException, SQLException {
        String batch = location(
                office().postAsStaff(location(upload("isi.xlsx", workbook("ktp", 4)), "/imports/") + "/intake"),
                "/batches/");

        assertThat(batch).isNotEmpty();
        assertThat(rows(unit)).isEqualTo(1);
        assertThat(Jsoup.parse(upload("isi.xlsx", workbook("nix", 7)).body())
                        .select("#cells tbody tr")
                        .eachText())
                .containsExactly(
                        "2 layanan nix Jenis layanan ini tidak dikenal.", "2 q1 7 Jawaban harus 1, 2, 3, atau 4.");
        talliesEqualARecount();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/02/2024;ktp;4;3;P;        | tanggal       | 31/02/2024
            01/01/2099;ktp;4;3;P;        | tanggal       | 01/01/2099
            20/11/2024;<b>;4;3;P;        | layanan       | <b>
            20/11/2024;ktp;9;3;P;        | q1            | 9
            20/11/2024;ktp;4;3;=cmd;     | jenis_kelamin | =cmd
            """)
    void oneBadCellIsShownAndNothingIsStored(String line, String column, String value) throws SQLException {
        HttpResponse<String> answer = upload(HEAD + "20/11/2024;ktp;4;3;P;\n" + line + "\n20/11/2024;ktp;1;3;P;\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#cells tbody td").eachText())
                .startsWith("3", column, value);
        assertThat(rows(unit)).isZero();
        assertThat(kept()).isZero();
    }

    @Test
    void whatCannotBeReadIsSaidInWords() throws IOException {
        assertThat(refused("x.csv", "a|b|c\n1|2|3\n".getBytes(StandardCharsets.UTF_8)))
                .contains("dipisah koma");
        assertThat(refused("x.csv", "tanggal;nama\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .contains("nama: Kolom ini tidak dikenal", "service: Kolom ini tidak ada");
        assertThat(refused("x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .contains("Excel lama");
        assertThat(refused("x.xlsx", new byte[] {'P', 'K', 3, 4})).contains("rusak atau bukan XLSX");
        assertThat(refused("x.csv", new byte[20 * 1024 * 1024 + 1])).contains("lebih besar daripada 20 MB");
        String many = IntStream.range(0, 100_001)
                .mapToObj(i -> "20/11/2024;ktp;" + (i % 4 + 1) + ";3;P;" + i)
                .collect(Collectors.joining("\n", HEAD, "\n"));
        assertThat(refused("x.csv", many.getBytes(StandardCharsets.UTF_8))).contains("lebih dari 100.000 baris");
    }

    @Test
    void aFileThatNobodySaysYesToIsForgotten() throws SQLException {
        String kept = location(upload(HEAD + "20/11/2024;ktp;4;3;P;\n"), "/imports/");
        assertThat(location(office().postAsStaff(kept + "/removal"), "/imports"))
                .endsWith("/imports");
        assertThat(kept()).isZero();

        location(upload(HEAD + "20/11/2024;ktp;4;3;P;\n"), "/imports/");
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE import_file SET uploaded_at = '2024-01-01 00:00:00'");
        }
        office().context().getBean(ImportFiles.class).removeOld();
        assertThat(office().count("SELECT COUNT(*) FROM import_file")).isZero();
        assertThat(office().count("SELECT COUNT(*) FROM import_file_part")).isZero();
    }

    @Test
    void aFileIsItsUnitsAlone() {
        String kept = location(upload(HEAD + "20/11/2024;ktp;4;3;P;\n"), "/imports/");
        OfficeFixture.of(office(), "tetangga").services("ktp");
        String other = kept.replace(unit, "tetangga");

        assertThat(location(office().get(other), "/imports")).endsWith("/units/tetangga/imports");
        assertThat(location(office().postAsStaff(other + "/intake"), "/imports"))
                .endsWith("/units/tetangga/imports");
        office().postAsStaff(other + "/removal");
        assertThat(office().get(kept).statusCode()).isEqualTo(200);
        assertThat(rows("tetangga")).isZero();
    }

    private byte[] workbook(String service, int answer) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            XSSFRow head = sheet.createRow(0);
            XSSFRow row = sheet.createRow(1);
            String[] names = {"nomor", "tanggal", "layanan", "q1"};
            for (int i = 0; i < names.length; i++) {
                head.createCell(i).setCellValue(names[i]);
            }
            row.createCell(1).setCellValue("20/11/2024");
            row.createCell(2).setCellValue(service);
            row.createCell(3).setCellValue(answer);
            book.write(out);
            return out.toByteArray();
        }
    }

    private void take(String csv) {
        location(office().postAsStaff(location(upload(csv), "/imports/") + "/intake"), "/batches/");
    }

    private HttpResponse<String> upload(String csv) {
        return upload("isi.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        return office().upload("/staff/units/" + unit + "/imports", name, content);
    }

    private String refused(String name, byte[] content) {
        HttpResponse<String> answer = upload(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".problems").text();
    }

    private static String location(HttpResponse<String> answer, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        assertThat(location).contains(part);
        return location;
    }

    private long rows(String of) {
        return office().count("SELECT COUNT(*) FROM response WHERE unit = '" + of + "'");
    }

    /** How many files and parts of files of this unit wait for a yes. */
    private long kept() {
        return office().count("SELECT COUNT(*) FROM import_file f LEFT JOIN import_file_part p ON p.file = f.id"
                + " WHERE f.unit = '" + unit + "'");
    }

    private String recap() {
        return office().get("/api/v1/units/" + unit + "/recaps/2024").body();
    }
}
