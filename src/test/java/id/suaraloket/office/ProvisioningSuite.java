package id.suaraloket.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole kabupaten is a script of PUTs: each may be repeated, and says by name what is wrong. */
abstract class ProvisioningSuite extends StoreSuite {
    private static final String UNIT = "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}";

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            units/baru | {"name":"Baru","kabupaten":"Uji"} | {"name":"Baru","kabupaten":"Uji","weighting":"0.11"}
            units/uji/services/imb | {"name":"IMB"} | {"name":"Izin","active":false}
            points/BARU22 | {"unit":"uji","label":"A","kind":"QR"} | {"unit":"uji","service":"ktp","label":"B","kind":"KIOSK"}
            units/uji/targets/2026 | {"target":"86.40"} | {"target":"86.40","realisasi":87.1}
            """)
    void aThingIsMadeOnceAndThenChanged(String path, String first, String then) {
        HttpResponse<String> made = office().provision("/api/v1/" + path, first);
        HttpResponse<String> same = office().provision("/api/v1/" + path, first);
        HttpResponse<String> changed = office().provision("/api/v1/" + path, then);

        assertThat(List.of(made.statusCode(), same.statusCode(), changed.statusCode()))
                .containsExactly(201, 200, 200);
        assertThat(same.body()).isEqualTo(made.body());
        assertThat(changed.body()).isNotEqualTo(made.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            units/Uji | {"name":"U","kabupaten":"K"} | unit
            units/u | {"name":"","kabupaten":5} | name kabupaten
            units/u | {"name":"U","kabupaten":"K","questionnaire":"nix","weighting":"1/9","method":"sum","zone":"Mars"} | questionnaire weighting method zone
            units/u | {"name":"U","kabupaten":"K","population":-1,"lain":1} | population lain
            units/u | {"name":"U","kabupaten":"K","retentionYears":0,"suggestionRetentionYears":101} | retentionYears suggestionRetentionYears
            units/u | {"name":"U","kabupaten":"K","retentionYears":"lima","suggestionRetentionYears":1.5} | retentionYears suggestionRetentionYears
            units/uji/services/KTP | {"active":"ya"} | service name active
            points/UJ0000 | {"unit":"nix","label":"L","kind":"PAPER"} | code unit kind
            points/PNT222 | {"unit":"uji","service":"nix","label":"L","kind":"QR"} | service
            points/PNT222 | {"unit":"uji","service":"KTP","label":"L","kind":"QR"} | service
            points/PNT222 | {"unit":"UJI","label":"L","kind":"QR"} | unit
            units/uji/targets/1999 | {"target":"100.01","realisasi":"delapan"} | year target realisasi
            """)
    void everyWrongFieldIsNamedAndNothingIsMade(String path, String json, String fields) {
        long before = things();

        HttpResponse<String> answer = office().provision("/api/v1/" + path, json);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        for (String field : fields.split(" ", -1)) {
            assertThat(answer.body()).contains("{\"field\":\"" + field + "\"");
        }
        assertThat(things()).isEqualTo(before);
    }

    @Test
    void aUnitKeepsResponsesFiveYearsAndSaranTwoUnlessItSaysOtherwise() {
        String said = office().provision("/api/v1/units/lama", UNIT).body();
        String longer = office().provision(
                        "/api/v1/units/lama",
                        UNIT.replace("}", ",\"retentionYears\":10,\"suggestionRetentionYears\":1}"))
                .body();

        assertThat(said).contains("\"retentionYears\":5,\"suggestionRetentionYears\":2");
        assertThat(longer).contains("\"retentionYears\":10,\"suggestionRetentionYears\":1");
        assertThat(office().count("SELECT retention_years FROM unit WHERE code = 'lama'"))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units/nix/services/ktp", "units/UJI/services/ktp", "units/nix/targets/2026"})
    void nothingIsMadeInAUnitThatIsNotThere(String path) {
        String json = path.contains("targets") ? "{}" : "{\"name\":\"KTP\"}";

        assertThat(office().provision("/api/v1/" + path, json).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "units/tamu",
        "units/uji/services/tamu",
        "points/TAMU22",
        "units/uji/targets/2030",
    })
    void whoHasNoRightsMakesNothing(String path) {
        long before = things();
        for (String authorization : List.of("", "Bearer wrong", "Bearer ", "Basic YWRtaW46eA==", Office.TOKEN)) {
            HttpRequest.Builder request =
                    office().json("/api/v1/" + path).PUT(HttpRequest.BodyPublishers.ofString(UNIT));
            HttpResponse<String> answer =
                    office().send(authorization.isEmpty() ? request : request.header("Authorization", authorization));

            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
            assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "www-authenticate")).isEqualTo("Bearer");
        }
        assertThat(things()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            units/sama | {"name":"U","kabupaten":"K"}
            units/uji/services/sama | {"name":"S"}
            points/SAMA22 | {"unit":"uji","label":"L","kind":"QR"}
            units/uji/targets/2031 | {"target":"80"}
            """)
    void scriptsThatRunAtOnceMakeAThingTogether(String path, String json) throws Exception {
        ExecutorService scripts = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(scripts.submit(
                        () -> office().provision("/api/v1/" + path, json).statusCode()));
            }
            for (Future<Integer> status : sent) {
                assertThat(status.get()).isBetween(200, 201);
            }
        } finally {
            scripts.shutdown();
        }
    }

    private long things() {
        return office().count("SELECT (SELECT COUNT(*) FROM unit) + (SELECT COUNT(*) FROM service)"
                + " + (SELECT COUNT(*) FROM point) + (SELECT COUNT(*) FROM target)");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
