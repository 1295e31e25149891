package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty thousand responses leave a server with a small heap, whichever the store and the file. */
class LargeExportIT {
    private static final int RESPONSES = 50_000;
    // Less than they take as text.
    private static final String HEAP = System.getProperty("suaraloket.export.heap", "-Xmx64m");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2024-01-01T00:00:00+07:00");

    @TempDir
    private Path folder;

    @Test
    void fromH2() throws Exception {
        export();
    }

    @Test
    void fromMySql() throws Exception {
        MySqlServer.Database database = MySqlServer.freshDatabase();
        export(
                "-Ddatasources.default.url=" + database.url(),
                "-Ddatasources.default.username=" + database.user(),
                "-Ddatasources.default.password=" + database.password());
    }

    private void export(String... store) throws Exception {
        String[] options = new String[store.length + 2];
        options[0] = HEAP;
        options[1] = "-XX:+ExitOnOutOfMemoryError";
        System.arraycopy(store, 0, options, 2, store.length);
        try (ServerProcess server = ServerProcess.start(folder, options)) {
            server.put(
                    "/api/v1/units/uji", "{\"name\":\"Uji\",\"kabupaten\":\"Uji\",\"questionnaire\":\"lumajang-14\"}");
            server.put("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
            HttpResponse<String> imported = server.send(server.request("/api/v1/units/uji/imports")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(lines())));
            assertThat(imported.body()).contains("\"stored\":" + RESPONSES);

            assertThat(csvLines(download(server, "csv"))).isEqualTo(RESPONSES + 1);
            assertThat(xlsxRows(download(server, "xlsx"))).isEqualTo(RESPONSES + 1);
        }
    }

    private Path download(ServerProcess server, String ending) throws Exception {
        Path file = folder.resolve("export." + ending);
        long start = System.nanoTime();
        HttpResponse<Path> answer = HttpClient.newHttpClient()
                .send(
                        server.request("/api/v1/units/uji/responses/2024." + ending)
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        System.out.printf(
                "Export of %d responses as %s under %s: %.1f s, %d KB%n",
                RESPONSES,
                ending,
                HEAP,
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                Files.size(file) / 1024);
        return file;
    }

    private static long csvLines(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().count();
        }
    }

    /** Read as a stream: POI would need a gigabyte for it. */
    private static long xlsxRows(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return count(sheet, "<row ");
        }
    }

    private static long count(InputStream in, String what) throws IOException {
        long found = 0;
        int matched = 0;
        byte[] part = new byte[64 * 1024];
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            for (int i = 0; i < length; i++) {
                matched = part[i] == what.charAt(matched) ? matched + 1 : part[i] == what.charAt(0) ? 1 : 0;
                if (matched == what.length()) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }

    private Path lines() throws IOException {
        Path file = folder.resolve("lines.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,submitted_at,service,sex,age,education,occupation,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,"
                    + "q13,q14,suggestion\n");
            for (int i = 0; i < RESPONSES; i++) {
                out.write(new UUID(7, i) + "," + FIRST.plusMinutes(i * 3L) + ",ktp,P,30-39,SMA,SWASTA," + (i % 4 + 1)
                        + ",3,4,3,,2,4,3,4,4,3,3,2," + (i % 3 + 2)
                        + (i % 5 == 0 ? ",Saran nomor " + i + " tentang kursi di ruang tunggu" : ",") + "\n");
            }
        }
        return file;
    }
}
