package id.suaraloket.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public sees what staff have published, and nothing that could tell who answered what. */
abstract class PublicationSuite extends StoreSuite {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private String unit;
    private int units;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "umum-" + units;
        OfficeFixture.of(office(), unit).services("ktp", "kk", "waris", "pindah");
    }

    @Test
    void beforeItIsPublishedNobodySeesIt() {
        answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        finalise("2024-TW3", 1, "");

        assertThat(nobody(json("2024-TW3")).statusCode()).isEqualTo(401);
        assertThat(nobody("/hasil/" + unit + "/2024-TW3").statusCode()).isEqualTo(404);
        assertThat(nobody("/hasil/" + unit + "/2024-TW3.csv").statusCode()).isEqualTo(404);
        HttpResponse<String> page = nobody("/hasil/" + unit);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select("#none").text()).contains("belum memublikasikan");
        assertThat(nobody("/hasil/" + unit + "/tv").body()).contains("belum memublikasikan");
        assertThat(nobody("/hasil/" + unit + "/badge.svg").body()).contains("belum dipublikasikan");
        assertThat(nobody("/hasil/tidak-ada").statusCode()).isEqualTo(404);
        assertThat(nobody("/hasil/tidak-ada/tv").statusCode()).isEqualTo(404);
        assertThat(nobody("/hasil/tidak-ada/badge.svg").statusCode()).isEqualTo(404);
        assertThat(staffPage("2024-TW3").select("#publication").text())
                .contains("belum dipublikasikan", "Publikasikan hasil");
    }

    @Test
    void onlyAFinalPeriodOfEnoughRespondentsIsPublished() {
        answers("2024-08-03", "ktp", 4, "L,SMA", "4");

        assertThat(publish("2024-TW3").statusCode()).isEqualTo(422);
        finalise("2024-TW3", 1, "");
        assertThat(publish("2024-TW3").statusCode()).isEqualTo(422);
        assertThat(staffPage("2024-TW3").select("#publication button")).isEmpty();
        assertThat(publish("2024-TW9").statusCode()).isEqualTo(404);
        assertThat(nobody(json("2024-TW3")).statusCode()).isEqualTo(401);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsPublishedShowsTheFiguresOfTheRekapitulasi() {
        answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        answers("2024-08-04", "kk", 30, "P,S1", "3");
        finalise("2024-TW3", 1, "");
        assertThat(publish("2024-TW3").statusCode()).isEqualTo(303);
        assertThat(publish("2024-TW3").statusCode()).as("twice does no harm").isEqualTo(303);

        Document page = page("/hasil/" + unit);
        Document staff = staffPage("2024-TW3");
        String ikm = staff.select("#ikm").text();
        assertThat(page.select("#ikm").text()).isEqualTo(ikm);
        assertThat(page.select(".mutu").text()).isEqualTo(staff.select(".mutu").text());
        assertThat(page.select("#services-d").text())
                .isEqualTo("Layanan kk (30 responden): 75,00 mutu C; Layanan ktp (40 responden): 100,00 mutu A");
        assertThat(page.select("#unsur-d").text()).startsWith("U1 Persyaratan: ");
        assertThat(page.select("#profile").text()).contains("Laki-laki 40 57 %", "Perempuan 30 43 %");
        assertThat(page.select("#few, #correction")).isEmpty();
        assertThat(page("/hasil").select("#units a[href='/hasil/" + unit + "']"))
                .hasSize(1);
        assertThat(page("/hasil/" + unit + "/tv").select("#ikm").text()).isEqualTo(ikm);
        assertThat(nobody("/hasil/" + unit + "/badge.svg").body()).contains(ikm, "Triwulan III Tahun 2024", "Uji");
        assertThat(office().send(office().request("/hasil/" + unit + "/2024-TW3.csv")
                                .header("Accept", BROWSER)
                                .GET())
                        .body())
                .contains(ikm);
        assertThat(staff.select("#publication").text()).contains("Dipublikasikan sejak", "Tarik dari publik");
        assertThat(trail()).isEqualTo("RECAP_PUBLISHED");
    }

    @Test
    void theOpenDataSayWhatTheyMayBeUsedForAndKeepTheFormOfBefore() {
        answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");

        HttpResponse<String> answer = nobody(json("2024-TW3"));
        JsonObject open = JsonParser.parseString(answer.body()).getAsJsonObject();
        JsonObject staff = recap("");
        assertThat(open.keySet()).isEqualTo(staff.keySet());
        assertThat(open.getAsJsonObject("licence").get("id").getAsString()).isEqualTo("CC-BY-4.0");
        assertThat(answer.headers().firstValue("Link").orElse("")).contains("rel=\"license\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(open.get("ikm")).isEqualTo(staff.get("ikm"));
        assertThat(open.get("unsur")).isEqualTo(staff.get("unsur"));
        assertThat(open.getAsJsonObject("edition").get("finalisedBy").isJsonNull())
                .isTrue();
        assertThat(staff.getAsJsonObject("edition").get("finalisedBy").getAsString())
                .isEqualTo("token");
        assertThat(staff.get("licence").isJsonNull()).isTrue();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(office().send(office().request(json("2024-TW3"))
                                .header("If-None-Match", tag)
                                .GET())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void smallGroupsAreNotToldApartAnywhere() {
        answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        answers("2024-08-04", "kk", 20, "P,S1", "3");
        answers("2024-08-05", "waris", 3, "P,S2", "1");
        answers("2024-08-05", "pindah", 6, "L,SD", "1");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");

        JsonObject open =
                JsonParser.parseString(nobody(json("2024-TW3")).body()).getAsJsonObject();
        assertThat(codes(open.getAsJsonArray("services"))).containsExactly("\"ktp\"", "\"kk\"");
        assertThat(open.getAsJsonObject("profile").toString())
                .isEqualTo("{\"sex\":{\"L\":46,\"P\":23},\"age\":{},\"education\":{\"SMA\":40,\"S1\":20},"
                        + "\"occupation\":{},\"disability\":{}}");
        assertThat(nobody(json("2024-TW3") + "?service=waris").statusCode()).isEqualTo(404);
        assertThat(nobody(json("2024-TW3") + "?service=pindah").statusCode())
                .as("else that of the other could be reckoned")
                .isEqualTo(404);
        JsonObject one = JsonParser.parseString(
                        nobody(json("2024-TW3") + "?service=kk").body())
                .getAsJsonObject();
        assertThat(one.get("respondents").getAsLong()).isEqualTo(20);
        assertThat(one.getAsJsonObject("profile").toString()).doesNotContain("20");
        assertThat(codes(recap("").getAsJsonArray("services"))).hasSize(4);
        assertThat(recap("?service=waris").get("respondents").getAsLong()).isEqualTo(3);

        String page = page("/hasil/" + unit).text();
        assertThat(page).doesNotContain("Layanan waris", "Layanan pindah", "Magister", "SD/sederajat");
        assertThat(page).contains("tidak dirinci, supaya jawaban perorangan", "Tidak dirinci atau tidak diisi 9");
        assertThat(nobody("/hasil/" + unit + "/2024-TW3.csv").body())
                .doesNotContain("waris", "pindah")
                .contains("Jenis layanan dengan ketidakpuasan terbanyak,\"Tidak disebut, karena")
                .as("that was answered, by those who are not told apart")
                .doesNotContain("Tidak ada jawaban 1 atau 2");
    }

    @Test
    void whatIsWithdrawnIsGone() {
        answers("2024-08-03", "ktp", 12, "L,SMA", "4");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");
        HttpResponse<String> shown = nobody("/hasil/" + unit);
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(Jsoup.parse(shown.body()).select("#few").text()).contains("hanya berdasarkan 12 responden");
        assertThat(again(tag).statusCode()).isEqualTo(304);

        String address = "/staff/units/" + unit + "/recaps/2024-TW3/publication/withdrawal";
        assertThat(office().postAsStaff(address).statusCode()).isEqualTo(303);

        assertThat(again(tag).statusCode()).isEqualTo(200);
        assertThat(again(tag).body()).contains("belum memublikasikan");
        assertThat(nobody("/hasil/" + unit + "/2024-TW3").statusCode()).isEqualTo(404);
        assertThat(nobody(json("2024-TW3")).statusCode()).isEqualTo(401);
        assertThat(trail()).isEqualTo("RECAP_WITHDRAWN");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasShownAndSaysSo() {
        answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");
        answers("2024-09-03", "ktp", 10, "L,SMA", "1");
        assertThat(page("/hasil/" + unit).select("#ikm").text()).isEqualTo("100,00");

        finalise("2024-TW3", 2, "Lembar kertas ditemukan");

        Document page = page("/hasil/" + unit);
        assertThat(page.select("#ikm").text()).isEqualTo("85,00");
        assertThat(page.select("#correction").text())
                .contains("edisi 2", "Lembar kertas ditemukan", "Edisi 1: IKM 100,00", "Edisi 2: IKM 85,00");
        assertThat(page.select("#correction a[href^=/cek/]")).hasSize(2);
    }

    @Test
    void anEarlierEditionOfFewRespondentsIsNotTold() {
        answers("2024-08-03", "ktp", 3, "L,SMA", "1");
        finalise("2024-TW3", 1, "");
        answers("2024-09-03", "ktp", 37, "L,SMA", "4");
        finalise("2024-TW3", 2, "Lembar kertas ditemukan");
        publish("2024-TW3");

        Document page = page("/hasil/" + unit);
        assertThat(page.select("#correction").text())
                .contains("edisi 2", "Lembar kertas ditemukan", "Edisi 1: angkanya tidak ditampilkan", "Edisi 2: IKM")
                .doesNotContain("25,00", "Edisi 1: IKM");
        assertThat(page.select("#correction a[href^=/cek/]")).hasSize(1);
    }

    @Test
    void anEarlierEditionByWhichTheAnswersOfFewCouldBeReckonedIsNotTold() {
        List<UUID> first = answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");
        answers("2024-09-03", "ktp", 1, "L,SMA", "1");
        finalise("2024-TW3", 2, "Satu jawaban terlambat");

        assertThat(editionsTold()).containsExactly(2);
        assertThat(page("/hasil/" + unit).select("#correction").text())
                .contains("Satu jawaban terlambat")
                .doesNotContain("100,00");

        answers("2024-09-04", "ktp", 5, "L,SMA", "4");
        finalise("2024-TW3", 3, "Lima lagi");
        assertThat(editionsTold()).as("one from 40 to 41").containsExactly(2, 3);

        finalise("2024-TW3", 4, "Nama kecamatan diperbaiki");
        assertThat(editionsTold()).as("of the same answers").containsExactly(2, 3, 4);

        exclude(first.get(0));
        answers("2024-09-05", "ktp", 1, "L,SMA", "2");
        finalise("2024-TW3", 5, "Satu jawaban diganti");
        assertThat(editionsTold())
                .as("as many, but of others; 41 stays five apart")
                .containsExactly(2, 5);
    }

    @Test
    void whatIsNotShownAnyMoreCanStillBeWithdrawn() {
        List<UUID> all = answers("2024-08-03", "ktp", 6, "L,SMA", "4");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");
        all.subList(0, 3).forEach(this::exclude);
        finalise("2024-TW3", 2, "Tiga jawaban petugas sendiri");

        assertThat(nobody("/hasil/" + unit + "/2024-TW3").statusCode()).isEqualTo(404);
        for (String asked : List.of("2024-TW3", "2024-TW3?service=ktp")) {
            Document staff = staffPage(asked);
            assertThat(staff.select("#publication").text())
                    .as(asked)
                    .contains("Dipublikasikan sejak", "tidak tampil", "Tarik dari publik")
                    .doesNotContain("Siapa pun dapat melihatnya");
            assertThat(staff.select("#publication a[href^=/hasil/]")).as(asked).isEmpty();
        }
        String address = staffPage("2024-TW3").select("#publication form").attr("action");
        assertThat(address).endsWith("/publication/withdrawal");
        assertThat(office().postAsStaff(address).statusCode()).isEqualTo(303);
        assertThat(count()).isZero();
        assertThat(staffPage("2024-TW3").select("#publication button")).isEmpty();
    }

    @Test
    void whatIsShownIsReadOnceAndTheBadgeReadsTheNewestAlone() {
        answers("2024-02-03", "ktp", 40, "L,SMA", "3");
        answers("2024-05-03", "ktp", 40, "L,SMA", "4");
        for (String period : List.of("2024-TW1", "2024-TW2")) {
            finalise(period, 1, "");
            publish(period);
        }
        String edition = "UPDATE recap_edition SET snapshot = %s WHERE unit = '" + unit + "' AND period = '2024-TW1'";

        run(edition.formatted("CONCAT('x', snapshot)"));
        try {
            HttpResponse<String> badge = nobody("/hasil/" + unit + "/badge.svg");
            assertThat(badge.statusCode()).isEqualTo(200);
            assertThat(badge.body()).contains("100,00", "Triwulan II Tahun 2024");
        } finally {
            run(edition.formatted("SUBSTRING(snapshot, 2)"));
        }
        String before = page("/hasil/" + unit).select("main").text();
        run(edition.formatted("CONCAT('x', snapshot)"));
        try {
            assertThat(page("/hasil/" + unit).select("main").text())
                    .isEqualTo(before)
                    .contains("75,00");
        } finally {
            run(edition.formatted("SUBSTRING(snapshot, 2)"));
        }
    }

    @Test
    void whereTheNewestIsNotToldAnyMoreTheOneBeforeIsTheNewest() {
        answers("2024-02-03", "ktp", 40, "L,SMA", "3");
        List<UUID> all = answers("2024-05-03", "ktp", 6, "L,SMA", "4");
        for (String period : List.of("2024-TW1", "2024-TW2")) {
            finalise(period, 1, "");
            publish(period);
        }
        all.subList(0, 2).forEach(this::exclude);
        finalise("2024-TW2", 2, "Dua jawaban petugas sendiri");

        assertThat(nobody("/hasil/" + unit + "/badge.svg").body()).contains("Triwulan I Tahun 2024", "75,00");
        assertThat(page("/hasil/" + unit).select("#period").text()).isEqualTo("Triwulan I Tahun 2024");
        assertThat(page("/hasil")
                        .select("tr:has(a[href='/hasil/" + unit + "'])")
                        .text())
                .contains("Triwulan I Tahun 2024", "75,00");
        assertThat(nobody(json("2024-TW2")).statusCode()).isEqualTo(404);
        assertThat(nobody(json("2024-TW2") + "?service=ktp").statusCode()).isEqualTo(404);
    }

    @Test
    void theOpenDataTellHowManyCameLate() {
        answers("2024-08-03", "ktp", 40, "L,SMA", "4");
        answers("2024-08-03", "kk", 20, "L,SMA", "4");
        finalise("2024-TW3", 1, "");
        publish("2024-TW3");
        answers("2024-08-04", "kk", 2, "L,SMA", "1");

        for (String query : List.of("", "?service=kk")) {
            JsonObject open = JsonParser.parseString(
                            nobody(json("2024-TW3") + query).body())
                    .getAsJsonObject();
            assertThat(open.getAsJsonObject("edition").get("late").getAsLong())
                    .as(query)
                    .isEqualTo(2);
            assertThat(open.get("ikm").getAsString()).isEqualTo("100.00");
        }
    }

    @Test
    void theTrendHasThePublishedPeriodsAlone() {
        for (String month : new String[] {"2023-11", "2024-02", "2024-05"}) {
            answers(month + "-03", "ktp", 40, "L,SMA", month.equals("2024-02") ? "3" : "4");
        }
        for (String period : new String[] {"2023-TW4", "2024-TW1", "2024-TW2"}) {
            finalise(period, 1, "");
        }
        publish("2023-TW4");
        publish("2024-TW2");

        Document page = page("/hasil/" + unit);
        assertThat(page.select("#period").text()).isEqualTo("Triwulan II Tahun 2024");
        assertThat(page.select("#trend-d").text())
                .isEqualTo("Triwulan IV Tahun 2023 100,00; Triwulan II Tahun 2024 100,00");
        assertThat(page.select("#periods tbody tr").eachText())
                .containsExactly("Triwulan II Tahun 2024 100,00 A 40", "Triwulan IV Tahun 2023 100,00 A 40");
        assertThat(page("/hasil/" + unit + "/2023-TW4").select("#period").text())
                .isEqualTo("Triwulan IV Tahun 2023");
    }

    @Test
    void whatIsDoneAboutAResultIsToldWithItAndWhatCameOfItOnceThatIsPublished() {
        answers("2024-02-03", "ktp", 40, "L,SMA", "2");
        answers("2024-05-03", "ktp", 40, "L,SMA", "4");
        for (String period : new String[] {"2024-TW1", "2024-TW2"}) {
            finalise(period, 1, "");
        }
        assertThat(followUp("2024-TW1", "Memasang daftar persyaratan")).isEqualTo(303);
        publish("2024-TW1");

        String told = page("/hasil/" + unit).select("#follow-ups").text();
        assertThat(told)
                .contains("Memasang daftar persyaratan", "Sekretaris Camat", "2,00")
                .doesNotContain("4,00");
        assertThat(page("/hasil/" + unit + "/tv").select(".deeds").text()).contains("Memasang daftar persyaratan");

        publish("2024-TW2");
        assertThat(page("/hasil/" + unit).select("#follow-ups").text()).contains("2,00 \u2192 4,00 (+2,00)");
        assertThat(page("/hasil/" + unit + "/tv").select(".deeds").text()).contains("2,00 \u2192 4,00");
    }

    private int followUp(String period, String action) {
        return office().postAsStaff(
                        "/staff/units/" + unit + "/recaps/" + period + "/follow-ups",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "unsur",
                                "persyaratan",
                                "action",
                                action,
                                "due",
                                "2024-TW3",
                                "person",
                                "Sekretaris Camat"))
                .statusCode();
    }

    private List<UUID> answers(String day, String service, int number, String who, String score) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(number).toList();
        StringBuilder csv = new StringBuilder("id,service,submitted_at,sex,education,q1,q2,q3,q4,q5,q6,q7,q8,q9\n");
        ids.forEach(id ->
                csv.append(id + "," + service + "," + day + "T09:00:00+07:00," + who + ("," + score).repeat(9) + "\n"));
        HttpResponse<String> answer = office().importCsv(unit + "/imports", csv.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ids;
    }

    private void exclude(UUID id) {
        String address = "/staff/units/" + unit + "/responses/" + id + "/exclusion";
        assertThat(office().postAsStaff(address, Map.of("reason", "Uji")).statusCode())
                .isEqualTo(303);
    }

    /** The editions that the newest period's page tells a figure of and leads to. */
    private List<Integer> editionsTold() {
        return page("/hasil/" + unit).select("#correction a[href^=/cek/]").eachText().stream()
                .map(text -> Integer.valueOf(text.replaceFirst("^Edisi (\\d+): IKM .*", "$1")))
                .toList();
    }

    private void finalise(String period, int number, String reason) {
        HttpResponse<String> answer = office().postAsStaff(
                        "/staff/units/" + unit + "/recaps/" + period + "/finalisation",
                        Map.of("number", String.valueOf(number), "reason", reason));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> publish(String period) {
        return office().postAsStaff("/staff/units/" + unit + "/recaps/" + period + "/publication");
    }

    private HttpResponse<String> nobody(String path) {
        return office().getAsNobody(path);
    }

    private HttpResponse<String> again(String tag) {
        return office().send(office().request("/hasil/" + unit)
                .header("If-None-Match", tag)
                .GET());
    }

    private Document page(String path) {
        return Jsoup.parse(nobody(path).body());
    }

    private Document staffPage(String period) {
        return Jsoup.parse(
                office().get("/staff/units/" + unit + "/recaps/" + period).body());
    }

    private String json(String period) {
        return "/api/v1/units/" + unit + "/recaps/" + period;
    }

    private JsonObject recap(String query) {
        return JsonParser.parseString(office().get(json("2024-TW3") + query).body())
                .getAsJsonObject();
    }

    private static List<String> codes(JsonArray services) {
        return services.asList().stream()
                .map(one -> one.getAsJsonObject().get("code").toString())
                .toList();
    }

    private long count() {
        return office().count("SELECT COUNT(*) FROM publication WHERE unit = '" + unit + "'");
    }

    private void run(String sql) {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was done last. */
    private String trail() {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT act FROM audit_entry WHERE unit = '" + unit + "' ORDER BY number DESC")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
