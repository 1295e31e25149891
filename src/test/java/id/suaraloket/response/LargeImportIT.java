package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ServerProcess;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of any length is imported as a stream: with the memory that a short one takes, on a server in its own process. */
class LargeImportIT {
    // Too little for the objects of 100.000 lines at once, let alone their text beside them.
    private static final String HEAP = "-Xmx64m";
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2024-01-01T00:00:00+07:00");

    @TempDir
    private Path folder;

    @Test
    void aHundredThousandLinesNeedNoMoreMemoryThanTenThousand() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, HEAP, "-XX:+ExitOnOutOfMemoryError")) {
            server.put("/api/v1/units/uji", "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\"}");
            server.put("/api/v1/units/uji/services/ktp", "{\"name\":\"KTP\"}");
            server.put("/api/v1/units/uji/services/kk", "{\"name\":\"KK\"}");

            importLines(server, 0, 10_000, "\"stored\":10000,\"repeated\":0");
            importLines(server, 0, 100_000, "\"stored\":90000,\"repeated\":10000");
        }
        try (Connection connection = ServerProcess.connect(folder)) {
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
        }
    }

    private static void importLines(ServerProcess server, int from, int to, String told) {
        long start = System.nanoTime();
        HttpResponse<String> answer = server.send(server.request("/api/v1/units/uji/imports")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines(from, to))));
        System.out.printf(
                "Import of %d lines under %s: %.1f s%n",
                to - from, HEAP, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(told, "\"rejected\":[]");
    }

    /** Written while it is sent: it never stands in memory here either. */
    private static InputStream lines(int from, int to) {
        Iterator<InputStream> lines = Stream.concat(
                        Stream.of("id,submitted_at,service,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,suggestion\n"),
                        IntStream.range(from, to).mapToObj(LargeImportIT::line))
                .map(line -> (InputStream) new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return lines.next();
            }
        });
    }

    private static String line(int number) {
        return new UUID(7, number) + "," + FIRST.plusMinutes(number * 3L) + "," + (number % 3 == 0 ? "kk" : "ktp")
                + (number % 2 == 0 ? ",P" : ",L") + ",30-39," + (number % 4 + 1) + ",3,4,3,,2,4,3," + (number % 3 + 2)
                + ",\"Saran nomor " + number + ", ruang tunggu perlu kursi tambahan\"\n";
    }
}
