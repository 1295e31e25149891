package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was refused to a tablet comes to staff, and is taken in once, by whichever way it came. */
abstract class RefusedAnswerSuite extends StoreSuite {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static int points;
    private OfficeFixture unit;
    private String point = "";

    @Override
    protected void provision() {
        unit = OfficeFixture.of(office(), "uji").services("ktp", "kk", "pindah").service("pindah", false);
        OfficeFixture.of(office(), "lain").services("nikah").kiosk("NA2222");
    }

    /** Each test has a point of its own, so that none sees what another left there. */
    @BeforeEach
    void newPoint() {
        points++;
        point = "UJT2" + SIGNS.charAt(points / 31) + SIGNS.charAt(points % 31);
        unit.kiosk(point);
    }

    @Test
    void whatATabletHandsOverIsTakenInByStaffAndCountsOnce() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        unit.closeKiosk(point);
        // Given after the closing, so that it is refused.
        ResponseJson late = ResponseJson.at(point).text("submittedAt", now());
        assertThat(office().put(id, late).statusCode()).isEqualTo(422);

        HttpResponse<String> kept = tablet.handOver(id, late);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(kept.body()).isEqualTo("{\"id\":\"" + id + "\"}");
        assertThat(tablet.handOver(id, late).statusCode()).isEqualTo(200);
        assertThat(rows(id)).isZero();

        assertThat(waiting().select(".state").text()).isEqualTo("Dapat dimasukkan");
        assertThat(waiting().text()).contains("Layanan ktp", "Titik survei ini sudah ditutup.", "dari tablet");
        assertThat(office().get("/staff").body()).contains("Jawaban yang ditolak di Loket:", "1 jawaban belum masuk");
        long before = respondents();

        assertThat(take()).isEqualTo("1 jawaban masuk ke data.");

        assertThat(rows(
                        id,
                        "channel = 'KIOSK' AND point = '" + point + "' AND service = 'ktp' AND wrong_clock = FALSE"))
                .isEqualTo(1);
        assertThat(respondents()).isEqualTo(before + 1);
        talliesEqualARecount();
        assertThat(page().select("#refused")).isEmpty();
        assertThat(kept(id, "content IS NULL AND taken_by = 'token' AND taken_at IS NOT NULL"))
                .isEqualTo(1);

        // Whoever comes with it again changes nothing.
        assertThat(office().put(id, late).statusCode()).isEqualTo(200);
        assertThat(tablet.handOver(id, late).statusCode()).isEqualTo(200);
        assertThat(take()).isEqualTo("Tidak ada jawaban untuk dimasukkan.");
        assertThat(respondents()).isEqualTo(before + 1);
    }

    @Test
    void handedOverAtOnceOnTwoServersItIsKeptOnce() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        try (Office second = second(Map.of())) {
            List<Integer> answers = Stream.of(office(), second, office(), second)
                    .map(server -> CompletableFuture.supplyAsync(() ->
                            tablet.at(server).handOver(id, unknownService()).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(kept(id, "TRUE")).isEqualTo(1);
    }

    @Test
    void takenInByTwoAtOnceItCountsOnce() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        for (int i = 0; i < 5; i++) {
            tablet.handOver(UUID.randomUUID(), ResponseJson.at(point));
        }
        long before = rows();

        try (Office second = second(Map.of())) {
            Stream.of(office(), second)
                    .map(server -> CompletableFuture.supplyAsync(
                            () -> server.postAsStaff(intake()).statusCode()))
                    .toList()
                    .forEach(status -> assertThat(status.join()).isEqualTo(200));
        }

        assertThat(rows()).isEqualTo(before + 5);
        assertThat(page().select("#refused")).isEmpty();
        talliesEqualARecount();
    }

    @Test
    void whatBecameOfThePointOrTheServiceSinceStandsAgainstNothing() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID other = UUID.randomUUID();
        UUID retired = UUID.randomUUID();
        UUID former = UUID.randomUUID();
        unit.kiosk(point, "kk");
        assertThat(office().put(other, ResponseJson.at(point)).statusCode()).isEqualTo(422);
        tablet.handOver(other, ResponseJson.at(point));
        tablet.handOver(retired, ResponseJson.at(point).text("service", "pindah"));
        unit.questionnaire("lumajang-14").questionnaire("permenpanrb-14-2017");
        tablet.handOver(
                former,
                ResponseJson.at(point)
                        .text("questionnaire", "lumajang-14")
                        .with("answers", "{\"q1\":4}")
                        .without("service"));

        assertThat(page().select("#refused ~ article").text()).contains("Titik survei ini untuk jenis layanan lain.");
        assertThat(take()).isEqualTo("3 jawaban masuk ke data.");

        assertThat(rows(other, "service = 'ktp'")).isEqualTo(1);
        assertThat(rows(retired, "service = 'pindah'")).isEqualTo(1);
        assertThat(rows(former, "service = 'kk' AND questionnaire = 'lumajang-14'"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenStaysWithItsReasonUntilItCan() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        String later = "layanan-" + point.toLowerCase(Locale.ROOT);
        UUID id = UUID.randomUUID();
        tablet.handOver(id, ResponseJson.at(point).text("service", later));
        tablet.handOver(
                UUID.randomUUID().toString(),
                "{\"refused\":422,\"response\":{\"point\":7,\"submittedAt\":\"2026-02-03T09:23:02+07:00\",\"08123456789\":true,\"answers\":{\"q1\":1e999}}}");

        assertThat(page().select("#refused ~ article .state").eachText())
                .containsExactly("Belum dapat dimasukkan", "Belum dapat dimasukkan");
        assertThat(page().select("form[action$=intake]")).isEmpty();
        assertThat(page().select("#refused ~ article").text())
                .contains("Jenis layanan ini tidak dikenal.", later, "Diisi 3 Feb 2026 09:23 WIB", "([***])")
                .doesNotContain("08123456789");
        assertThat(take()).startsWith("2 jawaban belum dapat dimasukkan.");
        assertThat(rows(id)).isZero();

        unit.service(later, true);
        assertThat(take()).startsWith("1 jawaban masuk ke data. 1 jawaban belum dapat dimasukkan.");
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void underANumberThatHoldsAnotherAnswerItIsToldAndStays() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        office().put(id, ResponseJson.at(point));
        ResponseJson other = ResponseJson.at(point).text("service", "kk");

        assertThat(tablet.handOver(id, other).statusCode()).isEqualTo(201);
        assertThat(tablet.handOver(id, ResponseJson.at(point)).statusCode()).isEqualTo(201);

        assertThat(page().select("#refused ~ article").text())
                .contains("Nomor ini sudah tersimpan dengan isi yang lain.");
        assertThat(take()).startsWith("1 jawaban sudah ada di data; tidak dihitung dua kali. 1 jawaban belum dapat");
        assertThat(rows(id, "service = 'ktp'")).isEqualTo(1);
        assertThat(page().select("#refused ~ article")).hasSize(1);
    }

    @Test
    void whatIsSetAsideIsLeftOutUntilItIsPutBack() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        tablet.handOver(id, ResponseJson.at(point));
        String file = download();

        assertThat(press("form[action$=set-aside]").headers().firstValue("location"))
                .contains("/staff/points/" + point + "#refused");
        assertThat(page().select("#refused ~ article, form[action$=intake]")).isEmpty();
        assertThat(page().select("details summary").text()).isEqualTo("Jawaban yang disisihkan (1)");
        assertThat(office().get("/staff").body()).doesNotContain(point + "\">Jawaban yang ditolak");
        assertThat(take()).isEqualTo("Tidak ada jawaban untuk dimasukkan.");
        assertThat(result(upload(file))).isEqualTo("1 jawaban tidak diambil karena sudah disisihkan.");
        assertThat(rows(id)).isZero();

        press("form[action$=put-back]");
        assertThat(page().select("details")).isEmpty();
        assertThat(take()).isEqualTo("1 jawaban masuk ke data.");
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void aDownloadedFileIsTakenInWhereverItComesBackTo() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at(point).text("suggestion", "Kursi \uD83D\uDE00 kurang");
        tablet.handOver(id, response);
        tablet.handOver(UUID.randomUUID(), unknownService());
        HttpResponse<String> answer = office().get("/api/v1/points/" + point + "/refused-answers.json");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .matches("attachment; filename=\"jawaban-" + point + "-[0-9-]{10}\\.json\"");
        String file = answer.body();
        assertThat(file)
                .startsWith(
                        "{\"format\":\"suara-loket-answers\",\"version\":1,\"point\":\"" + point + "\",\"answers\":[")
                .contains("{\"id\":\"" + id + "\",\"refused\":422,\"response\":{\"point\":\"" + point + "\",");

        assertThat(result(upload(file))).startsWith("1 jawaban masuk ke data. 1 jawaban belum dapat dimasukkan.");

        assertThat(rows(id)).isEqualTo(1);
        assertThat(office().put(id, response).statusCode()).isEqualTo(200);
        assertThat(result(upload(file))).startsWith("1 jawaban sudah ada di data; tidak dihitung dua kali.");
        assertThat(page().select("#refused ~ article")).hasSize(1);
        talliesEqualARecount();
    }

    @Test
    void aFileOfATabletIsTakenInWhetherItsAnswersWaitedOrWereRefused() {
        UUID waited = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        String file = "{\"exported\":\"2026-03-01\",\"answers\":[" + entry(waited, "", ResponseJson.at(point)) + ","
                + entry(waited, ",\"refused\":0", ResponseJson.at(point)) + ",{\"id\":\"x\"},7,"
                + entry(refused, ",\"refused\":422", unknownService()) + ","
                + entry(refused, ",\"refused\":413", unknownService())
                + "],\"point\":\"" + point + "\",\"version\":1,\"format\":\"suara-loket-answers\"}";

        assertThat(result(upload(file)))
                .isEqualTo("1 jawaban masuk ke data. 1 jawaban sudah ada di data; tidak dihitung dua kali."
                        + " 2 jawaban belum dapat dimasukkan. Jawaban itu disimpan di bawah, dengan alasannya."
                        + " 2 isi berkas tidak terbaca sebagai jawaban: nomor 3, 4.");

        assertThat(rows(waited)).isEqualTo(1);
        assertThat(kept(refused, "tablet IS NULL AND status = 422")).isEqualTo(1);
        assertThat(waiting().text()).contains("dari berkas", "Jenis layanan ini tidak dikenal.");
    }

    @Test
    void theFileOfALostServerIsTakenInAtTheNewPointButNotThatOfAnotherUnit() {
        UUID lost = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();

        assertThat(result(upload(file(entry(lost, "", ResponseJson.at("NXXNXX"))))))
                .isEqualTo("1 jawaban masuk ke data.");
        assertThat(result(upload(file(entry(foreign, "", ResponseJson.at("NA2222"))))))
                .startsWith("1 jawaban belum dapat dimasukkan.");

        assertThat(rows(lost, "point = '" + point + "'")).isEqualTo(1);
        assertThat(rows(foreign)).isZero();
        assertThat(waiting().text()).contains("milik unit lain", "Diisi di titik NA2222");
    }

    @Test
    void anAnswerCountsOnTheDayItWasGivenSeenFromWhenItWasHandedOver() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        tablet.handOver(id, ResponseJson.at(point).text("submittedAt", "2025-03-04T09:00:00+07:00"));
        change("UPDATE refused_answer SET received_at = TIMESTAMP '2025-03-05 00:00:00' WHERE response_id = '" + id
                + "'");

        take();

        assertThat(rows(
                        id,
                        "counted_on = DATE '2025-03-04' AND wrong_clock = FALSE"
                                + " AND received_at = TIMESTAMP '2025-03-05 00:00:00'"))
                .isEqualTo(1);
    }

    @Test
    void whatARefusedAnswerHoldsIsKeptNoLongerThanSaran() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        tablet.handOver(old, unknownService());
        tablet.handOver(young, unknownService());
        change("UPDATE refused_answer SET received_at = TIMESTAMP '2020-03-05 00:00:00' WHERE response_id = '" + old
                + "'");

        office().context().getBean(RefusedAnswerRetention.class).removeExpired();

        assertThat(kept(old, "content IS NULL AND taken_at IS NULL")).isEqualTo(1);
        assertThat(kept(young, "content IS NOT NULL")).isEqualTo(1);
        assertThat(page().select("#refused ~ article")).hasSize(1);
        assertThat(tablet.handOver(old, unknownService()).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyATabletThatMayComeHandsOver() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();
        assertThat(tablet.with(Office.TOKEN).handOver(id, unknownService()).statusCode())
                .isEqualTo(401);

        office().postAsStaff("/staff/points/" + point + "/tablets/" + tablet.id() + "/revocation");

        assertThat(tablet.handOver(id, unknownService()).statusCode()).isEqualTo(401);
        assertThat(kept(id, "TRUE")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | 422 | response
            {"refused":422,"response":null} | 422 | response
            {"refused":422,"response":[]} | 422 | response
            {"refused":"422","response":{}} | 422 | refused
            {"refused":600,"response":{}} | 422 | refused
            {"refused":422,"response":{},"more":1} | 422 | more
            [] | 400 | malformed
            {"refused":422,"response":{}}x | 400 | malformed
            """)
    void nonsenseIsNotKept(String body, int status, String told) {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        UUID id = UUID.randomUUID();

        HttpResponse<String> answer = tablet.handOver(id.toString(), body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
        assertThat(kept(id, "TRUE")).isZero();
    }

    @Test
    void aBodyThatMayBePutMayBeHandedOverAndNoLargerOne() {
        CounterTablet tablet = CounterTablet.enrol(office(), point);
        String largest = "{\"x\":\"" + "x".repeat(16 * 1024 - 8) + "\"}";
        UUID id = UUID.randomUUID();

        assertThat(tablet.handOver(id.toString(), "{\"refused\":422,\"response\":" + largest + "}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(tablet.handOver("no-uuid", "{\"response\":{}}").statusCode()).isEqualTo(422);
        assertThat(tablet.handOver(UUID.randomUUID().toString(), " ".repeat(17 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
        // Half a character is no obstacle either.
        assertThat(tablet.handOver(UUID.randomUUID().toString(), "{\"response\":{\"suggestion\":\"\\ud83d\"}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(page().select("#refused ~ article")).hasSize(2);
        assertThat(result(upload(download()))).startsWith("2 jawaban belum dapat dimasukkan.");
        assertThat(page().select("#refused ~ article")).hasSize(2);
    }

    @Test
    void aFileThatCannotBeTakenIsToldOnThePage() {
        isRefused(upload("id;answers"), "rusak atau tidak lengkap");
        isRefused(
                office().send(office().request("/staff/points/" + point + "/answer-files")
                        .header("Authorization", "Bearer " + Office.TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=" + Office.BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Office.file("", "") + "--" + Office.BOUNDARY + "--\r\n"))),
                "Pilih dahulu berkasnya.");
        assertThat(result(upload(file("")))).isEqualTo("Tidak ada jawaban untuk dimasukkan.");
    }

    @Test
    void aFileOfManyIsTakenInPieceByPiece() throws SQLException {
        long before = rows();
        String many = IntStream.range(0, 600)
                .mapToObj(i -> entry(UUID.randomUUID(), "", i % 4 == 0 ? unknownService() : ResponseJson.at(point)))
                .collect(Collectors.joining(","));

        assertThat(result(upload(file(many)))).startsWith("450 jawaban masuk ke data. 150 jawaban belum dapat");

        assertThat(rows()).isEqualTo(before + 450);
        assertThat(page().select("#refused ~ article")).hasSize(50);
        assertThat(page().select("section").text()).contains("Dan 100 jawaban lain yang tidak ditampilkan.");
        talliesEqualARecount();
    }

    private void isRefused(HttpResponse<String> answer, String told) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains(told);
        assertThat(Jsoup.parse(answer.body()).select("#f-file").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page().select("#refused")).isEmpty();
    }

    private ResponseJson unknownService() {
        return ResponseJson.at(point).text("service", "tidak-ada");
    }

    private static String file(String entries) {
        return "{\"format\":\"suara-loket-answers\",\"version\":1,\"point\":\"UJ2222\",\"answers\":[" + entries + "]}";
    }

    private static String entry(UUID id, String refused, ResponseJson response) {
        return "{\"id\":\"" + id + "\"" + refused + ", \"response\": " + response + "}";
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }

    private String intake() {
        return "/staff/points/" + point + "/refused-answers/intake";
    }

    private String take() {
        return result(office().postAsStaff(intake()));
    }

    private static String result(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("[role=status]").text();
    }

    private HttpResponse<String> upload(String file) {
        return office().upload("/staff/points/" + point + "/answer-files", file);
    }

    private String download() {
        return office().get("/api/v1/points/" + point + "/refused-answers.json").body();
    }

    private HttpResponse<String> press(String form) {
        return office().postAsStaff(page().select(form).attr("action"));
    }

    private Document page() {
        HttpResponse<String> answer = office().get("/staff/points/" + point);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The only one that waits. */
    private Element waiting() {
        assertThat(page().select("#refused ~ article")).hasSize(1);
        return page().select("#refused ~ article").first();
    }

    private long respondents() {
        return office().count("SELECT COALESCE(SUM(responses), 0) FROM tally WHERE unit = 'uji'");
    }

    private long kept(UUID id, String condition) {
        return office().count(
                        "SELECT COUNT(*) FROM refused_answer WHERE response_id = '" + id + "' AND (" + condition + ")");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
