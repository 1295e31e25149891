package id.suaraloket.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The running service on a store of its own, and whoever talks to it over HTTP. */
public final class Office implements AutoCloseable {
    /** For an answer, also to the largest request: who never gets one says so. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    public static final String TOKEN = "a-token-of-the-tests";

    /** Between the parts of a form with files. */
    public static final String BOUNDARY = "----between";

    public static final String PASSWORD = "kata-sandi-uji";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Object> store;
    private final EmbeddedServer server;

    private Office(Map<String, Object> store, Map<String, Object> settings) {
        this.store = store;
        Map<String, Object> all = new HashMap<>(store);
        all.put("suaraloket.admin.token", TOKEN);
        all.put("suaraloket.admin.password", PASSWORD);
        all.put("suaraloket.point-limit.burst", 100_000);
        all.put("micronaut.server.port", -1);
        // Tests begin this work themselves, and it is theirs.
        all.put("suaraloket.olah-data.delay", "1h");
        // Tests log in a thousand times.
        all.put("suaraloket.password-rounds", 1000);
        // Not the certificate of whoever develops this.
        all.put("suaraloket.https.folder", "target/no-https");
        all.putAll(settings);
        server = ApplicationContext.run(EmbeddedServer.class, all);
    }

    /** On an H2 of its own, in memory. */
    public static Office onH2(Map<String, Object> settings) {
        return new Office(h2(), settings);
    }

    public static Map<String, Object> h2() {
        return Map.of(
                "datasources.default.url",
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                "datasources.default.username",
                "sa",
                "datasources.default.password",
                "");
    }

    /** On an empty database of the real MySQL. */
    public static Map<String, Object> mySql() throws SQLException {
        return settings(MySqlServer.freshDatabase());
    }

    /** On an empty database of Debian's MariaDB. */
    public static Map<String, Object> mariaDb() throws SQLException {
        return settings(MariaDbServer.freshDatabase());
    }

    private static Map<String, Object> settings(MySqlServer.Database database) {
        return Map.of(
                "datasources.default.url", database.url(),
                "datasources.default.username", database.user(),
                "datasources.default.password", database.password());
    }

    public static Office on(Map<String, Object> store, Map<String, Object> settings) {
        return new Office(store, settings);
    }

    public Map<String, Object> store() {
        return store;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                store.get("datasources.default.url").toString(),
                store.get("datasources.default.username").toString(),
                store.get("datasources.default.password").toString());
    }

    /** The first column of the first row. */
    public long count(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> put(UUID id, ResponseJson response) {
        return put("/api/v1/responses/" + id, response.toString());
    }

    public HttpResponse<String> put(String path, String json) {
        return send(json(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A PUT with the admin token. */
    public HttpResponse<String> provision(String path, String json) {
        return send(
                json(path).header("Authorization", "Bearer " + TOKEN).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A DELETE with the admin token. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).header("Authorization", "Bearer " + TOKEN).DELETE());
    }

    public HttpResponse<String> importCsv(String unit, String csv) {
        return send(request("/api/v1/units/" + unit)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + TOKEN);
        return send((headers.length > 0 ? request.headers(headers) : request).GET());
    }

    /** A file as staff download it. */
    public byte[] download(String path) {
        HttpResponse<byte[]> answer = fetch(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** What staff are answered, whatever it is, byte by byte. */
    public HttpResponse<byte[]> fetch(String path) {
        try {
            return client.send(
                    request(path).header("Authorization", "Bearer " + TOKEN).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> getAsNobody(String path) {
        return send(request(path).GET());
    }

    /** A form as a browser sends it. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    /** A form with fields, by staff. */
    public HttpResponse<String> postAsStaff(String path, Map<String, String> fields) {
        return send(form(path, fields).header("Authorization", "Bearer " + TOKEN));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** A form without fields, by staff. */
    public HttpResponse<String> postAsStaff(String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** A file in a form of staff, as a browser sends it. */
    public HttpResponse<String> upload(String path, String content) {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(
                        field("csrf", "") + file("jawaban.json", content) + "--" + BOUNDARY + "--\r\n")));
    }

    /** A file of any kind in a form of staff. */
    public HttpResponse<String> upload(String path, String name, byte[] content) {
        byte[] before = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(before, content, after))));
    }

    /** A field as a part of a form with files. */
    public static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** A file as a part of a form with files. */
    public static String file(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n";
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
    }

    public String address() {
        return server.getURI().toString();
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    @Override
    public void close() {
        server.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
