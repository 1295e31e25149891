package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.suaraloket.testing.Lighthouse;
import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The form on a phone with a slow network, as Lighthouse sees it: the packaged service, warm, with nine questions. */
@Tag("alone")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LighthouseIT {
    private static final int RUNS = 10;
    private static final int FAST = 1000;

    /** What a server may send before the phone has answered once: ten packets. */
    private static final int FIRST_ROUND_TRIP = 14 * 1024;

    private static final int ALL = 30 * 1024;

    private static Lighthouse lighthouse;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws Exception {
        lighthouse = Lighthouse.get();
    }

    @Test
    void theFormOpensAtOnceAndLacksNothing() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            provision(server);
            String form = server.request("/s/UJKTPA").build().uri().toString();

            List<Lighthouse.Visit> visits = visits(form);

            int performance = visits.stream()
                    .mapToInt(Lighthouse.Visit::performance)
                    .max()
                    .orElseThrow();
            double largestPaint = visits.stream()
                    .mapToDouble(Lighthouse.Visit::largestPaint)
                    .min()
                    .orElseThrow();
            System.out.printf(
                    "Lighthouse, the form, best of %d: performance %d, LCP %.0f ms%n",
                    visits.size(), performance, largestPaint);
            assertThat(performance).as("performance in %s", visits).isEqualTo(100);
            assertThat(largestPaint).as("LCP in ms in %s", visits).isLessThan(FAST);
        }
    }

    /** Shows that the scores above can be missed. */
    @Test
    void aFaultyPageIsFoundOut() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", LighthouseIT::answer);
        server.start();
        try {
            Lighthouse.Visit visit =
                    lighthouse.visit("http://127.0.0.1:" + server.getAddress().getPort() + "/", "faulty");

            assertThat(visit.accessibility()).isLessThan(100);
            assertThat(visit.failing()).anyMatch(audit -> audit.startsWith("image-alt: "));
            assertThat(visit.requests())
                    .filteredOn(Lighthouse.Request::blocksFirstView)
                    .extracting(Lighthouse.Request::type)
                    .contains("Document", "Stylesheet");
        } finally {
            server.stop(0);
        }
    }

    /**
     * Each of the two figures that hang on the machine's speed gets another chance, since whatever else runs there slows the page's drawing
     * down; everything else must be right each time.
     */
    private static List<Lighthouse.Visit> visits(String form) throws Exception {
        List<Lighthouse.Visit> visits = new ArrayList<>();
        do {
            Lighthouse.Visit visit = lighthouse.visit(form, "form-" + (visits.size() + 1));
            visits.add(visit);
            System.out.printf("Lighthouse, the form, run %d of at most %d: %s%n", visits.size(), RUNS, visit);
            holdsEachTime(visit);
        } while (visits.size() < RUNS
                && (visits.stream().noneMatch(visit -> visit.performance() == 100)
                        || visits.stream().noneMatch(visit -> visit.largestPaint() < FAST)));
        return visits;
    }

    private static void holdsEachTime(Lighthouse.Visit visit) {
        assertThat(visit.accessibility()).as(visit.toString()).isEqualTo(100);
        assertThat(visit.bestPractices()).as(visit.toString()).isEqualTo(100);
        assertThat(visit.layoutShift()).as("CLS").isZero();
        assertThat(visit.requests())
                .as("needed for the first view")
                .filteredOn(
                        request -> request.blocksFirstView() && request.bytes() > 0) // others are the browser's copies
                .singleElement()
                .satisfies(html -> {
                    assertThat(html.type()).isEqualTo("Document");
                    assertThat(html.bytes()).isBetween(1L, (long) FIRST_ROUND_TRIP);
                });
        assertThat(visit.bytes()).as("bytes of everything").isLessThanOrEqualTo(ALL);
    }

    private static void provision(ServerProcess server) {
        put(server, "/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
        put(server, "/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
        put(
                server,
                "/api/v1/points/UJKTPA",
                "{\"unit\":\"uji\",\"service\":\"ktp\",\"label\":\"Loket\",\"kind\":\"QR\"}");
        for (int i = 0; i < 50; i++) {
            assertThat(server.send(server.request("/s/UJKTPA").GET()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static void put(ServerProcess server, String path, String json) {
        assertThat(server.put(path, json).statusCode()).isEqualTo(201);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean page = exchange.getRequestURI().getPath().equals("/");
        byte[] body = (page
                        ? "<!doctype html><html lang=\"id\"><head><title>Loket</title><link rel=\"stylesheet\" href=\"/look.css\">"
                                + "</head><body><h1>Loket</h1><img src=\"data:,\"></body></html>"
                        : "h1 { color: #000 }")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page ? "text/html; charset=utf-8" : "text/css");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
