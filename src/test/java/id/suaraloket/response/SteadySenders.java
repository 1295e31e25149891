package id.suaraloket.response;

import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.ServerProcess;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Senders as the contract asks for: each keeps a response, under one id, until it is told 201 or 200, and turns from one
 * instance of the service to the next with every attempt.
 */
final class SteadySenders {
    private static final int SENDERS = 8;
    private static final int PAUSE_MILLIS = 100;

    private final List<ServerProcess> services;
    private final List<String> points;
    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    private final List<Future<?>> sending = new ArrayList<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    SteadySenders(List<ServerProcess> services, List<String> points) {
        this.services = services;
        this.points = points;
        for (int i = 0; i < SENDERS; i++) {
            int first = i;
            sending.add(threads.submit(() -> sendUntilEnough(first)));
        }
    }

    /** Lets every sender bring home what it holds. */
    void finish() throws Exception {
        enough = true;
        for (Future<?> sender : sending) {
            sender.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    Collection<UUID> acknowledged() {
        return acknowledged;
    }

    /**
     * What a service stored of that which was sent to it at this moment or later, the first in front. A repeat (200) does
     * not count: any member can tell that it knows a response, only the primary takes one.
     */
    Stream<Attempt> storedBy(ServerProcess service, long nanos) {
        return attempts.stream()
                .filter(attempt -> attempt.service() == service && attempt.begun() >= nanos && attempt.status() == 201);
    }

    /** How often each status was answered; 0 stands for no answer. */
    Map<Integer, Integer> statuses() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        attempts.forEach(attempt -> statuses.merge(attempt.status(), 1, Integer::sum));
        return statuses;
    }

    Duration longestWaitForAnAnswer() {
        return Duration.ofNanos(attempts.stream()
                .mapToLong(attempt -> attempt.ended() - attempt.begun())
                .max()
                .orElse(0));
    }

    private void sendUntilEnough(int first) {
        for (int turn = first; !enough; turn++) {
            UUID id = UUID.randomUUID();
            String json = ResponseJson.at(points.get(turn % points.size()))
                    .text("submittedAt", OffsetDateTime.now().toString())
                    .text("suggestion", "Nomor " + id)
                    .toString();
            while (!put(services.get(turn % services.size()), id, json)) {
                turn++;
                pause();
            }
            acknowledged.add(id);
        }
    }

    private boolean put(ServerProcess service, UUID id, String json) {
        long begun = System.nanoTime();
        Attempt attempt = new Attempt(service, begun, status(service, id, json), System.nanoTime());
        attempts.add(attempt);
        return attempt.isAcknowledged();
    }

    private static int status(ServerProcess service, UUID id, String json) {
        try {
            HttpResponse<String> answer = service.send(service.request("/api/v1/responses/" + id)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(json)));
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isEmpty()) {
                throw new AssertionError("503 without Retry-After: " + answer.body());
            }
            return answer.statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One PUT; begun and ended in the nanoseconds of this JVM. */
    record Attempt(ServerProcess service, long begun, int status, long ended) {
        boolean isAcknowledged() {
            return status == 200 || status == 201;
        }
    }
}
