package id.suaraloket.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Google's Lighthouse with the machine's own Chromium: a phone of the middle class on a slow 4G, as its mobile preset simulates both. npm
 * installs it once, in exactly the versions of the lock file beside {@code /lighthouse/package.json}, into a folder outside {@code target}.
 * (In that lock file versions stand where a package asks for the "latest" of two others, which npm 9 cannot read.)
 */
public final class Lighthouse {
    private static final String VERSION = "12.8.2";
    private static final Path HOME = Path.of(System.getProperty("user.home"), ".cache", "suaraloket");
    private static final Path REPORTS = Path.of("target", "lighthouse");
    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices");

    /** Its own words for what is no fault of the page. */
    private static final String AGAIN = "Please run Lighthouse again";

    private static final Duration VISIT = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path script;

    private Lighthouse(Path script) {
        this.script = script;
    }

    /** @throws IllegalStateException if there is no Node or no npm; it names the command */
    public static Lighthouse get() throws IOException, InterruptedException {
        Path home = HOME.resolve("lighthouse-" + VERSION);
        if (Files.notExists(home)) {
            install(home);
        }
        return new Lighthouse(home.resolve("node_modules/lighthouse/cli/index.js"));
    }

    /** Elsewhere first, so that a folder of that name is always whole. */
    private static void install(Path home) throws IOException, InterruptedException {
        Path npm = Program.find("npm");
        Path folder = Files.createTempDirectory(Files.createDirectories(HOME), "lighthouse-");
        try {
            for (String file : List.of("package.json", "package-lock.json")) {
                try (InputStream in = Lighthouse.class.getResourceAsStream("/lighthouse/" + file)) {
                    Files.write(folder.resolve(file), in.readAllBytes());
                }
            }
            run(
                    new ProcessBuilder(
                                    npm.toString(),
                                    "ci",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund",
                                    "--no-update-notifier")
                            .directory(folder.toFile()),
                    Duration.ofMinutes(10));
            Files.move(folder, home);
        } catch (FileSystemException e) {
            if (Files.notExists(home)) {
                throw e;
            }
            // Another build was quicker; its copy is as good.
        } finally {
            remove(folder);
        }
    }

    /**
     * Visits a page once, as somebody who has never been there.
     *
     * @param name of the reports, {@code target/lighthouse/name.report.html} for people and {@code .json}
     */
    public Visit visit(String address, String name) throws IOException, InterruptedException {
        Path report = Files.createDirectories(REPORTS).resolve(name + ".report.json");
        Files.deleteIfExists(report);
        ProcessBuilder lighthouse = new ProcessBuilder(
                Program.find("node").toString(),
                script.toString(),
                address,
                "--quiet",
                "--no-enable-error-reporting",
                "--disable-full-page-screenshot",
                "--only-categories=" + String.join(",", CATEGORIES),
                "--output=json",
                "--output=html",
                "--output-path=" + REPORTS.resolve(name),
                "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking"
                        + " --disable-component-update --no-first-run");
        lighthouse.environment().put("CHROME_PATH", Chromium.executable().toString());
        try {
            run(lighthouse, VISIT);
        } catch (AssertionError e) {
            if (!String.valueOf(e.getMessage()).contains(AGAIN)) {
                throw e;
            }
            run(lighthouse, VISIT);
        }
        return visit(JSON.readTree(report.toFile()));
    }

    private static Visit visit(JsonNode report) {
        if (report.has("runtimeError")) {
            throw new IllegalStateException(
                    "Lighthouse: " + report.at("/runtimeError/message").asText());
        }
        return new Visit(
                score(report, "performance"),
                score(report, "accessibility"),
                score(report, "best-practices"),
                figure(report, "largest-contentful-paint"),
                figure(report, "cumulative-layout-shift"),
                elements(report.at("/audits/network-requests/details/items"))
                        .map(Lighthouse::request)
                        .toList(),
                failing(report));
    }

    private static int score(JsonNode report, String category) {
        return (int) Math.round(
                100 * report.path("categories").path(category).path("score").asDouble());
    }

    private static double figure(JsonNode report, String audit) {
        JsonNode value = report.path("audits").path(audit).path("numericValue");
        if (!value.isNumber()) {
            throw new IllegalStateException("Lighthouse could not measure " + audit);
        }
        return value.asDouble();
    }

    private static Request request(JsonNode item) {
        return new Request(
                URI.create(item.path("url").asText()),
                item.path("resourceType").asText(),
                item.path("priority").asText(),
                item.path("transferSize").asLong());
    }

    /** Only what counts: an audit without weight takes nothing off a score. */
    private static List<String> failing(JsonNode report) {
        List<String> failing = new ArrayList<>();
        for (String category : CATEGORIES) {
            elements(report.path("categories").path(category).path("auditRefs"))
                    .filter(reference -> reference.path("weight").asDouble() > 0)
                    .map(reference ->
                            report.path("audits").path(reference.path("id").asText()))
                    .filter(audit -> audit.path("score").isNumber()
                            && audit.path("score").asDouble() < 1)
                    .map(audit -> audit.path("id").asText() + ": "
                            + audit.path("title").asText())
                    .forEach(failing::add);
        }
        return failing;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void run(ProcessBuilder program, Duration patience) throws IOException, InterruptedException {
        // npm's own script looks for node on the PATH.
        program.environment().merge("PATH", "/usr/bin", (path, folder) -> path + File.pathSeparator + folder);
        Command.run(program, patience);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    /**
     * What one visit found.
     *
     * @param performance of 100, as the two scores that follow
     * @param largestPaint after how many milliseconds the largest part was to be seen
     * @param layoutShift how much moved while the page came; 0 is nothing
     * @param failing the audits that take something off a score, {@code id: title}
     */
    public record Visit(
            int performance,
            int accessibility,
            int bestPractices,
            double largestPaint,
            double layoutShift,
            List<Request> requests,
            List<String> failing) {
        /** On the wire, headers included. */
        public long bytes() {
            return requests.stream().mapToLong(Request::bytes).sum();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "performance %d, accessibility %d, best practices %d, LCP %.0f ms, CLS %.3f, %d requests with %d bytes %s, failing %s",
                    performance,
                    accessibility,
                    bestPractices,
                    largestPaint,
                    layoutShift,
                    requests.size(),
                    bytes(),
                    requests,
                    failing);
        }
    }

    /**
     * @param type as the browser's tools call it: {@code Document}, {@code Script}
     * @param priority the browser's own: {@code Low} is what the first view does not wait for
     * @param bytes on the wire, headers included
     */
    public record Request(URI address, String type, String priority, long bytes) {
        /** Whether the page could not be shown without it. */
        public boolean blocksFirstView() {
            return !priority.equals("Low") && !priority.equals("VeryLow");
        }

        @Override
        public String toString() {
            return type + " " + address.getPath() + " " + bytes + (blocksFirstView() ? "" : " later");
        }
    }
}
