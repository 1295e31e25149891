package id.suaraloket.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Senders as they ought to be, who repeat a response until it is taken; and a resident who opens the form meanwhile. */
public final class RepeatingSenders {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<UUID> stored = ConcurrentHashMap.newKeySet();
    private final Queue<String> badPages = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong longest = new AtomicLong();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads;
    private final String address;
    private final String point;
    private volatile boolean stopped;

    private RepeatingSenders(String address, String point, int number) {
        this.address = address;
        this.point = point;
        this.threads = Executors.newFixedThreadPool(number + 1);
    }

    public static RepeatingSenders start(String address, String point, int number) {
        RepeatingSenders senders = new RepeatingSenders(address, point, number);
        for (int i = 0; i < number; i++) {
            senders.running.add(senders.threads.submit(senders::send));
        }
        senders.running.add(senders.threads.submit(senders::read));
        return senders;
    }

    /** Until so many responses are stored. */
    public void await(int number) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (stored.size() < number) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(toString());
            }
            Thread.sleep(20);
        }
    }

    /** Lets everybody finish what they are at. */
    public void stop() throws Exception {
        stopped = true;
        for (Future<?> one : running) {
            one.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    /** The ids of all that was sent, each acknowledged in the end. */
    public Set<UUID> stored() {
        return stored;
    }

    public Queue<String> badPages() {
        return badPages;
    }

    /** How long it took to get one response stored, repeats included. */
    public long longestMillis() {
        return longest.get();
    }

    /** Sends everything once more, as those do who cannot know what the store still has. */
    public void repeatAll(String newAddress) {
        for (UUID id : stored) {
            if (!taken(newAddress, id)) {
                throw new AssertionError("refused when repeated: " + id);
            }
        }
    }

    private void send() {
        while (!stopped) {
            UUID id = UUID.randomUUID();
            long began = System.nanoTime();
            long deadline = began + TimeUnit.SECONDS.toNanos(20);
            while (!taken(address, id)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not taken within 20 s: " + id);
                }
                pause(100);
            }
            longest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
            stored.add(id);
        }
    }

    private boolean taken(String server, UUID id) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/v1/responses/" + id))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(ResponseJson.at(point).toString()))
                .build();
        String answer;
        try {
            answer =
                    String.valueOf(client.send(request, BodyHandlers.ofString()).statusCode());
        } catch (IOException e) {
            answer = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        answers.computeIfAbsent(answer, status -> new AtomicLong()).incrementAndGet();
        return answer.equals("201") || answer.equals("200");
    }

    private void read() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/s/" + point))
                .timeout(PATIENCE)
                .build();
        while (!stopped) {
            try {
                HttpResponse<String> page = client.send(request, BodyHandlers.ofString());
                if (page.statusCode() != 200) {
                    badPages.add(page.statusCode() + " " + page.body());
                }
            } catch (IOException e) {
                badPages.add(e.toString());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause(5);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return stored.size() + " responses stored, answers " + answers + ", bad pages " + badPages.size()
                + ", the longest took " + longest + " ms";
    }
}
