package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was collected leaves the house as it was given, and may come back. */
abstract class RawExportSuite extends StoreSuite {
    private static final String HEAD = "id,submitted_at,service,sex,age,education,occupation,"
            + IntStream.rangeClosed(1, 9).mapToObj(i -> "q" + i).collect(Collectors.joining(","))
            + ",disability,suggestion,questionnaire,received_at,point,channel,wrong_clock,excluded,suspicion";
    private final OffsetDateTime given =
            OffsetDateTime.now(ZoneOffset.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
    private String unit;
    private String point;
    private int units;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "uji-" + units;
        point = "UJXC" + (char) ('A' + units % 8) + "ABCDEFGH".charAt(units / 8);
        OfficeFixture.of(office(), unit)
                .zone("Asia/Jayapura")
                .services("ktp", "kk")
                .point(point, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void everyFieldComesOutAsItWentIn(String ending) throws IOException {
        UUID first = new UUID(1, ending.length());
        UUID second = new UUID(2, ending.length());
        put(first, "\"=1+1, tolong\\n\\\"cepat\\\"\"");
        put(second, "null");
        office().provision("/api/v1/responses/" + second + "/exclusion", "{\"reason\":\"Coba-coba\"}");

        List<List<String>> rows = rows(ending, "");

        String formula = ending.equals("csv") ? "'=1+1, tolong\n\"cepat\"" : "=1+1, tolong\n\"cepat\"";
        assertThat(rows.get(0)).isEqualTo(List.of(HEAD.split(",")));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).subList(0, 19))
                .containsExactly(
                        first.toString(),
                        given.toString(),
                        "ktp",
                        "P",
                        "30-39",
                        "",
                        "",
                        "4",
                        "3",
                        "",
                        "4",
                        "2",
                        "3",
                        "4",
                        "3",
                        "3",
                        "",
                        formula,
                        "permenpanrb-14-2017");
        assertThat(rows.get(1).subList(20, 25)).containsExactly(point, "QR", "no", "no", "");
        assertThat(OffsetDateTime.parse(rows.get(1).get(19)))
                .isBetween(
                        given.minusSeconds(1),
                        OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1));
        assertThat(rows.get(2).get(0)).isEqualTo(second.toString());
        assertThat(rows.get(2).get(17)).isEmpty();
        assertThat(rows.get(2).get(23)).isEqualTo("yes");
        assertThat(rows(ending, "?service=kk")).as("of another service").hasSize(1);
        assertThat(rows(ending, "?service=ktp")).hasSize(3);
    }

    @Test
    void numbersAreNumbersAndFormulasAreTexts() throws IOException {
        put(UUID.randomUUID(), "\"@SUM(A1)\"");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes("xlsx", "")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(1).getCell(9)).as("RTMK").isNull();
            assertThat(sheet.getRow(1).getCell(17).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @Test
    void asManyQuestionsAsTheLongestQuestionnaireOfThePeriodHas() throws IOException {
        put(new UUID(3, 1), "null");
        OfficeFixture.of(office(), unit).questionnaire("lumajang-14");
        put(new UUID(3, 2), "null");

        List<List<String>> rows = rows("csv", "");

        assertThat(rows.get(0)).contains("q14").doesNotContain("q15");
        assertThat(rows.stream().skip(1).map(row -> row.get(23)))
                .containsExactlyInAnyOrder("permenpanrb-14-2017", "lumajang-14");
    }

    @Test
    void anExportImportedAgainIsRepeatedToTheLastLine() {
        put(UUID.randomUUID(), "\"'=tanda petik\"");
        put(UUID.randomUUID(), "\"-\"");
        UUID excluded = UUID.randomUUID();
        put(excluded, "null");
        office().provision("/api/v1/responses/" + excluded + "/exclusion", "{\"reason\":\"Coba-coba\"}");
        UUID imported = UUID.randomUUID();
        office().importCsv(unit + "/imports", "id,submitted_at,service,q1\n" + imported + ",\"" + given + "\",kk,1\n");
        String csv = csv();

        assertThat(office().importCsv(unit + "/imports", csv).body())
                .contains("\"stored\":0,\"repeated\":4,\"rejected\":[]");
        HttpResponse<String> changed = office().importCsv(unit + "/imports", csv.replace(",kk,", ",ktp,"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("\"field\":\"id\"");
    }

    @Test
    void elsewhereAnExportIsStoredButForWhatWasExcluded() throws IOException {
        UUID kept = UUID.randomUUID();
        put(kept, "\"'=tanda petik\"");
        UUID excluded = UUID.randomUUID();
        put(excluded, "null");
        office().provision("/api/v1/responses/" + excluded + "/exclusion", "{\"reason\":\"Coba-coba\"}");
        String csv = csv();

        try (Office other = Office.on(Office.h2(), Map.of())) {
            OfficeFixture.of(other, unit).zone("Asia/Jayapura").services("ktp");
            HttpResponse<String> whole = other.importCsv(unit + "/imports", csv);
            assertThat(whole.statusCode()).isEqualTo(422);
            assertThat(whole.body()).contains("\"field\":\"excluded\"");
            assertThat(other.importCsv(unit + "/imports?partial=true", csv).body())
                    .contains("\"stored\":1");
            String again = other.get(path("csv", "")).body();
            assertThat(again)
                    .contains(kept.toString(), "''=tanda petik", ",IMPORT,")
                    .doesNotContain(excluded.toString());
        }
    }

    @Test
    void aSuspiciousResponseIsToldAndAnImportPassesOverIt() throws IOException {
        UUID id = UUID.randomUUID();
        assertThat(office().put(
                                id,
                                ResponseJson.at(point)
                                        .text("submittedAt", given.toString())
                                        .text("trap", "x"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(rows("csv", "").get(1).get(24)).isEqualTo("HONEYPOT");
        assertThat(rows("xlsx", "").get(1).get(24)).isEqualTo("HONEYPOT");
        assertThat(office().importCsv(unit + "/imports", csv()).body()).contains("\"stored\":0,\"repeated\":1");
    }

    @Test
    void anExportOfATimeWithoutSuspicionsIsStillKnownAsOne() {
        put(UUID.randomUUID(), "\"-\"");
        String earlier = csv().replace(",suspicion", "").replace(",no,no,\r\n", ",no,no\r\n");

        assertThat(earlier).contains(",wrong_clock,excluded\r\n", ",no,no\r\n");
        assertThat(office().importCsv(unit + "/imports", earlier).body())
                .contains("\"stored\":0,\"repeated\":1,\"rejected\":[]");
    }

    @Test
    void aFileWithOnlySomeOfTheColumnsIsNoExport() {
        HttpResponse<String> answer = office().importCsv(unit + "/imports", "id,submitted_at,service,q1,channel\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"channel\"");
    }

    @Test
    void withoutResponsesThereIsAHeadAlone() throws IOException {
        assertThat(rows("csv", "")).hasSize(1);
        assertThat(rows("xlsx", "")).hasSize(1);
    }

    @Test
    void theFileIsNamedAndKeptNowhere() {
        HttpResponse<String> answer = office().get(path("csv", "?service=ktp"));

        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"responses-" + unit + "-" + year() + "-ktp.csv\"");
        assertThat(office().get(path("csv", "?service=sim")).statusCode()).isEqualTo(404);
        assertThat(office().get("/api/v1/units/" + unit + "/responses/2024-TW5.csv")
                        .statusCode())
                .isEqualTo(404);
        assertThat(office().get("/api/v1/units/nirwana/responses/2024.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatFailsInTheMiddleIsNoWholeFile() throws Exception {
        String lines = IntStream.range(0, 3000)
                .mapToObj(i -> new UUID(50 + units, i) + "," + given + ",kk,1\n")
                .collect(Collectors.joining("", "id,submitted_at,service,q1\n", ""));
        assertThat(office().importCsv(unit + "/imports", lines).body()).contains("\"stored\":3000");
        assertThat(rows("csv", "")).hasSize(3001);
        // An unsound row, the last one by its id.
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE response SET channel = 'FAX' WHERE id = X'"
                    + new UUID(50 + units, 2999).toString().replace("-", "") + "'");
        }

        assertThatThrownBy(() -> bytes("csv", "")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> bytes("xlsx", "")).isInstanceOf(UncheckedIOException.class);
        // Nothing is held on to: the next ones are answered as well.
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> bytes("csv", "")).isInstanceOf(UncheckedIOException.class);
        }
    }

    private void put(UUID id, String suggestion) {
        ResponseJson response =
                ResponseJson.at(point).text("submittedAt", given.toString()).with("suggestion", suggestion);
        assertThat(office().put(id, response).statusCode()).isEqualTo(201);
    }

    private List<List<String>> rows(String ending, String query) throws IOException {
        byte[] file = bytes(ending, query);
        return ending.equals("csv") ? csvRows(file) : xlsxRows(file);
    }

    private static List<List<String>> csvRows(byte[] file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<List<String>> xlsxRows(byte[] file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            int columns = workbook.getSheetAt(0).getRow(0).getLastCellNum();
            for (Row row : workbook.getSheetAt(0)) {
                rows.add(IntStream.range(0, columns)
                        .mapToObj(column -> text(row.getCell(column)))
                        .toList());
            }
            return rows;
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private String csv() {
        return office().get(path("csv", "")).body();
    }

    private byte[] bytes(String ending, String query) {
        return office().download(path(ending, query));
    }

    private String path(String ending, String query) {
        return "/api/v1/units/" + unit + "/responses/" + year() + "." + ending + query;
    }

    private static Year year() {
        return Year.now(ZoneId.of("Asia/Jayapura"));
    }
}
