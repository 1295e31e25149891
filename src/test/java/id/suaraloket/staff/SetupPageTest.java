package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new kecamatan comes from nothing to its printed sheets, and a whole kabupaten out of one table. */
class SetupPageTest {
    private static final String KABUPATEN = "/staff/setup/kabupaten";
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void fourStepsLeadFromNothingToTheSheets() {
        String services = go(
                "/staff/setup",
                Map.of(
                        "name",
                        "Kecamatan Jatiroto",
                        "kabupaten",
                        "Kabupaten Lumajang",
                        "questionnaire",
                        "permenpanrb-14-2017"));
        assertThat(services).isEqualTo("/staff/units/jatiroto/setup/services");
        Document second = page(services);
        assertThat(second.select("[aria-current=step]").text()).isEqualTo("Jenis layanan");
        String points = go(
                services,
                Map.of("services", second.select("#f-services").first().wholeText()));
        Document third = page(points);
        String sheets = go(
                points,
                Map.of("labels", third.select("#f-labels").first().wholeText() + "\nLoket 1", "tablets", "Meja depan"));
        Document last = page(sheets);

        assertThat(last.select("[aria-current=step]").text()).isEqualTo("Cetak");
        HttpResponse<String> pdf = office.get(last.select("a.button").attr("href"));
        assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        String form = last.select("main a[href^=/s/]").attr("href");
        assertThat(Jsoup.parse(office.getAsNobody(form).body()).select("input[name=service]"))
                .hasSize(9);
        assertThat(last.select("main a[href^=/s/]")).hasSize(2);

        // A step may be taken again: nothing is made twice.
        go(services, Map.of("services", "Kartu Keluarga (KK)\nLayanan lain"));
        go(points, Map.of("labels", "Loket 1", "tablets", ""));
        assertThat(office.count("SELECT COUNT(*) FROM service WHERE unit = 'jatiroto'"))
                .isEqualTo(10);
        assertThat(office.count("SELECT COUNT(*) FROM point WHERE unit = 'jatiroto'"))
                .isEqualTo(3);
    }

    @Test
    void whatIsMissingIsNamedAtEachStep() {
        assertThat(problems(post("/staff/setup", Map.of("population", "x"))))
                .containsExactly("#f-name", "#f-kabupaten", "#f-questionnaire", "#f-population");
        String services = go(
                "/staff/setup",
                Map.of("name", "Kecamatan Kosong", "kabupaten", "K", "questionnaire", "permenpanrb-14-2017"));
        assertThat(problems(post(
                        "/staff/setup",
                        Map.of("name", "Kosong", "kabupaten", "K", "questionnaire", "permenpanrb-14-2017"))))
                .containsExactly("#f-name");
        assertThat(problems(post(services, Map.of("services", " \n")))).containsExactly("#f-services");
        assertThat(problems(post(services, Map.of("services", "KTP\n!!!")))).containsExactly("#f-services");
        assertThat(office.count("SELECT COUNT(*) FROM service WHERE unit = 'kosong'"))
                .isZero();
        assertThat(problems(post("/staff/units/kosong/setup/points", Map.of("labels", "", "tablets", "a".repeat(201)))))
                .containsExactly("#f-labels", "#f-tablets");
    }

    @Test
    void aWholeKabupatenOfTwentyOneComesOutOfOneTable() throws IOException {
        String rows = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> "Kecamatan Raya " + i + ";Kabupaten Raya;" + (i == 1 ? "KTP|KK" : "") + ";"
                        + (i == 2 ? "Loket 1|Loket 2" : "") + ";" + (i == 3 ? "2.800" : ""))
                .collect(Collectors.joining("\r\n"));
        String table = "Kecamatan;Kabupaten;Layanan;Tempat;Pengguna\r\n" + rows;
        Document read = Jsoup.parse(office.upload(KABUPATEN + "/file", table).body());

        assertThat(read.select(".things li")).hasSize(21);
        assertThat(read.select(".wrong")).isEmpty();
        assertThat(office.count("SELECT COUNT(*) FROM unit WHERE kabupaten = 'Kabupaten Raya'"))
                .isZero();
        String text = read.select("#f-text").first().wholeText();
        assertThat(post(KABUPATEN, Map.of("text", text)).statusCode()).isEqualTo(200);
        assertThat(go(KABUPATEN, Map.of("text", text, "save", "true"))).isEqualTo(KABUPATEN + "/sheets");

        assertThat(office.count("SELECT COUNT(*) FROM unit WHERE kabupaten = 'Kabupaten Raya'"))
                .isEqualTo(21);
        assertThat(office.count("SELECT COUNT(*) FROM service WHERE unit = 'raya-1'"))
                .isEqualTo(2);
        assertThat(office.count("SELECT COUNT(*) FROM service WHERE unit = 'raya-21'"))
                .isEqualTo(9);
        assertThat(office.count("SELECT COUNT(*) FROM point WHERE unit = 'raya-2'"))
                .isEqualTo(2);
        assertThat(office.count("SELECT population FROM unit WHERE code = 'raya-3'"))
                .isEqualTo(2800);
        Document sheets = page(KABUPATEN + "/sheets");
        assertThat(sheets.select("a[href$='raya-2/sheets.pdf']").text()).startsWith("2 ");
        assertThat(office.get("/api/v1/units/raya-21/sheets.pdf").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kecamatan A;Kabupaten B",
                "kecamatan;kabupaten",
                "kecamatan;kabupaten\n;Kabupaten B\nKecamatan Sah;K",
                "kecamatan;kabupaten\nKecamatan Sah;",
                "kecamatan,kabupaten\nKecamatan Sah,K\nSah,K",
                "kecamatan\tkabupaten\tpengguna\nKecamatan Sah\tK\tbanyak",
                "kecamatan;kabupaten;layanan\nKecamatan Sah;K;KTP|???",
                "kecamatan;kabupaten\n\"Kecamatan Sah;K"
            })
    void aTableThatIsWrongMakesNothingAndStays(String table) {
        long before = office.count("SELECT COUNT(*) FROM unit");
        HttpResponse<String> answer = post(KABUPATEN, Map.of("text", table, "save", "true"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problems(answer)).containsExactly("#f-text");
        assertThat(Jsoup.parse(answer.body()).select("#f-text").first().wholeText())
                .isEqualTo(table);
        assertThat(office.count("SELECT COUNT(*) FROM unit")).isEqualTo(before);
    }

    @Test
    void theExampleIsATableThatCanBeRead() {
        HttpResponse<String> example = office.get(KABUPATEN + "/file");

        assertThat(example.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(post(KABUPATEN, Map.of("text", example.body())).statusCode()).isEqualTo(200);
        assertThat(problems(office.upload(KABUPATEN + "/file", "x".repeat(100 * 1024 + 1))))
                .containsExactly("#f-file");
    }

    private static List<String> problems(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".problems a").eachAttr("href");
    }

    private static String go(String path, Map<String, String> fields) {
        HttpResponse<String> answer = post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
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
