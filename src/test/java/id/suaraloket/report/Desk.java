package id.suaraloket.report;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A member of staff who sets up units, imports answers and asks for documents over HTTP. */
final class Desk {
    static final String TOKEN = "a-token-of-the-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    Desk(EmbeddedServer server) {
        this.server = server.getURI();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + TOKEN);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    HttpResponse<byte[]> getAsNobody(String path) {
        return send(request(path).GET());
    }

    String text(String path, String... headers) {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    /** A unit with one of the built-in questionnaires. */
    void unit(String code, String name, String questionnaire, String method) {
        put(
                "/api/v1/units/" + code,
                "{\"name\":\"%s\",\"kabupaten\":\"Kabupaten Uji\",\"questionnaire\":\"%s\",\"method\":\"%s\"}"
                        .formatted(name, questionnaire, method));
    }

    void service(String unit, String code, String name) {
        put("/api/v1/units/" + unit + "/services/" + code, "{\"name\":\"" + name + "\"}");
    }

    void point(String code, String unit) {
        put(
                "/api/v1/points/" + code,
                "{\"unit\":\"%s\",\"service\":null,\"label\":\"Loket\",\"kind\":\"QR\"}".formatted(unit));
    }

    /** Answers of one day to one service: one text per response, such as {@code 4,4,,3}, in the order of the questions. */
    void answers(String unit, String service, String day, List<String> answers) {
        int questions = answers.get(0).split(",", -1).length;
        StringBuilder csv = new StringBuilder("id,submitted_at,service");
        for (int i = 1; i <= questions; i++) {
            csv.append(",q").append(i);
        }
        for (String one : answers) {
            csv.append("\n%s,%sT09:00:00+07:00,%s,%s".formatted(UUID.randomUUID(), day, service, one));
        }
        accepted(send(request("/api/v1/units/" + unit + "/imports")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv.toString()))));
    }

    private void put(String path, String json) {
        accepted(send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))));
    }

    private static void accepted(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
