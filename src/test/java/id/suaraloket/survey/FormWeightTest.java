package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a phone has to fetch, on the wire. */
class FormWeightTest {
    /** What a server may send before the phone has answered once: ten packets. */
    private static final int FIRST_ROUND_TRIP = 14 * 1024;

    @Test
    void aFormOfManyQuestionsAndServicesComesWithinOneRoundTripAndAllThereIsWithinThirtyKilobytes() throws Exception {
        try (Office office = Office.onH2(Map.of("suaraloket.demo", true))) {
            int form = weight(office, "/s/DEMSMA");
            int thanks = weight(office, "/s/DEMSMA/thanks");
            int worker = weight(office, "/worker.js");
            System.out.printf(
                    "Bytes on the wire, with headers: form %,d, thanks %,d, service worker %,d%n",
                    form, thanks, worker);

            assertThat(form).isLessThanOrEqualTo(FIRST_ROUND_TRIP);
            assertThat(form + thanks + worker).isLessThanOrEqualTo(30 * 1024);
        }
    }

    private static int weight(Office office, String path) throws Exception {
        HttpRequest request =
                office.request(path).header("Accept-Encoding", "gzip").GET().build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        int headers = answer.headers().map().entrySet().stream()
                .mapToInt(header -> (header.getKey() + ": " + String.join(",", header.getValue()) + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)
                        .length)
                .sum();
        return answer.body().length + headers;
    }
}
