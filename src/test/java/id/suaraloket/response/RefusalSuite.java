package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that is refused is not stored, and whoever may send it again is told when. */
abstract class RefusalSuite extends StoreSuite {
    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji")
                .services("ktp", "kk")
                .point("UJ2222", null)
                .point("UJKTPA", "ktp");
    }

    @Test
    void aPointThatGetsMoreThanACounterCanAskIsSlowedDownAndItsAnswerTakenWhenItComesAgain() throws Exception {
        Map<String, Object> small = Map.of("suaraloket.point-limit.burst", 3, "suaraloket.point-limit.per-minute", 12);
        try (Office slow = second(small)) {
            for (int i = 0; i < 3; i++) {
                // However it is written: it is one point.
                String code = i == 0 ? "uj2222" : "UJ2222";
                assertThat(slow.put(UUID.randomUUID(), ResponseJson.at(code)).statusCode())
                        .isEqualTo(201);
            }
            UUID id = UUID.randomUUID();
            ResponseJson response = ResponseJson.at("UJ2222");

            HttpResponse<String> refused = slow.put(id, response);

            isAProblem(refused, 429, "too-many-requests");
            assertThat(rows(id)).isZero();
            assertThat(slow.put(UUID.randomUUID(), ResponseJson.at("UJKTPA")).statusCode())
                    .as("another point")
                    .isEqualTo(201);
            Thread.sleep(1000 * Long.parseLong(header(refused, "retry-after")) + 50);
            assertThat(slow.put(id, response).statusCode()).isEqualTo(201);
        }
        talliesEqualARecount();
    }

    @Test
    void aStoreThatCannotTakeItNowSaysWhenToComeAgain() throws SQLException {
        Map<String, Object> narrow = Map.of(
                "datasources.default.maximum-pool-size", 1,
                "datasources.default.minimum-idle", 1,
                "datasources.default.connection-timeout", 3000,
                "flyway.datasources.default.enabled", false);
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at("UJ2222");
        try (Office busy = second(narrow)) {
            DataSource pool = busy.context()
                    .getBean(DataSourceResolver.class)
                    .resolve(busy.context().getBean(DataSource.class));
            try (Connection held = pool.getConnection()) {
                assertThat(held.isClosed()).isFalse();
                HttpResponse<String> refused = busy.put(id, response);
                isAProblem(refused, 503, "unavailable");
                assertThat(header(refused, "retry-after")).matches("\\d+");
                assertThat(rows(id)).isZero();
            }
            assertThat(busy.put(id, response).statusCode()).isEqualTo(201);
        }
        assertThat(rows(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/csv", "application/x-www-form-urlencoded", "application/xml"})
    void aBodyThatIsNotCalledJsonIsNotRead(String type) {
        UUID id = UUID.randomUUID();

        HttpResponse<String> answer = office().send(office().request("/api/v1/responses/" + id)
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(
                        ResponseJson.at("UJ2222").toString())));

        isAProblem(answer, 415, "unsupported-media-type");
        assertThat(rows(id)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '' | 400
            null | 400
            [] | 400
            "x" | 400
            {} | 422
            """)
    void aBodyThatIsNoJsonObjectIsMalformed(String body, int status) {
        UUID id = UUID.randomUUID();

        assertThat(office().put("/api/v1/responses/" + id, body.replace("''", ""))
                        .statusCode())
                .isEqualTo(status);
        assertThat(rows(id)).isZero();
    }

    @Test
    void aBodyNestedBeyondReasonIsMalformed() {
        String deep = "{\"point\":" + "[".repeat(7000) + "]".repeat(7000) + "}";

        isAProblem(office().put("/api/v1/responses/" + UUID.randomUUID(), deep), 400, "malformed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            answers | {"q1":1e999} | q1
            answers | {"q1":-4} | q1
            answers | {"q1":4.0} | q1
            answers | {"q1":123456789012345678901234567890} | q1
            answers | {"q1":true} | q1
            answers | {"q1":[4]} | q1
            answers | [4] | answers
            respondent | {"disability":"perhaps"} | disability
            respondent | {"sex":1} | sex
            suggestion | 5 | suggestion
            point | null | point
            """)
    void aValueOfTheWrongKindIsNamed(String member, String json, String field) {
        UUID id = UUID.randomUUID();

        HttpResponse<String> answer = office().put(id, ResponseJson.at("UJ2222").with(member, json));

        isAProblem(answer, 422, "validation");
        assertThat(answer.body()).contains("{\"field\":\"" + field + "\"");
        assertThat(rows(id)).isZero();
    }

    @Test
    void aPointOfOneServiceTakesNoOther() {
        HttpResponse<String> other =
                office().put(UUID.randomUUID(), ResponseJson.at("UJKTPA").text("service", "kk"));

        isAProblem(other, 422, "validation");
        assertThat(other.body()).contains("{\"field\":\"service\"");
        assertThat(office().put(UUID.randomUUID(), ResponseJson.at("UJKTPA").without("service"))
                        .statusCode())
                .isEqualTo(201);
    }

    private static void isAProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:suaraloket:problem:" + slug + "\"");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
