package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole office behind one address is let in, a script that floods one point is slowed down; both as installed. */
class WholeOfficeTest {
    private static Office office;

    @BeforeAll
    static void open() throws IOException {
        office = Office.onH2(asInstalled());
        OfficeFixture.of(office, "uji")
                .services("ktp")
                .point("UJKTPA", "ktp")
                .point("UJKTPB", "ktp")
                .point("UJKTPC", "ktp");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void twoHundredResidentsBehindOneAddressAreAllServed() throws Exception {
        List<HttpResponse<String>> answers = together(200, () -> {
            HttpResponse<String> form = office.getAsNobody("/s/UJKTPA");
            assertThat(form.statusCode()).isEqualTo(200);
            return send(
                    "UJKTPA", Jsoup.parse(form.body()).select("input[name=id]").val());
        });

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(stored("UJKTPA")).isEqualTo(200);
    }

    @Test
    void aScriptThatSendsAThousandToOnePointIsSlowedDownAndNobodyElse() throws Exception {
        long start = System.nanoTime();
        List<HttpResponse<String>> answers =
                together(1000, () -> send("UJKTPB", UUID.randomUUID().toString()));
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

        long taken =
                answers.stream().filter(answer -> answer.statusCode() == 303).count();
        // 300 at once, then five a second.
        assertThat(taken).isBetween(300L, 300 + 5 * (seconds + 1));
        assertThat(stored("UJKTPB")).isEqualTo(taken);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 303)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(429);
                    assertThat(answer.headers().firstValueAsLong("retry-after")).hasValue(1);
                });
        assertThat(send("UJKTPC", UUID.randomUUID().toString()).statusCode())
                .as("another counter")
                .isEqualTo(303);
    }

    private static HttpResponse<String> send(String point, String id) {
        return office.post("/s/" + point, Map.of("id", id, "q1", "4"));
    }

    private static long stored(String point) {
        return office.count("SELECT COUNT(*) FROM response WHERE point = '" + point + "'");
    }

    private static List<HttpResponse<String>> together(int times, Callable<HttpResponse<String>> each)
            throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<Future<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(senders.submit(each));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : all) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    /** The limits that other tests set aside. */
    private static Map<String, Object> asInstalled() throws IOException {
        Properties installed = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            installed.load(reader);
        }
        Map<String, Object> limits = new HashMap<>();
        for (String limit : List.of("suaraloket.point-limit.burst", "suaraloket.point-limit.per-minute")) {
            limits.put(limit, Integer.valueOf(installed.getProperty(limit)));
        }
        return limits;
    }
}
