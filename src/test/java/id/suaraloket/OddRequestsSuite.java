package id.suaraloket;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent to any address of the program: it is answered in order, and no answer tells how we are built. */
abstract class OddRequestsSuite extends StoreSuite {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern INNARDS = Pattern.compile(
            "Exception|\\tat |Caused by|java\\.(lang|util|sql)|io\\.micronaut|org\\.h2|com\\.mysql|(?<!My)SQL|jdbc|syntax",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> ODD = List.of(
            "'",
            "' OR '1'='1",
            "x'); DROP TABLE response; --",
            "../../etc/passwd",
            "${7*7}",
            "%s%n",
            "\u0000",
            "-1",
            "99999999999999999999",
            "9999-TW9",
            "\uD83D\uDC4D",
            "x".repeat(3000));
    /** A wrong service ends most answers, so it stands alone. */
    private static final List<String> QUERIES = List.of(
            "sort=name;DROP%20TABLE%20unit&sort=(SELECT%201)&page=-1&size=1000000000&order=1--&limit=%27&offset=1e9"
                    + "&earlier=perhaps&next=//evil.example&to=//evil.example&code=%00&partial=%27&%5B%5D=%7B%7D&=&&;",
            "service=%27%20OR%201=1--");

    private static final Map<String, String> KNOWN =
            Map.of("unit", "uji", "code", "UJ2222", "period", "2026", "service", "ktp", "language", "en");

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp").point("UJ2222", null);
        assertThat(office().put(UUID.randomUUID(), ResponseJson.at("UJ2222")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void noQueryOfAnyPageReachesTheStore() {
        SoftAssertions softly = new SoftAssertions();
        for (String address : addresses()) {
            String path = VARIABLE.matcher(address)
                    .replaceAll(name -> KNOWN.getOrDefault(name.group().replaceAll("\\W", ""), "2026"));
            for (String query : QUERIES) {
                check(softly, path + "?" + query);
            }
        }
        softly.assertAll();
    }

    @Test
    void noPartOfAnyAddressReachesTheStoreAsAnythingButText() {
        SoftAssertions softly = new SoftAssertions();
        for (String address : addresses()) {
            for (String odd : address.contains("{") ? ODD : List.<String>of()) {
                String text = URLEncoder.encode(odd, StandardCharsets.UTF_8).replace("+", "%20");
                check(softly, VARIABLE.matcher(address).replaceAll(text.replace("$", "\\$")));
            }
        }
        softly.assertAll();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void noBodyReachesTheStoreAsAnythingButText() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : List.of(
                "units/baru", "units/uji/services/baru", "points/BARU22", "units/uji/targets/2026", "responses/x")) {
            for (String odd : ODD) {
                String json = '"' + odd.replace("\u0000", "\\u0000") + '"';
                for (String body : List.of(
                        "{\"name\":" + json + ",\"kabupaten\":" + json + ",\"zone\":" + json + "}",
                        "{\"unit\":" + json + ",\"label\":" + json + ",\"kind\":" + json + ",\"service\":" + json + "}",
                        "{\"target\":" + json + ",\"realisasi\":{}}",
                        ResponseJson.at("UJ2222")
                                .with("service", json)
                                .with("questionnaire", json)
                                .toString(),
                        "{" + json + ":" + json + "}",
                        json,
                        odd)) {
                    check(softly, path, office().provision("/api/v1/" + path, body));
                }
            }
        }
        softly.assertAll();
        assertThat(rows()).isEqualTo(1);
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(new TreeSet<>(office().context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route ->
                        route.getTargetMethod().getDeclaringType().getName().startsWith("id.suaraloket"))
                .map(UriRouteInfo::getUriMatchTemplate)
                .map(template -> template.toPathString())
                // the tests' own
                .filter(address -> !address.contains("trouble") && !address.contains("sample"))
                .toList()));
        assertThat(addresses).contains("/s/{code}", "/api/v1/points/{code}", "/api/v1/units/{unit}/recaps/{period}");
        return addresses;
    }

    private void check(SoftAssertions softly, String path) {
        check(softly, path, office().get(path));
        HttpRequest.Builder asNobody =
                office().request(path).header("Accept", "text/html").GET();
        check(softly, path, office().send(asNobody));
    }

    private static void check(SoftAssertions softly, String path, HttpResponse<String> answer) {
        softly.assertThat(answer.statusCode()).as(path).isLessThan(500);
        if (answer.statusCode() >= 400) {
            softly.assertThat(INNARDS.matcher(answer.body()).results().map(found -> found.group()))
                    .as(path)
                    .isEmpty();
        }
    }
}
