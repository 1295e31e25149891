package id.suaraloket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A tablet on a counter, as far as it talks to the service. */
public final class CounterTablet {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Office office;
    private final String id;
    private final String token;

    private CounterTablet(Office office, String id, String token) {
        this.office = office;
        this.id = id;
        this.token = token;
    }

    /** A code that staff make on the page of a point. */
    public static String code(Office office, String point) {
        HttpResponse<String> page = office.postAsStaff("/staff/points/" + point + "/tablet-codes");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return Jsoup.parse(page.body()).select("#code").text();
    }

    /** What the service says to whoever brings a code. */
    public static HttpResponse<String> bring(Office office, String code) {
        return office.send(office.json("/api/v1/tablets")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
    }

    /** One that was let in at a point. */
    public static CounterTablet enrol(Office office, String point) {
        HttpResponse<String> answer = bring(office, code(office, point));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new CounterTablet(office, only(ID, answer.body()), only(TOKEN, answer.body()));
    }

    /** The same with another token. */
    public CounterTablet with(String other) {
        return new CounterTablet(office, id, other);
    }

    /** The same at another server. */
    public CounterTablet at(Office other) {
        return new CounterTablet(other, id, token);
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    public HttpResponse<String> content(String... headers) {
        HttpRequest.Builder request = request("/api/v1/tablets/me");
        return office.send((headers.length > 0 ? request.headers(headers) : request).GET());
    }

    public HttpResponse<String> report(String json) {
        return office.send(request("/api/v1/tablets/me/report")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Hands over an answer that was refused to it. */
    public HttpResponse<String> handOver(UUID id, ResponseJson response) {
        return handOver(id.toString(), "{\"refused\":422,\"response\":" + response + "}");
    }

    public HttpResponse<String> handOver(String id, String json) {
        return office.send(request("/api/v1/tablets/me/refused/" + id)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Any request with its token. */
    public HttpRequest.Builder request(String path) {
        return office.request(path).header("Authorization", "Bearer " + token);
    }

    private static String only(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
