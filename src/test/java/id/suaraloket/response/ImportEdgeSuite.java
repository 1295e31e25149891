package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are none, that come twice at once or after the office has changed, and people who may not send any. */
abstract class ImportEdgeSuite extends StoreSuite {
    private static final String HEAD = "id,submitted_at,service,q1,suggestion\n";

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp", "kk");
    }

    @Test
    void aFileThatIsNotUtf8IsMalformedAndStoresNothing() {
        long before = rows();
        byte[] latin = (HEAD + line() + line().replace("Baik", "Bé")).getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = office().send(csv().POST(HttpRequest.BodyPublishers.ofByteArray(latin)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:suaraloket:problem:malformed");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anEmptyFileLacksItsHead() {
        HttpResponse<String> answer = office().importCsv("uji/imports", "\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"field\":\"submitted_at\"", "{\"field\":\"service\"");
    }

    @Test
    void theSameFileTwiceAtOnceStoresEachLineOnce() throws SQLException {
        long before = rows();
        String file = HEAD + IntStream.range(0, 3000).mapToObj(i -> line()).collect(Collectors.joining());

        List<CompletableFuture<Integer>> sent = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> office().importCsv("uji/imports", file).statusCode()))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join))
                .contains(200)
                .as("who was in the way of the other may send it again")
                .containsAnyOf(200, 503)
                .doesNotContain(500, 422);
        assertThat(office().importCsv("uji/imports", file).body()).contains("\"stored\":0,\"repeated\":3000");
        assertThat(rows() - before).isEqualTo(3000);
        talliesEqualARecount();
    }

    @Test
    void whatWasImportedIsRepeatedAfterTheUnitChangedItsQuestionnaire() throws SQLException {
        OfficeFixture unit =
                OfficeFixture.of(office(), "ganti").questionnaire("lumajang-14").services("ktp");
        String file = HEAD.replace("q1", "q14") + line();
        assertThat(office().importCsv("ganti/imports", file).body()).contains("\"stored\":1");

        unit.questionnaire("permenpanrb-14-2017");

        assertThat(office().importCsv("ganti/imports", file).body()).contains("\"stored\":0,\"repeated\":1");
        assertThat(office().importCsv("uji/imports", file).statusCode())
                .as("in another unit it is nobody's repeat")
                .isEqualTo(422);
        talliesEqualARecount();
    }

    @Test
    void quotedTextKeepsItsCommasAndLines() {
        UUID id = UUID.randomUUID();
        String file = HEAD + id + ",2024-01-02T09:00:00+07:00,ktp,4,\"Kursi, \"\"AC\"\"\ndan air\"\n" + "x,y\n";

        HttpResponse<String> answer = office().importCsv("uji/imports?partial=true", file);

        assertThat(answer.body()).contains("\"stored\":1", "\"line\":4,\"field\":\"line\"");
        assertThat(rows(id, "channel = 'IMPORT' AND point IS NULL")).isEqualTo(1);
        assertThat(office().count("SELECT COUNT(*) FROM suggestion WHERE content = 'Kursi, \"AC\"\ndan air'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "uji,  text/csv,         Bearer wrong, 401",
        "uji,  text/csv,         '',           401",
        "uji,  application/json, right,        415",
        "nix,  text/csv,         right,        404",
        "UJI,  text/csv,         right,        404",
    })
    void onlyWhoMayImportsAndOnlyCsv(String unit, String type, String authorization, int status) {
        HttpRequest.Builder request =
                office().request("/api/v1/units/" + unit + "/imports").header("Content-Type", type);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization.replace("right", "Bearer " + Office.TOKEN));
        }
        HttpResponse<String> answer = office().send(request.POST(HttpRequest.BodyPublishers.ofString(HEAD + line())));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    private HttpRequest.Builder csv() {
        return office().request("/api/v1/units/uji/imports")
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + Office.TOKEN);
    }

    private static String line() {
        return UUID.randomUUID() + ",2024-01-02T09:00:00+07:00,ktp,4,Baik\n";
    }
}
