package id.suaraloket.bench;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Mysqld;
import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The olah data of 100 thousand respondents, a year of one unit: how long it takes from the order to the file that can be fetched, how long
 * fetching takes, and how much the heap grows, as {@link ExportLoad} tells it: {@code OlahData [times]}.
 */
public final class OlahData {
    private static final long RESPONSES = 3_500_000;
    private static final int PATIENCE_SECONDS = 120;
    private static final Pattern LEFT = Pattern.compile("\\d+M->(\\d+)M\\(");
    private static final Pattern FILE = Pattern.compile("/olah-data/[0-9a-f-]{36}\\.xlsx");
    private static final String RECAP = "/staff/units/" + Kabupaten.unit(0) + "/recaps/2024";

    private OlahData() {}

    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        Path log = Files.createTempFile("olah-data", ".log");
        try (Mysqld mysqld = Mysqld.start("--local-infile=ON", "--innodb-buffer-pool-size=512M")) {
            MySqlServer.Database database =
                    new MySqlServer.Database("jdbc:mysql://" + mysqld.address() + "/olah", "root", "");
            try (var connection = mysqld.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create database olah character set utf8mb4");
            }
            try (ServerProcess server = ServerProcess.start(database, "-Xmx256m", "-Xlog:gc:file=" + log)) {
                Kabupaten.provision(server);
                new Years(database, RESPONSES, 0, true, 1).fill();
                for (int i = 0; i < times; i++) {
                    measure(server, log);
                }
            }
        } finally {
            Files.delete(log);
        }
    }

    private static void measure(ServerProcess server, Path log) throws Exception {
        collect(server);
        List<Long> before = left(log);
        long known = files(server);
        long start = System.nanoTime();
        server.send(server.request(RECAP + "/olah-data")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("service=")));
        while (files(server) == known) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("there is no olah data after " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(100);
        }
        double made = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        long bytes = fetch(server);
        double fetched = (System.nanoTime() - start) / 1e9;
        List<Long> after = left(log);
        long rest = before.get(before.size() - 1);
        long most = after.subList(before.size(), after.size()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(rest);
        System.out.printf(
                "made in %.1f s, fetched in %.1f s, %.1f MB; heap %d MB before, at most %d MB more after %d collections;"
                        + " load average %.1f%n",
                made, fetched, bytes / 1e6, rest, most - rest, after.size() - before.size(), RecapGrowth.loadAverage());
    }

    private static long files(ServerProcess server) throws Exception {
        return FILE.matcher(page(server)).results().count();
    }

    private static String page(ServerProcess server) throws Exception {
        return server.send(server.request(RECAP + "/olah-data").GET()).body();
    }

    private static long fetch(ServerProcess server) throws Exception {
        Matcher file = FILE.matcher(page(server));
        if (!file.find()) {
            throw new IllegalStateException("the olah data is gone");
        }
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(server.request(RECAP + file.group()).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("fetching was answered with " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            String kept = System.getProperty("bench.file");
            return kept == null
                    ? body.transferTo(OutputStream.nullOutputStream())
                    : Files.copy(body, Path.of(kept), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void collect(ServerProcess server) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), "GC.run")
                .start()
                .waitFor(20, TimeUnit.SECONDS);
    }

    /** What each collection has left in the heap, in MB. */
    private static List<Long> left(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(LEFT::matcher)
                .filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }
}
