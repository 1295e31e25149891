package id.suaraloket.https;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with a certificate, and with one that cannot be used. */
class HttpsStartTest {
    @TempDir
    private Path folder;

    @Test
    void tabletsAreSentToHttpsAndResidentsAreNot() throws Exception {
        CertificateFolder certificates = new CertificateFolder(folder);
        Authority authority = Authority.make(AuthorityTest.hosts("192.168.1.10", "fd00::10"), Instant.now());
        certificates.save(authority);
        certificates.save(authority.issue(
                AuthorityTest.hosts("192.168.1.10", "fd00::10", "localhost", "127.0.0.1"), Instant.now()));
        Map<String, Object> settings = new HashMap<>(Office.h2());
        settings.put("suaraloket.https.folder", folder.toString());
        settings.put("suaraloket.https.port", -1);
        settings.put("micronaut.server.port", -1);

        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
            HttpsAddress address = server.getApplicationContext().getBean(HttpsAddress.class);
            String first = address.list().get(0);

            assertThat(first).matches("https://192\\.168\\.1\\.10:\\d+").doesNotEndWith(":" + server.getPort());
            assertThat(address.list()).containsExactly(first, first.replace("192.168.1.10", "[fd00:0:0:0:0:0:0:10]"));
            assertThat(address.forTablets("http://192.168.1.10:8080")).isEqualTo(first);
            assertThat(address.forTablets("http://localhost:8080")).isEqualTo(first);
            assertThat(address.forTablets("https://survei.kecamatan.go.id"))
                    .isEqualTo("https://survei.kecamatan.go.id");
            assertThat(address.forResidents(first)).isEqualTo("http://192.168.1.10:" + server.getPort());
        }
    }

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
