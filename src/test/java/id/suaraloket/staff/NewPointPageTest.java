package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff make one more survey point. */
class NewPointPageTest {
    private static final String PAGE = "/staff/units/uji/points/new";
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk").service("lama", false);
        OfficeFixture.of(office, "lain").services("lain");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aPointForTabletsTakesTabletsIn() {
        assertThat(office.get("/staff/units/uji").body()).contains(PAGE);
        String point = made("kind=KIOSK&label=Loket+2&service=");

        Document page = Jsoup.parse(office.get(point).body());
        assertThat(page.select("h1").text()).isEqualTo("Loket 2");
        assertThat(page.select("form[action$=tablet-codes]")).hasSize(1);
        assertThat(page.select(".lead").text()).isEqualTo("Semua layanan");
    }

    @Test
    void aPointForPhonesMayAskOfOneServiceAlone() {
        String point = made("kind=QR&label=Ruang+tunggu&service=kk");

        Document page = Jsoup.parse(office.get(point).body());
        assertThat(page.select("form[action$=tablet-codes]")).isEmpty();
        assertThat(page.select(".lead").text()).isEqualTo("Layanan kk");
        assertThat(office.getAsNobody("/s/" + point.substring(point.length() - 6))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedStays() {
        long before = office.count("SELECT COUNT(*) FROM point");
        HttpResponse<String> answer = send("kind=PAPER&label=+&service=lain");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-label", "#f-kind", "#f-service");
        assertThat(send("kind=KIOSK&label=Loket&service=lama").statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(send("kind=QR&label=Loket+3&service=x").body());
        assertThat(again.select("#f-label").val()).isEqualTo("Loket 3");
        assertThat(again.select("input[value=QR]").hasAttr("checked")).isTrue();
        assertThat(office.count("SELECT COUNT(*) FROM point")).isEqualTo(before);
    }

    @Test
    void anUnknownUnitHasNoPoints() {
        assertThat(office.get("/staff/units/nirwana/points/new").statusCode()).isEqualTo(404);
    }

    private static String made(String form) {
        HttpResponse<String> answer = send(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        assertThat(location).matches("/staff/points/[2-9A-HJ-NP-Z]{6}");
        return location;
    }

    private static HttpResponse<String> send(String form) {
        return office.send(office.request(PAGE)
                .header("Authorization", "Bearer " + Office.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
