package id.suaraloket.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a recap, and which there are. */
abstract class RecapAccessSuite extends StoreSuite {
    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp");
        OfficeFixture.of(office(), "lain").services("imb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-S1", "2026-TW3", "2026-07", "2026?service=ktp", "2026?service="})
    void aRecapWithoutResponsesSaysThatItHasNone(String recap) {
        HttpResponse<String> answer = office().get("/api/v1/units/uji/recaps/" + recap);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"respondents\":0", "\"ikm\":null", "\"mutu\":null", "\"reason\":\"")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nix/recaps/2026",
                "UJI/recaps/2026",
                "uji/recaps/2026-TW5",
                "uji/recaps/2026-13",
                "uji/recaps/kemarin",
                "uji/recaps/2026?service=nix",
                "uji/recaps/2026?service=KTP",
                "uji/recaps/2026?service=imb"
            })
    void aRecapOfWhatIsNotThereIsNotFound(String recap) {
        HttpResponse<String> answer = office().get("/api/v1/units/" + recap);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:suaraloket:problem:not-found");
    }

    @Test
    void whoIsNotLoggedInLearnsNothingNotEvenWhichUnitsThereAre() {
        HttpResponse<String> there = office().getAsNobody("/api/v1/units/uji/recaps/2026");
        HttpResponse<String> notThere = office().getAsNobody("/api/v1/units/nix/recaps/2026");

        assertThat(there.statusCode()).isEqualTo(401);
        assertThat(there.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(there.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(notThere.statusCode()).isEqualTo(401);
        assertThat(notThere.body()).isEqualTo(there.body());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Bearer " + Office.TOKEN + ", 200",
                "bearer " + Office.TOKEN + ", 200",
                "Bearer " + Office.TOKEN + "x, 401",
                "Bearer wrong, 401",
                "`Bearer `, 401",
                "Basic YWRtaW46YWRtaW4=, 401"
            })
    void onlyTheRightTokenOpens(String authorization, int status) {
        assertThat(office().send(office().request("/api/v1/units/uji/recaps/2026")
                                .header("Authorization", authorization)
                                .GET())
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer null", "Bearer"})
    void anInstallationWithoutATokenTakesNone(String authorization) {
        try (Office closed = second(Map.of("suaraloket.admin.token", ""))) {
            HttpRequest.Builder request = closed.request("/api/v1/units/uji/recaps/2026")
                    .header("Authorization", authorization)
                    .GET();

            assertThat(closed.send(request).statusCode()).isEqualTo(401);
        }
    }
}
