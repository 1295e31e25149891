package id.suaraloket.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read of a survey point, and may keep. */
abstract class PointSuite extends StoreSuite {
    private OfficeFixture unit;

    @Override
    protected void provision() {
        unit = OfficeFixture.of(office(), "uji")
                .services("ktp", "kk")
                .point("UJ2222", null)
                .point("UJKTPA", "ktp");
    }

    @Test
    void aPointTellsEverybodyWhatItsFormAsks() {
        HttpResponse<String> all = office().getAsNobody("/api/v1/points/UJ2222");

        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(header(all, "content-type")).startsWith("application/json");
        assertThat(header(all, "cache-control")).isEqualTo("public, max-age=60");
        assertThat(all.headers().allValues("set-cookie")).isEmpty();
        assertThat(all.body())
                .contains("\"code\":\"UJ2222\"", "\"code\":\"ktp\"", "\"code\":\"kk\"")
                .contains("\"code\":\"permenpanrb-14-2017\"", "\"code\":\"q9\"");
        assertThat(office().getAsNobody("/api/v1/points/ujktpa").body())
                .contains("\"code\":\"ktp\"")
                .doesNotContain("\"code\":\"kk\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TAG | 304
            "other", TAG | 304
            W/TAG | 304
            * | 304
            "other" | 200
            """)
    void whatWasReadBeforeIsNotSentAgain(String known, int status) {
        String tag = header(office().getAsNobody("/api/v1/points/UJ2222"), "etag");

        HttpResponse<String> again = office().get("/api/v1/points/UJ2222", "If-None-Match", known.replace("TAG", tag));

        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(header(again, "etag")).isEqualTo(tag);
        assertThat(header(again, "cache-control")).isEqualTo("public, max-age=60");
        assertThat(again.body().isEmpty()).isEqualTo(status == 304);
    }

    @Test
    void aChangeAtTheOfficeGivesAnotherTag() {
        unit.point("UJT222", null);
        String before = header(office().getAsNobody("/api/v1/points/UJT222"), "etag");

        unit.services("imb");

        HttpResponse<String> changed = office().get("/api/v1/points/UJT222", "If-None-Match", before);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "etag")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UJ9999", "x", "UJ222", "UJ22222", "UJ%27222", "%F0%9F%91%8D"})
    void anUnknownCodeIsNotFound(String code) {
        isAProblem(office().getAsNobody("/api/v1/points/" + code), 404, "not-found");
    }

    @Test
    void aClosedPointIsGoneUntilItIsOpenedAgain() {
        unit.point("UJZ222", null).close("UJZ222");

        isAProblem(office().getAsNobody("/api/v1/points/UJZ222"), 410, "gone");
        unit.point("UJZ222", null);
        assertThat(office().getAsNobody("/api/v1/points/UJZ222").statusCode()).isEqualTo(200);
    }

    private static void isAProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("urn:suaraloket:problem:" + slug);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
