package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.suaraloket.testing.Office;
import id.suaraloket.web.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of an olah data is a formula over its rows, and comes to what the recap says. */
class OlahDataTest {
    private static final Pattern FILE = Pattern.compile("olah-data/[0-9a-f-]{36}\\.xlsx");
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void lumajangComesToWhatItsRecapSays() throws Exception {
        Recomputed made = made("lumajang", "2021-TW3", "");

        agrees(made, "lumajang", "2021-TW3", "");
        assertThat(made.line("IKM")).containsExactly("87.10");
        assertThat(made.line("Nilai unsur"))
                .containsExactly("3.41", "3.41", "3.48", "3.73", "3.44", "3.57", "3.44", "3.53", "3.36");
        XSSFSheet sheet = made.book().getSheet("Olah data");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows()).isNotNull();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getHeader().getRight()).contains("SEMENTARA");
        int first = sheet.getPaneInformation().getHorizontalSplitPosition();
        Cell score = sheet.getRow(first).getCell(OlahDataLayout.QUESTIONS);
        assertThat(score.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(sheet.getRow(first)
                        .getCell(OlahDataLayout.DAY)
                        .getLocalDateTimeCellValue()
                        .getYear())
                .isEqualTo(2021);
        assertThat(sheet.getRow(first + 188).getCell(OlahDataLayout.QUESTIONS).getCellFormula())
                .isEqualTo("SUM(H" + (first + 1) + ":H" + (first + 188) + ")");
    }

    @Test
    void oneJenisLayananAlone() throws Exception {
        Recomputed made = made("lumajang", "2021-TW3", "ktp");

        agrees(made, "lumajang", "2021-TW3", "ktp");
        assertThat(made.book().getSheet("Per jenis layanan")).isNull();
    }

    /** As a binary fraction it is a little less than 86,625. */
    @Test
    void aHalfIsRoundedUp() throws Exception {
        unit("setengah", "permenpanrb-14-2017", "0.11", "pooled");
        service("setengah", "ktp", "KTP");
        int[] sums = {105, 105, 97, 113, 105, 112, 112, 98, 98};
        List<String> rows = IntStream.range(0, 30)
                .mapToObj(i -> IntStream.of(sums)
                        .mapToObj(sum -> i < sum - 90 ? "4" : "3")
                        .collect(Collectors.joining(",")))
                .toList();
        answers("setengah", "ktp", "2024-02-01", rows);

        Recomputed made = made("setengah", "2024-TW1", "");

        agrees(made, "setengah", "2024-TW1", "");
        assertThat(made.line("IKM")).containsExactly("86.63");
    }

    @Test
    void theMeanOfServicesIsThatOfTheirSheet() throws Exception {
        unit("rata", "permenpanrb-14-2017", "0.111", "mean-of-services");
        service("rata", "ktp", "KTP*");
        service("rata", "kk", "KTP-el \"cepat\"?");
        service("rata", "kia", "ktp*");
        service("rata", "kosong", "Tidak dijawab");
        answers("rata", "ktp", "2024-02-01", List.of("4,4,4,4,4,4,4,4,4", "3,,4,4,4,4,4,4,4"));
        answers("rata", "kk", "2024-02-02", List.of("1,2,1,2,1,2,1,2,1"));
        answers("rata", "kia", "2024-02-03", List.of("3,3,3,3,3,3,3,3,3"));
        answers("rata", "kosong", "2024-02-03", List.of("3,3,,3,3,3,3,3,3"));

        Recomputed made = made("rata", "2024-TW1", "");

        agrees(made, "rata", "2024-TW1", "");
        assertThat(made.line("RTMK"))
                .containsExactly("0.00", "1.00", "1.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void anUnsurThatNobodyAnsweredHasNoValueAndNeitherHasTheIkm() throws Exception {
        unit("kosong", "permenpanrb-14-2017", "1/k", "pooled");
        service("kosong", "ktp", "KTP");
        answers("kosong", "ktp", "2024-02-01", List.of("4,4,,4,4,4,4,4,4"));

        Recomputed made = made("kosong", "2024-TW1", "");

        assertThat(made.line("Nilai unsur")).contains("-", "4.00");
        assertThat(made.line("IKM")).containsExactly("-");
        assertThat(made.line("Mutu")).containsExactly("-");
    }

    @Test
    void severalQuestionnairesAreAddedUpAndSoAreSeveralSheetsOfOne() throws Exception {
        unit("ganti", "permenpanrb-14-2017", "1/k", "pooled");
        service("ganti", "ktp", "KTP");
        service("ganti", "kk", "KK");
        answers("ganti", "ktp", "2024-02-01", List.of("4,4,3,4,4,4,2,4,4", "3,3,3,,3,3,3,3,3", "4,4,4,4,4,4,4,4,4"));
        unit("ganti", "lumajang-14", "1/k", "pooled");
        answers("ganti", "kk", "2024-03-01", List.of("4,4,3,4,4,4,2,4,4,1,2,,4,4", "2,2,2,2,2,2,2,2,2,2,2,2,2,2"));

        Recomputed made = made("ganti", "2024-TW1", "");
        assertThat(made.parts()).isEqualTo(2);
        agrees(made, "ganti", "2024-TW1", "");

        Recomputed small = inSheets("ganti", "2024-TW1", 2);
        assertThat(small.parts()).isEqualTo(3);
        agrees(small, "ganti", "2024-TW1", "");
    }

    @Test
    void aFinalOneHoldsTheRowsOfThen() throws Exception {
        unit("final", "permenpanrb-14-2017", "1/k", "pooled");
        service("final", "ktp", "KTP");
        answers("final", "ktp", "2024-02-01", List.of("4,4,3,4,4,4,2,4,4", "3,3,3,,3,3,3,3,3"));
        assertThat(office.postAsStaff("/staff/units/final/recaps/2024-TW1/finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
        answers("final", "ktp", "2024-02-02", List.of("1,1,1,1,1,1,1,1,1"));

        Recomputed made = made("final", "2024-TW1", "");

        agrees(made, "final", "2024-TW1", "");
        String code = recap("final", "2024-TW1", "")
                .getAsJsonObject("edition")
                .get("checkCode")
                .getAsString();
        XSSFSheet sheet = made.book().getSheetAt(0);
        assertThat(sheet.getFooter().getLeft()).contains(code);
        assertThat(sheet.getHeader().getRight()).isEmpty();
        assertThat(text(made)).contains("/cek/" + code.replace("-", ""), "susulan, diterima setelah final: 1");
        assertThat(page("final", "2024-TW1").select("#made").text()).contains("final, edisi 1");
    }

    @Test
    void rowsThatAreNotWhatWasMadeFinalGiveNoFile() throws Exception {
        unit("ubah", "permenpanrb-14-2017", "1/k", "pooled");
        service("ubah", "ktp", "KTP");
        answers("ubah", "ktp", "2024-02-01", List.of("4,4,3,4,4,4,2,4,4"));
        office.postAsStaff("/staff/units/ubah/recaps/2024-TW1/finalisation", Map.of("number", "1"));
        try (var connection = office.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE response SET answers = '444444444' WHERE unit = 'ubah'");
        }

        order("ubah", "2024-TW1", "");

        Document shown = page("ubah", "2024-TW1");
        assertThat(shown.select("#made").text()).contains("Gagal.", "recap-verify", "Buat lagi");
        assertThat(shown.select("progress")).isEmpty();
    }

    @Test
    void whatIsExcludedIsToldAndNotThere() throws Exception {
        unit("kecuali", "permenpanrb-14-2017", "1/k", "pooled");
        service("kecuali", "ktp", "KTP");
        answers("kecuali", "ktp", "2024-02-01", List.of("4,4,3,4,4,4,2,4,4", "3,3,3,3,3,3,3,3,3"));
        UUID one = id("kecuali");
        office.provision("/api/v1/responses/" + one + "/exclusion", "{\"reason\":\"Coba-coba\"}");

        Recomputed made = made("kecuali", "2024-TW1", "");

        agrees(made, "kecuali", "2024-TW1", "");
        assertThat(text(made)).contains("dikecualikan: 1").doesNotContain(one.toString());
    }

    /** It alone asks about an unsur of which ktp has no value then, and needs none. */
    @Test
    void aQuestionnaireOfWhichEveryResponseIsExcludedAsksForNothing() throws Exception {
        unit("beda", "permenpanrb-14-2017", "1/k", "mean-of-services");
        service("beda", "ktp", "KTP");
        service("beda", "kk", "KK");
        answers("beda", "ktp", "2024-02-01", List.of("1,1,1,1,1,1,1,1,1"));
        UUID one = id("beda");
        answers("beda", "kk", "2024-02-01", List.of("3,3,3,3,3,3,3,3,3"));
        String draft = "/staff/units/beda/questionnaires/beda-q1/draft";
        office.postAsStaff("/staff/units/beda/questionnaires", Map.of("source", "permenpanrb-14-2017"));
        office.postAsStaff(draft + "/questions/q9/place", Map.of("to", "out"));
        assertThat(office.postAsStaff(draft + "/publication").statusCode()).isEqualTo(303);
        unit("beda", "beda-q1", "1/k", "mean-of-services");
        answers("beda", "ktp", "2024-03-01", List.of("4,4,4,4,4,4,4,4"));
        office.provision("/api/v1/responses/" + one + "/exclusion", "{\"reason\":\"Coba-coba\"}");

        Recomputed open = made("beda", "2024-TW1", "");
        agrees(open, "beda", "2024-TW1", "");
        assertThat(open.line("IKM")).containsExactly("87.50");

        office.postAsStaff("/staff/units/beda/recaps/2024-TW1/finalisation", Map.of("number", "1"));
        Recomputed made = made("beda", "2024-TW1", "");
        agrees(made, "beda", "2024-TW1", "");
        assertThat(page("beda", "2024-TW1").select("#made tbody tr").get(0).text())
                .contains("final, edisi 1", "Unduh");
    }

    @Test
    void aFormulaThatExcelWouldNotOpenGivesNoFile() throws Exception {
        unit("panjang", "lumajang-14", "1/k", "pooled");
        service("panjang", "ktp", "KTP");
        service("panjang", "kk", "KK");
        String row = "4,4,3,4,4,4,2,4,4,1,2,4,4,4";
        answers("panjang", "ktp", "2024-02-01", Collections.nCopies(69, row));
        answers("panjang", "kk", "2024-02-01", List.of(row));

        assertThatThrownBy(() -> inSheets("panjang", "2024-TW1", 1))
                .isInstanceOfSatisfying(OlahDataTrouble.class, trouble -> {
                    assertThat(trouble.reason()).isEqualTo("formula");
                    for (Locale locale : List.of(Locale.ENGLISH, Messages.DEFAULT)) {
                        assertThat(office.context()
                                        .getBean(Messages.class)
                                        .get(locale, "report.olah.failure." + trouble.reason()))
                                .contains("Excel");
                    }
                });
        assertThat(inSheets("panjang", "2024-TW1", 2).parts()).isEqualTo(35);
    }

    @Test
    void withoutRespondentsThereIsNothingToMake() {
        unit("sepi", "permenpanrb-14-2017", "1/k", "pooled");

        HttpResponse<String> refused = order("sepi", "2024-TW1", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("Belum ada jawaban");
        assertThat(page("sepi", "2024-TW1").select("form button:contains(Buat)"))
                .isEmpty();
    }

    /** Every figure of the recap, cell by cell. */
    private static void agrees(Recomputed made, String unit, String period, String service) {
        JsonObject recap = recap(unit, period, service);
        assertThat(made.line("IKM")).containsExactly(recap.get("ikm").getAsString());
        assertThat(made.line("Mutu")).containsExactly(recap.get("mutu").getAsString());
        assertThat(made.line("Kinerja")).containsExactly(recap.get("kinerja").getAsString());
        JsonArray unsur = recap.getAsJsonArray("unsur");
        List<String> means = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (JsonElement each : unsur) {
            means.add(each.getAsJsonObject().get("mean").getAsString());
            sums.add(added(each, "sum"));
            answered.add(added(each, "answered"));
        }
        assertThat(made.line("Nilai unsur")).isEqualTo(means);
        assertThat(made.line("Jumlah nilai per unsur")).isEqualTo(sums);
        assertThat(made.line("Jawaban terisi per unsur")).isEqualTo(answered);
    }

    private static String added(JsonElement unsur, String what) {
        int sum = 0;
        for (JsonElement question : unsur.getAsJsonObject().getAsJsonArray("questions")) {
            sum += question.getAsJsonObject().get(what).getAsInt();
        }
        return sum + ".00";
    }

    private static JsonObject recap(String unit, String period, String service) {
        return JsonParser.parseString(office.get("/api/v1/units/" + unit + "/recaps/" + period + "?service=" + service)
                        .body())
                .getAsJsonObject();
    }

    private static Recomputed made(String unit, String period, String service) throws Exception {
        assertThat(order(unit, period, service).statusCode()).isEqualTo(303);
        office.context().getBean(OlahDataWork.class).workInTurn();
        Matcher file = FILE.matcher(office.get(address(unit, period)).body());
        assertThat(file.find()).isTrue();
        HttpResponse<byte[]> answer = office.fetch("/staff/units/" + unit + "/recaps/" + period + "/" + file.group());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("olah-data-" + unit + "-" + period);
        return Recomputed.read(answer.body());
    }

    /** On sheets of so many respondents each. */
    private static Recomputed inSheets(String unit, String period, int mostRows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var recap =
                office.context().getBean(id.suaraloket.recap.RecapQuery.class).get(unit, period, null);
        var rows = office.context().getBean(id.suaraloket.response.CountedRows.class);
        office.context()
                .getBean(OlahDataXlsx.class)
                .write(
                        recap,
                        List.of(),
                        taker -> rows.forEach(
                                recap.unit(), recap.period(), null, LocalDateTime.now(ZoneOffset.UTC), taker),
                        mostRows,
                        out);
        return Recomputed.read(out.toByteArray());
    }

    private static String text(Recomputed made) {
        StringBuilder text = new StringBuilder();
        made.book()
                .forEach(sheet -> sheet.forEach(
                        row -> row.forEach(cell -> text.append(cell).append('\n'))));
        return text.toString();
    }

    private static HttpResponse<String> order(String unit, String period, String service) {
        return office.postAsStaff(address(unit, period), Map.of("service", service));
    }

    private static Document page(String unit, String period) {
        return Jsoup.parse(office.get(address(unit, period)).body());
    }

    private static String address(String unit, String period) {
        return "/staff/units/" + unit + "/recaps/" + period + "/olah-data";
    }

    private static void unit(String code, String questionnaire, String weighting, String method) {
        assertThat(office.provision(
                                "/api/v1/units/" + code,
                                "{\"name\":\"Kecamatan Uji & Coba\",\"kabupaten\":\"Kabupaten Uji\",\"questionnaire\":\""
                                        + questionnaire + "\",\"weighting\":\"" + weighting + "\",\"method\":\""
                                        + method
                                        + "\"}")
                        .statusCode())
                .isBetween(200, 201);
    }

    private static void service(String unit, String code, String name) {
        office.provision(
                "/api/v1/units/" + unit + "/services/" + code, "{\"name\":\"" + name.replace("\"", "\\\"") + "\"}");
    }

    private static void answers(String unit, String service, String day, List<String> rows) {
        int questions = rows.get(0).split(",", -1).length;
        StringBuilder csv = new StringBuilder("id,submitted_at,service,sex,age,education,occupation");
        IntStream.rangeClosed(1, questions).forEach(i -> csv.append(",q").append(i));
        rows.forEach(row -> csv.append('\n')
                .append(UUID.randomUUID())
                .append(',')
                .append(day)
                .append("T09:00:00+07:00,")
                .append(service)
                .append(",P,60+,,PETANI,")
                .append(row));
        assertThat(office.importCsv(unit + "/imports", csv.toString()).body()).contains("\"stored\":" + rows.size());
    }

    private static UUID id(String unit) throws Exception {
        Matcher found = Pattern.compile("[0-9a-f-]{36}")
                .matcher(office.get("/api/v1/units/" + unit + "/responses/2024-TW1.csv")
                        .body());
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group());
    }
}
