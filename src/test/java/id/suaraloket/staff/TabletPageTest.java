package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.report.QrCode;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff let tablets in, see how they are, and take their tokens away. */
class TabletPageTest {
    private static final String POINT = "/staff/points/UJ2222";
    private static Office office;
    private static OfficeFixture unit;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.address", "https://skm.example.go.id"));
        unit = OfficeFixture.of(office, "uji").zone("Asia/Jayapura").services("ktp");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void onlyAPointForTabletsSpeaksOfThem() {
        unit.point("UJQR22", null).kiosk("UJ2222");

        assertThat(page("/staff/points/UJQR22").select("#tablets, form[action*=tablet]"))
                .isEmpty();
        assertThat(page(POINT).select("#tablets")).hasSize(1);
        assertThat(page(POINT).select("form[method=post][action=" + POINT + "/tablet-codes] button"))
                .hasSize(1);
    }

    @Test
    void aClosedPointTakesNoTabletsIn() {
        unit.kiosk("UJZ222").closeKiosk("UJZ222");

        assertThat(page("/staff/points/UJZ222").select("form[action*=tablet-codes]"))
                .isEmpty();
        assertThat(post("/staff/points/UJZ222/tablet-codes").statusCode()).isEqualTo(303);
        assertThat(post("/staff/points/UJ9999/tablet-codes").statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeIsShownOnceInGroupsAndAsAPicture() {
        unit.kiosk("UJ2222");
        HttpResponse<String> answer = post(POINT + "/tablet-codes");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.select("#code").text()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(page.select("main").text()).contains("https://skm.example.go.id/kiosk", "WIT");
        String code = page.select("#code").text().replace("-", "");
        byte[] qr = QrCode.of("https://skm.example.go.id/kiosk#" + code).svg().getBytes(StandardCharsets.UTF_8);
        assertThat(page.select("img.qr").attr("src"))
                .isEqualTo("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(qr));
        // A reload or another language leads back to the point.
        HttpResponse<String> again = office.get(POINT + "/tablet-codes");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("location")).contains(POINT);
    }

    @Test
    void aTabletIsShownWithAllThatItTold() {
        unit.kiosk("UJAAAA");
        CounterTablet tablet = CounterTablet.enrol(office, "UJAAAA");
        assertThat(row("UJAAAA", tablet).select("dd").eachText()).containsExactly("belum pernah");

        tablet.report(
                "{\"waiting\":3,\"oldest\":\"2026-01-01T00:00:00Z\",\"refused\":0,\"app\":\"7\","
                        + "\"storageUsed\":12000000,\"storageQuota\":300000000,\"persistent\":true,\"battery\":80,\"charging\":true}");

        Element row = row("UJAAAA", tablet);
        assertThat(row.select(".state").text()).isEqualTo("Perlu diperhatikan");
        assertThat(row.className()).isEqualTo("notice caution");
        assertThat(row.select("li").eachText()).singleElement().asString().contains("lebih dari satu jam");
        assertThat(row.select("dt").eachText())
                .containsExactly(
                        "Terakhir terlihat",
                        "Jawaban menunggu dikirim",
                        "Jawaban ditolak",
                        "Versi halaman",
                        "Penyimpanan",
                        "Jawaban aman bila penyimpanan penuh",
                        "Baterai");
        assertThat(row.select("dd").get(0).text()).endsWith("WIT");
        assertThat(row.select("dd").get(1).text()).matches("3, yang tertua sejak [\\d.]+ hari lalu");
        assertThat(row.select("dd").eachText())
                .endsWith("0", "7", "12 MB dari 300 MB (4 %)", "ya", "80 %, sedang diisi");

        tablet.report("{\"waiting\":0}");
        assertThat(row("UJAAAA", tablet).select(".state").text()).isEqualTo("Baik");
        assertThat(row("UJAAAA", tablet).select("dd").eachText())
                .endsWith(
                        "0",
                        "tidak diketahui",
                        "tidak diketahui",
                        "tidak diketahui",
                        "tidak diketahui",
                        "tidak diketahui");
    }

    @Test
    void aTabletInTroubleIsNamedWhereStaffArriveUntilItIsRevoked() throws SQLException {
        unit.kiosk("UJBBBB");
        CounterTablet tablet = CounterTablet.enrol(office, "UJBBBB");
        assertThat(alerts()).isEmpty();
        tablet.report("{\"refused\":2}");
        silence(tablet);

        assertThat(row("UJBBBB", tablet).className()).isEqualTo("problems");
        assertThat(row("UJBBBB", tablet).select(".state").text()).isEqualTo("Bermasalah");
        assertThat(alerts()).contains("Tablet di Loket:", "Tidak ada kabar", "ditolak");
        assertThat(page("/staff").select(".problems a").attr("href")).isEqualTo("/staff/points/UJBBBB");

        String form = row("UJBBBB", tablet).select("form[method=post]").attr("action");
        assertThat(post(form).headers().firstValue("location")).contains("/staff/points/UJBBBB");

        assertThat(page("/staff/points/UJBBBB").select("article")).isEmpty();
        assertThat(alerts()).isEmpty();
        assertThat(tablet.content().statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoTabletCannotBeRevoked() {
        unit.kiosk("UJ2222");

        assertThat(post(POINT + "/tablets/x/revocation").statusCode()).isEqualTo(404);
    }

    private static void silence(CounterTablet tablet) throws SQLException {
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE tablet SET seen_at = TIMESTAMP '2026-01-01 00:00:00' WHERE id = '" + tablet.id() + "'");
        }
    }

    private static String alerts() {
        return page("/staff").select(".problems").text();
    }

    private static Element row(String point, CounterTablet tablet) {
        return page("/staff/points/" + point).select("#tablet-" + tablet.id()).first();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = office.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> post(String path) {
        return office.postAsStaff(path);
    }
}
