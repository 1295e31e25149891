package id.suaraloket.bench;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Mysqld;
import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw export of 100 thousand responses, a year of one unit, as CSV and as XLSX: how long it takes and how much the
 * heap grows: {@code ExportLoad [times]}. The growth is the most that any collection left in the heap meanwhile, less
 * what was in it after a full one before; so it is what a small heap has to have room for, and rather too much.
 */
public final class ExportLoad {
    // Of all units together, so that the largest has a little more than 100 thousand in the year.
    private static final long RESPONSES = 3_500_000;
    private static final Pattern LEFT = Pattern.compile("\\d+M->(\\d+)M\\(");

    private ExportLoad() {}

    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        Path log = Files.createTempFile("export-load", ".log");
        try (Mysqld mysqld = Mysqld.start("--local-infile=ON", "--innodb-buffer-pool-size=512M")) {
            MySqlServer.Database database =
                    new MySqlServer.Database("jdbc:mysql://" + mysqld.address() + "/export", "root", "");
            try (Connection connection = mysqld.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database export character set utf8mb4");
            }
            try (ServerProcess server = ServerProcess.start(database, "-Xmx256m", "-Xlog:gc:file=" + log)) {
                Kabupaten.provision(server);
                new Years(database, RESPONSES, 0, true, 1).fill();
                System.out.printf("%,d rows%n", rows(database));
                for (int i = 0; i < times; i++) {
                    export(server, log, "csv");
                    export(server, log, "xlsx");
                }
            }
        } finally {
            Files.delete(log);
        }
    }

    private static long rows(MySqlServer.Database database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM response WHERE unit = '"
                        + Kabupaten.unit(0) + "' AND counted_on BETWEEN '2024-01-01' AND '2024-12-31'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void export(ServerProcess server, Path log, String format) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), "GC.run")
                .start()
                .waitFor(20, TimeUnit.SECONDS);
        List<Long> before = left(log);
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        server.request("/api/v1/units/" + Kabupaten.unit(0) + "/responses/2024." + format)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        long bytes;
        try (InputStream body = answer.body()) {
            bytes = body.transferTo(java.io.OutputStream.nullOutputStream());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the export was answered with " + answer.statusCode());
        }
        List<Long> after = left(log);
        long rest = before.get(before.size() - 1);
        long most = after.subList(before.size(), after.size()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(rest);
        System.out.printf(
                "%-4s %.1f s, %.1f MB; heap %d MB before, at most %d MB more after %d collections%n",
                format, seconds, bytes / 1e6, rest, most - rest, after.size() - before.size());
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
