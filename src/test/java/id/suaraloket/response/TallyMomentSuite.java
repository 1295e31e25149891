package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.audit.Actor;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At every moment that a reader can observe, the tallies are what the rows come to: while two servers store answers of
 * today and of months ago, import, exclude, readmit and count anew, all at once.
 */
abstract class TallyMomentSuite extends StoreSuite {
    private static final int WRITERS = 6;
    private static final int STEPS = 40;
    private static final List<String> POINTS = List.of("SATU22", "DUAA22");

    private final ConcurrentLinkedDeque<UUID> stored = new ConcurrentLinkedDeque<>();

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "satu").services("ktp", "kk").point(POINTS.get(0), null);
        OfficeFixture.of(office(), "dua").services("ktp", "kk").point(POINTS.get(1), null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everySnapshotOfTheTalliesEqualsARecountOfItsRows(long seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        try (Office other = second(Map.of())) {
            AtomicBoolean done = new AtomicBoolean();
            Future<Integer> reader = threads.submit(() -> compareUntil(done));
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Office server = i % 2 == 0 ? office() : other;
                Random random = new Random(seed * 100 + i);
                writers.add(threads.submit(() -> {
                    for (int step = 0; step < STEPS; step++) {
                        act(server, random);
                    }
                }));
            }
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                done.set(true);
            }
            assertThat(reader.get()).as("moments looked at").isGreaterThan(3);
        } finally {
            threads.shutdown();
        }
        office().context().getBean(TallyFold.class).foldPast();
        assertThat(office().count("SELECT COUNT(*) FROM tally WHERE lane > 0 AND counted_in < '"
                        + YearMonth.now(ZoneId.of("Asia/Jakarta")).atDay(1) + "'"))
                .as("tallies of past months in further lanes")
                .isZero();
        talliesEqualARecount();
    }

    private void act(Office server, Random random) {
        int what = random.nextInt(20);
        UUID known = stored.isEmpty() ? null : stored.getFirst();
        if (what < 3 && known != null) {
            String path = "/api/v1/responses/" + known + "/exclusion";
            assertThat(server.provision(path, "{\"reason\":\"uji\"}").statusCode())
                    .isBetween(200, 201);
        } else if (what < 6 && known != null) {
            assertThat(server.delete("/api/v1/responses/" + known + "/exclusion")
                            .statusCode())
                    .isEqualTo(204);
        } else if (what == 6) {
            assertThat(server.importCsv("satu/imports", file(random)).statusCode())
                    .isEqualTo(200);
        } else if (what == 7) {
            assertThat(server.context()
                            .getBean(TallyRebuild.class)
                            .recount(Actor.program())
                            .differences())
                    .isEmpty();
        } else if (what == 8) {
            server.context().getBean(TallyFold.class).foldPast();
        } else {
            UUID id = UUID.randomUUID();
            assertThat(server.put(id, response(random)).statusCode()).isEqualTo(201);
            stored.addFirst(id);
        }
    }

    private static ResponseJson response(Random random) {
        return ResponseJson.at(POINTS.get(random.nextInt(2)))
                .text("service", random.nextBoolean() ? "ktp" : "kk")
                .text(
                        "submittedAt",
                        OffsetDateTime.now()
                                .minusDays(random.nextInt(3) == 0 ? random.nextInt(390) : 0)
                                .minusMinutes(1)
                                .toString())
                .with("answers", "{\"q1\":" + (1 + random.nextInt(4)) + "}");
    }

    private static String file(Random random) {
        StringBuilder file = new StringBuilder("id,submitted_at,service,q1,suggestion\n");
        for (int i = 0; i < 20; i++) {
            file.append(UUID.randomUUID())
                    .append(",2025-0")
                    .append(1 + random.nextInt(9))
                    .append("-11T09:00:00+07:00,ktp,")
                    .append(1 + random.nextInt(4))
                    .append(",\n");
        }
        return file.toString();
    }

    /** How many moments were looked at; each held. */
    private int compareUntil(AtomicBoolean done) throws SQLException {
        int moments = 0;
        try (Connection connection = office().connect()) {
            while (!done.get()) {
                assertThat(Recount.at(connection).differences()).isEmpty();
                moments++;
            }
        }
        return moments;
    }
}
