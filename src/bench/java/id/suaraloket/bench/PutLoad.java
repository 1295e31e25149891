package id.suaraloket.bench;

import id.suaraloket.Application;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * PUT of responses through HTTP on the embedded database, beside raw JDBC inserts of the same row into another one with
 * the same options, in one run: {@code PutLoad [seconds] [connections]}.
 */
public final class PutLoad {
    private static final String OPTIONS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;CACHE_SIZE=16384";
    private static final String BODY =
            "{\"point\":\"DEMKTP\",\"answers\":{\"q1\":4,\"q2\":3,\"q3\":4,\"q4\":4,\"q5\":3,\"q6\":3,\"q7\":4,\"q8\":3,"
                    + "\"q9\":4,\"q10\":3,\"q11\":4,\"q12\":3,\"q13\":4,\"q14\":3},\"respondent\":{\"sex\":\"P\","
                    + "\"age\":\"30-39\"}}";

    private PutLoad() {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int connections = args.length > 1 ? Integer.parseInt(args[1]) : 32;
        Path folder = Files.createTempDirectory("put-load");
        String store = "jdbc:h2:file:" + folder.resolve("service") + OPTIONS;
        try (EmbeddedServer server = start(store)) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            run("warm-up", seconds / 2, connections, () -> put(client, server.getURI()));
            List<Long> puts = run("PUT over HTTP", seconds, connections, () -> put(client, server.getURI()));
            List<Long> inserts = rawInserts(folder, store, seconds, connections);
            System.out.printf("PUT / raw insert: %.2f%n", (double) puts.size() / inserts.size());
        }
    }

    private static EmbeddedServer start(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "datasources.default.url",
                        store,
                        "micronaut.server.port",
                        -1,
                        "suaraloket.demo",
                        true,
                        "suaraloket.point-limit.burst",
                        100_000_000));
    }

    private static void put(HttpClient client, URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/responses/" + UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 201) {
            throw new IllegalStateException("a PUT was answered with " + status);
        }
    }

    /** The same table, one insert a transaction, every thread with a connection of its own. */
    private static List<Long> rawInserts(Path folder, String store, int seconds, int connections) throws Exception {
        String raw = "jdbc:h2:file:" + folder.resolve("raw") + OPTIONS;
        try (Connection schema = DriverManager.getConnection(raw, "sa", "");
                var script = Application.class.getResourceAsStream("/db/migration/V1__office_responses_accounts.sql")) {
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .split(";")) {
                if (!statement.isBlank()) {
                    schema.createStatement().execute(statement);
                }
            }
            ThreadLocal<PreparedStatement> insert = ThreadLocal.withInitial(() -> prepare(raw));
            run("warm-up", seconds / 2, connections, () -> insert(insert.get()));
            return run("raw JDBC insert", seconds, connections, () -> insert(insert.get()));
        }
    }

    private static PreparedStatement prepare(String url) {
        try {
            return DriverManager.getConnection(url, "sa", "")
                    .prepareStatement("INSERT INTO response (id, unit, service, point, channel, questionnaire,"
                            + " questionnaire_version, submitted_at, received_at, counted_on, wrong_clock, answers, sex, age,"
                            + " digest) VALUES (?, 'lumajang', 'ktp', 'DEMKTP', 'QR', 'lumajang-14', 1, ?, ?, ?, FALSE,"
                            + " '43443343434343', 'P', '30-39', ?)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(PreparedStatement insert) throws SQLException {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        insert.setBytes(1, id);
        insert.setObject(2, LocalDateTime.now());
        insert.setObject(3, LocalDateTime.now());
        insert.setObject(4, LocalDate.now());
        insert.setBytes(5, new byte[32]);
        insert.executeUpdate();
    }

    private static List<Long> run(String name, int seconds, int connections, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Long>>> parts = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Callable<List<Long>> sender = () -> {
                List<Long> times = new ArrayList<>();
                for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                    work.once();
                    times.add(System.nanoTime() - before);
                }
                return times;
            };
            parts.add(threads.submit(sender));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> part : parts) {
            all.addAll(part.get());
        }
        threads.shutdown();
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-16s %6d a second, p50 %.1f ms, p99 %.1f ms%n",
                name, sorted.length / seconds, millis(sorted, 0.5), millis(sorted, 0.99));
        return all;
    }

    private static double millis(long[] sorted, double share) {
        return Arrays.stream(sorted)
                        .skip((long) ((sorted.length - 1) * share))
                        .findFirst()
                        .orElse(0)
                / 1e6;
    }

    private interface Work {
        void once() throws Exception;
    }
}
