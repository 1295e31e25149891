package id.suaraloket.https;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that cannot be used stops nobody who comes over plain HTTP. */
class HttpsStartTest {
    @TempDir
    private Path folder;

    @Test
    void aDamagedCertificateLeavesPlainHttpAlone() throws Exception {
        Files.writeString(folder.resolve("server.pem"), "rusak");
        Files.writeString(folder.resolve("authority.crt"), "-----BEGIN CERTIFICATE-----");

        try (Office office = Office.onH2(Map.of("suaraloket.https.folder", folder.toString()))) {
            assertThat(office.getAsNobody("/kiosk").statusCode()).isEqualTo(200);
            HttpResponse<String> authority = office.getAsNobody("/authority.crt");
            assertThat(authority.headers().firstValue("content-type")).hasValue("application/x-x509-ca-cert");
            assertThat(authority.body()).isEqualTo("-----BEGIN CERTIFICATE-----");
        }
    }
}
