package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ResponseJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Exactly once among many senders, on one server and on two that share a store; and tallies that always equal the rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConcurrencySuite {
    private static final int SENDERS = 32;
    private static final List<String> SERVICES = List.of("ktp", "kk");
    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    private List<Office> servers;

    abstract Map<String, Object> store() throws SQLException;

    @BeforeAll
    void open() throws SQLException {
        Map<String, Object> store = store();
        servers = List.of(Office.on(store, Map.of()), Office.on(store, Map.of()));
        Office office = servers.get(0);
        office.provision("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        SERVICES.forEach(s -> office.provision("/api/v1/units/uji/services/" + s, "{\"name\":\"" + s + "\"}"));
        office.provision("/api/v1/points/UJ2222", "{\"unit\":\"uji\",\"label\":\"Loket\",\"kind\":\"QR\"}");
    }

    @AfterAll
    void close() {
        threads.shutdown();
        servers.forEach(Office::close);
    }

    @Test
    void ofManySendersOfTheSameOneStoresAndAllOthersHearSo() throws Exception {
        for (int servers = 1; servers <= 2; servers++) {
            UUID id = UUID.randomUUID();
            ResponseJson response = ResponseJson.at("UJ2222");

            List<Integer> answers =
                    atOnce(servers, i -> office -> office.put(id, response).statusCode());

            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers.stream().filter(status -> status == 200)).hasSize(SENDERS - 1);
        }
        talliesEqualARecount();
    }

    @Test
    void whatTheDatabaseWillNotTakeIsTheTroubleOfNoOtherThatIsWrittenWithIt() throws SQLException {
        GroupCommit store = servers.get(0).context().getBean(GroupCommit.class);
        List<CompletableFuture<Optional<Known>>> good = new ArrayList<>();
        List<CompletableFuture<Optional<Known>>> bad = new ArrayList<>();

        for (int i = 1; i <= 200; i++) {
            good.add(store.store(arrival("ktp")));
            if (i % 50 == 0) {
                bad.add(store.store(arrival("longer than the column for codes of jenis layanan")));
            }
        }

        assertThat(good).allSatisfy(one -> assertThat(one.join()).isEmpty());
        assertThat(bad)
                .allSatisfy(one ->
                        assertThat(one).failsWithin(Duration.ofMinutes(1)).withThrowableThat());
        talliesEqualARecount();
    }

    private static Arrival arrival(String service) {
        LocalDateTime now = LocalDateTime.of(2025, 2, 3, 4, 5);
        return new Arrival(
                new Response(
                        UUID.randomUUID(),
                        "uji",
                        service,
                        "UJ2222",
                        Channel.QR,
                        "permenpanrb-14-2017",
                        1,
                        now,
                        now,
                        now.toLocalDate(),
                        false,
                        null,
                        "443-44443",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "0".repeat(64)),
                null);
    }

    @Test
    void ofManyContentsUnderOneIdTheFirstStaysAndTheOthersConflict() throws Exception {
        for (int servers = 1; servers <= 2; servers++) {
            UUID id = UUID.randomUUID();

            List<Integer> answers = atOnce(
                    servers,
                    i -> office -> office.put(id, ResponseJson.at("UJ2222").text("suggestion", "saran " + i))
                            .statusCode());

            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(SENDERS - 1);
        }
        talliesEqualARecount();
    }

    @Test
    void afterAMixedLoadEveryAcknowledgedResponseIsThereOnceAndTheTalliesAgree() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            ids.add(UUID.randomUUID());
        }
        long before = servers.get(0).count("SELECT COUNT(*) FROM response");

        for (int round = 0; round < 6; round++) {
            int first = round * 16;
            // Every id is sent by two senders, to either server.
            List<Integer> answers = atOnce(2, i -> office -> {
                int number = first + i / 2;
                return office.put(ids.get(number), response(number)).statusCode();
            });
            assertThat(answers).containsOnly(200, 201);
        }

        assertThat(servers.get(1).count("SELECT COUNT(*) FROM response") - before)
                .isEqualTo(ids.size());
        talliesEqualARecount();
    }

    private static ResponseJson response(int number) {
        return ResponseJson.at("UJ2222")
                .text("service", SERVICES.get(number % 2))
                .text(
                        "submittedAt",
                        OffsetDateTime.parse("2026-11-01T09:00:00+07:00")
                                .plusDays(number % 5)
                                .toString())
                .with("answers", "{\"q1\":" + (number % 4 + 1) + ",\"q9\":" + (number % 3 + 1) + "}");
    }

    private void talliesEqualARecount() throws SQLException {
        try (Connection connection = servers.get(0).connect()) {
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
        }
    }

    private List<Integer> atOnce(int among, IntFunction<Sender> sender) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Office office = servers.get(i % among);
            Sender each = sender.apply(i);
            Callable<Integer> send = () -> {
                start.await();
                return each.send(office);
            };
            sent.add(threads.submit(send));
        }
        start.countDown();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    /** Sends one request and tells the status of its answer. */
    private interface Sender {
        int send(Office office);
    }
}
