package id.suaraloket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.suaraloket.period.Period;
import id.suaraloket.testing.Command;
import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.RepeatingSenders;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.ServerProcess;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docker-compose.yml} starts: two replicas on one MySQL behind its proxy, as processes of this machine. */
class ReplicasIT {
    private static final Pattern PASSWORD = Pattern.compile("\\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\\b");
    private static final Pattern GREETING = Pattern.compile("http://localhost:\\d+");
    private static final Pattern ANSWERED = Pattern.compile("http_server_requests_seconds_count\\{.*} ([0-9.]+)");
    private static final String RECAP = "/api/v1/units/uji/recaps/";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private static final String YEAR = String.valueOf(TODAY.getYear());
    private static final String SEMESTER =
            Period.of(Period.Kind.SEMESTER, TODAY).id();

    @TempDir
    private static Path folder;

    private static MySqlServer.Database database;
    private static List<ServerProcess> replicas;
    private static Proxy proxy;
    private static String password;

    @BeforeAll
    static void start() throws Exception {
        database = MySqlServer.freshDatabase();
        List<Integer> ports = List.of(Proxy.freePort(), Proxy.freePort());
        List<CompletableFuture<ServerProcess>> starting = ports.stream()
                .map(port -> CompletableFuture.supplyAsync(() -> replica(port)))
                .toList();
        replicas =
                new ArrayList<>(starting.stream().map(CompletableFuture::join).toList());
        proxy = Proxy.start(
                Files.createDirectory(folder.resolve("proxy")),
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(" ")));
        password = theOnePasswordThatWasPrinted();
        provision("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        provision("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
        provision("/api/v1/points/UJ2222", "{\"unit\":\"uji\",\"label\":\"Loket\",\"kind\":\"QR\"}");
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (replicas != null) {
            replicas.forEach(ServerProcess::close);
        }
    }

    @Test
    void oneLoginHoldsOnBothReplicasAndItsFormsToo() throws Exception {
        HttpClient browser = browser();
        List<Double> before = answered();
        Document login = Jsoup.parse(get(browser, "/login").body());
        Map<String, String> fields = hidden(login);
        fields.put("name", "admin");
        fields.put("password", password);

        HttpResponse<String> in = post(browser, "/login", fields);
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> setup = get(browser, "/staff/setup");
            assertThat(setup.statusCode()).isEqualTo(200);
            Map<String, String> unit = hidden(Jsoup.parse(setup.body()));
            unit.putAll(Map.of(
                    "name", "Kecamatan Lain " + i,
                    "kabupaten", "Kabupaten Uji",
                    "questionnaire", "permenpanrb-14-2017",
                    "services", "KTP",
                    "label", "Loket"));
            // Odd, so that each form is shown by one replica and taken by the other or the same in turn.
            get(browser, "/staff");
            HttpResponse<String> made = post(browser, "/staff/setup", unit);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
            assertThat(at(proxy.address() + "/staff/setup", made)).startsWith(proxy.address() + "/staff");
            assertThat(get(
                                    browser,
                                    at(proxy.address(), made)
                                            .substring(proxy.address().length()))
                            .statusCode())
                    .isEqualTo(200);
        }

        List<Double> after = answered();
        for (int i = 0; i < replicas.size(); i++) {
            assertThat(after.get(i) - before.get(i))
                    .as("answers of replica %d", i)
                    .isGreaterThan(5);
        }
    }

    @Test
    void aResidentsFormGoesThrough() throws Exception {
        HttpClient phone = browser();
        for (int i = 0; i < 3; i++) {
            Map<String, String> fields =
                    hidden(Jsoup.parse(get(phone, "/s/UJ2222").body()));
            fields.putAll(Map.of("service", "ktp", "q1", "4", "q2", "3"));
            HttpResponse<String> sent = post(phone, "/s/UJ2222", fields);

            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            assertThat(at(proxy.address() + "/s/UJ2222", sent)).isEqualTo(proxy.address() + "/s/UJ2222/thanks");
            assertThat(post(phone, "/s/UJ2222", fields).statusCode())
                    .as("the same again, by another replica")
                    .isEqualTo(303);
        }
    }

    @Test
    void whatOneReplicaTookTheOtherCountsAndBothAgreeOnEveryFigure() throws Exception {
        for (int i = 0; i < 10; i++) {
            UUID id = UUID.randomUUID();
            String json = ResponseJson.at("UJ2222").toString();
            ServerProcess one = replicas.get(i % 2);
            ServerProcess other = replicas.get((i + 1) % 2);
            long before = respondents(other);

            assertThat(one.put("/api/v1/responses/" + id, json).statusCode()).isEqualTo(201);
            assertThat(respondents(other)).isEqualTo(before + 1);
            assertThat(other.put("/api/v1/responses/" + id, json).statusCode()).isEqualTo(200);
        }
        bothAgree();
    }

    @Test
    void qrCodesHoldTheAddressOfTheProxyWhateverASenderClaims() throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpRequest request = request("/api/v1/points/UJ2222/qr.png")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Proto", "https")
                    .GET()
                    .build();
            byte[] picture = client().send(request, BodyHandlers.ofByteArray()).body();

            assertThat(decoded(picture)).isEqualTo(proxy.address() + "/s/UJ2222");
        }
    }

    @Test
    void noRequestThatIsRepeatedIsLostWhenAReplicaIsKilled() throws Exception {
        ServerProcess killed = replicas.get(1);
        RepeatingSenders senders = RepeatingSenders.start(proxy.address(), "UJ2222", 8);
        senders.await(300);
        killed.kill();
        TimeUnit.SECONDS.sleep(5);
        replicas.set(1, replica(URI.create(killed.address()).getPort()));
        double before = answered().get(1);
        TimeUnit.SECONDS.sleep(5);
        senders.stop();

        System.out.println(senders);
        assertThat(senders.badPages()).as("pages that could not be read").isEmpty();
        assertThat(senders.longestMillis()).isLessThan(5000);
        assertThat(answered().get(1)).as("what came back gets its share").isGreaterThan(before + 20);
        try (Connection connection = database.connect()) {
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
            assertThat(ids(connection)).containsAll(senders.stored());
        }
        bothAgree();
    }

    @Test
    void aReplicaThatHangsIsPassedBy() throws Exception {
        String pid = String.valueOf(replicas.get(0).pid());
        signal("-STOP", pid);
        try {
            TimeUnit.SECONDS.sleep(10); // Longer than a check of the proxy waits.
            for (int i = 0; i < 10; i++) {
                HttpRequest request = request("/s/UJ2222")
                        .timeout(Duration.ofSeconds(5))
                        .GET()
                        .build();
                assertThat(client().send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
        } finally {
            signal("-CONT", pid);
        }
        TimeUnit.SECONDS.sleep(4); // Until the proxy counts on it again.
    }

    @Test
    void withNobodyBehindItTheProxySaysWhenToComeAgain() throws Exception {
        try (Proxy alone = Proxy.start(
                Files.createDirectory(folder.resolve("alone")),
                "127.0.0.1:" + Proxy.freePort() + " 127.0.0.1:" + Proxy.freePort())) {
            assertThat(healthCheck(alone.port())).isNotZero();
            HttpRequest request = HttpRequest.newBuilder(URI.create(alone.address() + "/s/UJ2222"))
                    .build();
            HttpResponse<String> answer = client().send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isBetween(502, 503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
            assertThat(answer.body()).contains("Coba lagi").contains("Try again");
        }
    }

    @Test
    void theProxysHealthCheckFindsItWell() throws Exception {
        assertThat(healthCheck(proxy.port())).isZero();
    }

    private static ServerProcess replica(int port) {
        try {
            return ServerProcess.start(
                    Map.of(
                            "SUARALOKET_PORT", String.valueOf(port),
                            "SUARALOKET_ADMIN_PASSWORD", "",
                            "SUARALOKET_DB_URL", database.url(),
                            "SUARALOKET_DB_USER", database.user(),
                            "SUARALOKET_DB_PASSWORD", database.password()),
                    "-Xmx256m",
                    "-Dsuaraloket.point-limit.burst=1000000");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String theOnePasswordThatWasPrinted() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        // The greeting's first line tells the address, the second how to log in.
        while (replicas.stream()
                .anyMatch(replica -> GREETING.matcher(replica.said()).results().count() < 2)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
        List<String> printed = replicas.stream()
                .flatMap(replica -> PASSWORD.matcher(replica.said()).results())
                .map(found -> found.group())
                .toList();
        assertThat(printed).as("passwords, by two that started at once").hasSize(1);
        return printed.get(0);
    }

    /** That both tell the same figures; the minute in which each wrote its table may differ. */
    private static void bothAgree() {
        for (String document : List.of(YEAR, SEMESTER, SEMESTER + ".csv")) {
            List<String> told = replicas.stream()
                    .map(replica -> replica.send(
                                    replica.request(RECAP + document).GET())
                            .body()
                            .replaceFirst("Dibuat [^;]+;", "Dibuat;"))
                    .distinct()
                    .toList();
            assertThat(told).as(document).hasSize(1);
        }
    }

    private static long respondents(ServerProcess replica) {
        String recap = replica.send(replica.request(RECAP + YEAR).GET()).body();
        return Long.parseLong(recap.replaceFirst("(?s).*?\"respondents\":(\\d+).*", "$1"));
    }

    /** How many requests each replica has answered. */
    private static List<Double> answered() {
        return replicas.stream()
                .map(replica -> ANSWERED.matcher(
                                replica.send(replica.request("/prometheus").GET())
                                        .body())
                        .results()
                        .filter(meter -> !meter.group().contains("health"))
                        .mapToDouble(meter -> Double.parseDouble(meter.group(1)))
                        .sum())
                .toList();
    }

    private static List<UUID> ids(Connection connection) throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT LOWER(HEX(id)) FROM response")) {
            while (row.next()) {
                ids.add(UUID.fromString(
                        row.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
            }
        }
        return ids;
    }

    private static String decoded(byte[] picture) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture))))))
                .getText();
    }

    /** The check that Docker makes, on another port. */
    private static int healthCheck(int port) throws Exception {
        List<String> command = ComposeFile.healthCheck(ComposeFile.PROXY).stream()
                .map(word -> word.replace(":8080", ":" + port))
                .toList();
        Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
        // As Docker does: not well is also what takes too long.
        if (!check.waitFor(5, TimeUnit.SECONDS)) {
            check.destroyForcibly();
            return 1;
        }
        return check.exitValue();
    }

    private static void signal(String signal, String pid) throws Exception {
        Command.run(List.of("kill", signal, pid));
    }

    private static void provision(String path, String json) throws Exception {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(client().send(request, BodyHandlers.ofString()).statusCode()).isBetween(200, 201);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(proxy.address() + path))
                .header("Authorization", "Bearer " + Office.TOKEN);
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient browser, String path, Map<String, String> fields)
            throws Exception {
        String body = fields.entrySet().stream()
                .flatMap(field ->
                        Stream.of(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where an answer leads, from where it was asked. */
    private static String at(String from, HttpResponse<String> answer) {
        return URI.create(from)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private static Map<String, String> hidden(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : page.select("main form input[type=hidden]")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        return fields;
    }
}
