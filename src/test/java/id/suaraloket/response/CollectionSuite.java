package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.ResponseJson;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What collecting responses promises, on whichever store: run on H2 and on MySQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CollectionSuite {
    private Office office;

    abstract Map<String, Object> store() throws SQLException;

    @BeforeAll
    void open() throws SQLException {
        office = Office.on(store(), Map.of());
        office.provision("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        office.provision("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
        office.provision("/api/v1/units/uji/services/kk", "{\"name\":\"KK\"}");
        point("UJ2222", null, true);
        point("UJKTPA", "\"ktp\"", true);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void isStoredOnceAndThenAlwaysTheSame() {
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at("UJ2222").text("suggestion", "Ruang tunggu panas 👍");

        assertThat(office.put(id, response).statusCode()).isEqualTo(201);
        assertThat(office.put(id, response).statusCode()).isEqualTo(200);
        HttpResponse<String> other = office.put(id, response.text("service", "kk"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.headers().firstValue("content-type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(rows(id)).isEqualTo(1);
        assertThat(office.count("SELECT COUNT(*) FROM response WHERE service = 'ktp' AND id = " + literal(id)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            service | "nix" | service
            service | null | service
            answers | {"q1":0} | q1
            answers | {"q1":5} | q1
            answers | {"q1":4.5} | q1
            answers | {"q1":"4"} | q1
            answers | {"q99":4} | q99
            answers | {} | q1
            answers | {"q1":null} | q1
            submittedAt | "2026-02-30T09:00:00+07:00" | submittedAt
            submittedAt | "kemarin" | submittedAt
            submittedAt | "2026-11-20T09:00:00" | submittedAt
            point | "UJ9999" | point
            point | "x" | point
            questionnaire | "lumajang-14" | questionnaire
            respondent | {"sex":"X"} | sex
            respondent | {"nama":"Budi"} | nama
            lain | 1 | lain
            """)
    void namesTheWrongFieldAndStoresNothing(String member, String json, String field) {
        UUID id = UUID.randomUUID();

        HttpResponse<String> answer = office.put(id, ResponseJson.at("UJ2222").with(member, json));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:suaraloket:problem:validation", "{\"field\":\"" + field + "\"");
        assertThat(rows(id)).isZero();
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        HttpResponse<String> answer = office.put(
                UUID.randomUUID(),
                ResponseJson.at("UJ2222").text("service", "nix").with("answers", "{\"q1\":0,\"q77\":1}"));

        assertThat(answer.body()).contains("\"service\"", "\"q1\"", "\"q77\"");
    }

    @Test
    void aBodyThatIsNoJsonIsMalformedAndANumberThatIsNoUuidIsNamed() {
        assertThat(office.put("/api/v1/responses/" + UUID.randomUUID(), "{\"point\"")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> answer =
                office.put("/api/v1/responses/abc", ResponseJson.at("UJ2222").toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"id\"");
    }

    @Test
    void aBodyOver16KibIsRefusedWhetherOrNotItsLengthIsTold() {
        byte[] large = ResponseJson.at("UJ2222")
                .text("suggestion", "x".repeat(16 * 1024))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();

        HttpResponse<String> told =
                office.send(office.json("/api/v1/responses/" + id).PUT(HttpRequest.BodyPublishers.ofByteArray(large)));
        HttpResponse<String> chunked = office.send(office.json("/api/v1/responses/" + id)
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(rows(id)).isZero();
    }

    private void point(String code, @Nullable String service, boolean active) {
        HttpResponse<String> answer = office.provision(
                "/api/v1/points/" + code,
                "{\"unit\":\"uji\",\"service\":" + service + ",\"label\":\"Loket\",\"kind\":\"QR\",\"active\":" + active
                        + "}");
        assertThat(answer.statusCode()).isBetween(200, 201);
    }

    private long rows(UUID id) {
        return office.count("SELECT COUNT(*) FROM response WHERE id = " + literal(id));
    }

    private static String literal(UUID id) {
        return "X'" + id.toString().replace("-", "") + "'";
    }
}
