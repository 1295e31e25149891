package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is on the disk: a server on the embedded database may lose its power at any moment. */
class KilledServerIT {
    private static final int SENDERS = 8;
    private static final String NO_LIMIT = "-Dsuaraloket.point-limit.burst=1000000";

    @TempDir
    private Path folder;

    private final Map<UUID, String> sent = new ConcurrentHashMap<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcknowledgedResponseOutlivesASigkillAndSendingAgainCountsNothingTwice() throws Exception {
        ServerProcess server = ServerProcess.start(folder, NO_LIMIT);
        server.put("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        server.put("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
        server.put("/api/v1/points/UJ2222", "{\"unit\":\"uji\",\"label\":\"Loket\",\"kind\":\"KIOSK\"}");
        killWhileSending(server);
        assertThat(acknowledged).hasSizeGreaterThan(SENDERS);

        Map<UUID, Integer> again = new HashMap<>();
        try (ServerProcess next = ServerProcess.start(folder, NO_LIMIT)) {
            sent.forEach((id, json) -> again.put(id, put(next, id, json)));
        }

        assertThat(again.values()).isSubsetOf(200, 201);
        acknowledged.forEach(id -> assertThat(again).containsEntry(id, 200));
        try (Connection connection = ServerProcess.connect(folder)) {
            Map<String, Long> tallies = Recount.tallies(connection);
            assertThat(tallies).isEqualTo(Recount.rows(connection));
            assertThat(tallies.entrySet().stream()
                            .filter(tally -> tally.getKey().endsWith("|response|-"))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(sent.size());
        }
    }

    private void killWhileSending(ServerProcess server) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            sending.add(senders.submit(() -> sendUntilItIsGone(server)));
        }
        TimeUnit.SECONDS.sleep(3);
        server.kill();
        for (Future<?> sender : sending) {
            sender.get(30, TimeUnit.SECONDS);
        }
        senders.shutdown();
        System.out.println("Killed after " + acknowledged.size() + " acknowledged responses, " + sent.size() + " sent");
    }

    private void sendUntilItIsGone(ServerProcess server) {
        try {
            while (true) {
                UUID id = UUID.randomUUID();
                String json = ResponseJson.at("UJ2222")
                        .text("submittedAt", OffsetDateTime.now().toString())
                        .text("suggestion", "Nomor " + id)
                        .toString();
                sent.put(id, json);
                if (put(server, id, json) == 201) {
                    acknowledged.add(id);
                }
            }
        } catch (UncheckedIOException e) {
            // The server is gone, which is the point.
        }
    }

    private static int put(ServerProcess server, UUID id, String json) {
        return server.put("/api/v1/responses/" + id, json).statusCode();
    }
}
