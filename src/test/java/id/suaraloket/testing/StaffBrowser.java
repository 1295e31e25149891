package id.suaraloket.testing;

import id.suaraloket.account.AdminAccount;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser of staff without a screen: it keeps its cookies, and its forms carry their token. */
public final class StaffBrowser {
    private final Office office;
    private final Map<String, String> cookies = new HashMap<>();

    public StaffBrowser(Office office) {
        this.office = office;
    }

    /** One in which the installation's admin is logged in. */
    public static StaffBrowser admin(Office office) {
        StaffBrowser browser = new StaffBrowser(office);
        browser.login(AdminAccount.NAME, Office.PASSWORD);
        return browser;
    }

    public HttpResponse<String> login(String name, String password) {
        return post("/login", Map.of("name", name, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(office.request(path).GET());
    }

    /** A form with the token that the browser's pages carry now. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String token =
                Jsoup.parse(get("/login").body()).select("input[name=csrf]").val();
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", token);
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(office.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer = office.send(sent.isEmpty() ? request : request.header("Cookie", sent));
        answer.headers().allValues("set-cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
