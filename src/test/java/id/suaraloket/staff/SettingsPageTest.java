package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff settle what their unit is, how it computes, and what its documents say. */
class SettingsPageTest {
    private static final String PAGE = "/staff/units/uji/settings";
    private static final String LOGO = "/staff/units/uji/logo";
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp").point("UJ2222", "ktp");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whatIsSavedIsShownAgainAndStandsInTheTrail() {
        Map<String, String> fields = fields();
        fields.putAll(Map.of(
                "name", "Kecamatan Baru",
                "address", "Jalan Alun-alun 1\nTelepon (0334) 123",
                "officialName", "Drs. Budi, M.Si.",
                "officialNip", "19700101 199503 1 001",
                "officialPosition", "Camat",
                "weighting", "0.11",
                "population", "2.800",
                "scale", "own",
                "ownScale", "≥ 90,5 Hebat\n>=0 Biasa"));
        HttpResponse<String> saved = post(PAGE, fields);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(page(PAGE + "?saved=true").select("[role=status]")).hasSize(1);
        Map<String, String> now = fields();
        assertThat(now)
                .containsEntry("name", "Kecamatan Baru")
                .containsEntry("officialNip", "197001011995031001")
                .containsEntry("weighting", "0.11")
                .containsEntry("population", "2.800")
                .containsEntry("scale", "own")
                .containsEntry("ownScale", ">=90,5 Hebat\n>=0 Biasa");
        assertThat(now.get("address")).contains("Alun-alun");
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'UNIT_CHANGED' AND unit = 'uji'"
                        + " AND before_values LIKE '%\"weighting\":\"1/k\"%' AND after_values LIKE '%\"weighting\":\"0.11\"%'"
                        + " AND after_values NOT LIKE '%zone%'"))
                .isEqualTo(1);
        long entries = office.count("SELECT COUNT(*) FROM audit_entry");
        post(PAGE, now);
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry")).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name                     | ''                          | name
            kabupaten                | ' '                         | kabupaten
            address                  | a~b~c~d~e                   | address
            officialNip              | 12345                       | officialNip
            officialNip              | 197013011995031001          | officialNip
            officialNip              | 197001011995031001          | officialName
            questionnaire            | nix                         | questionnaire
            weighting                | 1/9                         | weighting
            method                   | ''                          | method
            zone                     | Mars                        | zone
            population               | banyak                      | population
            scale                    | ''                          | scale
            scale                    | own                         | ownScale
            retentionYears           | 0                           | retentionYears
            suggestionRetentionYears | lima                        | suggestionRetentionYears
            """)
    void whatIsWrongIsNamedAndWhatWasTypedStays(String field, String value, String named) {
        OfficeFixture.of(office, "salah");
        String page = "/staff/units/salah/settings";
        Map<String, String> fields = fields(page);
        fields.put(field, value.replace('~', '\n'));
        fields.put("officialPosition", "Camat <Uji>");
        HttpResponse<String> answer = post(page, fields);
        Document again = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(again.select(".problems a").eachAttr("href")).containsExactly("#f-" + named);
        assertThat(again.select("#f-" + named)).hasSize(1);
        assertThat(again.select("#f-officialPosition").val()).isEqualTo("Camat <Uji>");
        assertThat(office.count("SELECT COUNT(*) FROM unit_imprint WHERE unit = 'salah'"))
                .isZero();
    }

    @Test
    void aLogoIsDrawnAnewAndTakenOffAgain() throws IOException {
        byte[] jpeg = picture("jpeg", 1200, 300);
        assertThat(office.upload(LOGO, "logo.png", jpeg).statusCode()).isEqualTo(303);

        HttpResponse<byte[]> shown = office.fetch(LOGO);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(shown.headers().firstValue("content-type")).contains("image/png");
        assertThat(shown.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(drawn.getWidth()).isEqualTo(600);
        assertThat(drawn.getHeight()).isEqualTo(150);
        assertThat(page(PAGE).select("img.logo")).hasSize(1);

        assertThat(post(LOGO + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(office.get(LOGO).statusCode()).isEqualTo(404);
        assertThat(office.count("SELECT COUNT(*) FROM audit_entry WHERE before_values LIKE '%logo%'"))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoPictureIsNoLogo() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = picture("png", 100, 100);
        byte[] broken = Arrays.copyOf(whole, whole.length / 3);
        byte[] gif = picture("gif", 10, 10);
        byte[] huge = picture("png", 4100, 4000);

        for (byte[] file : new byte[][] {svg, broken, gif, huge, new byte[2 * 1024 * 1024 + 1], new byte[0]}) {
            HttpResponse<String> answer = office.upload(LOGO, "logo.png", file);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".problems a").eachAttr("href"))
                    .containsExactly("#f-file");
        }
        assertThat(office.count("SELECT COUNT(*) FROM unit_logo")).isZero();
    }

    @Test
    void aPeriodsOwnPopulationIsTheRecapsBeforeTheUnits() {
        OfficeFixture.of(office, "ramai").services("ktp");
        String page = "/staff/units/ramai/populations";
        Element first = page(page).select("#f-period option").get(1);
        String period = first.val();

        assertThat(post(page, Map.of("period", period, "population", "2.800")).statusCode())
                .isEqualTo(303);
        assertThat(office.get("/api/v1/units/ramai/recaps/" + period).body()).contains("\"population\":2800");
        assertThat(office.get("/api/v1/units/ramai/recaps/2020").body()).contains("\"population\":null");
        assertThat(page(page).select("tbody tr").text()).contains("2.800", "338");
        assertThat(post(page, Map.of("period", period, "population", "")).statusCode())
                .isEqualTo(303);
        assertThat(page(page).select("tbody tr")).isEmpty();
        assertThat(post(page, Map.of("period", "2026-S3", "population", "x")).statusCode())
                .isEqualTo(422);
    }

    private static Map<String, String> fields() {
        return fields(PAGE);
    }

    /** As a browser would send the page back. */
    private static Map<String, String> fields(String path) {
        Map<String, String> fields = new HashMap<>();
        for (Element field : page(path).select("form[action$=settings]").select("input, textarea, option[selected]")) {
            if (field.normalName().equals("option")) {
                fields.put(field.closest("select").attr("name"), field.val());
            } else if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        return fields;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
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
