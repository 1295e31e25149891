package id.suaraloket;

import id.suaraloket.testing.Command;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Pebble, the ACME server (RFC 8555) that Let's Encrypt makes to test with: it gives a certificate to whoever answers its
 * challenge at a name. Its world is this machine, where every name leads.
 */
final class PublicAuthority implements AutoCloseable {
    private final Path folder;
    private final Process names;
    private final Process pebble;
    private final int port;
    private final int management;

    /**
     * @param folder an empty one
     * @param httpPort where it looks for a name's plain HTTP, in the place of 80
     * @param httpsPort where it looks for its HTTPS, in the place of 443
     */
    PublicAuthority(Path folder, int httpPort, int httpsPort) throws Exception {
        this.folder = folder;
        this.port = Proxy.freePort();
        this.management = Proxy.freePort();
        int dns = Proxy.freePort();
        run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out own.pem -days 2"
                + " -subj /CN=pebble -addext subjectAltName=IP:127.0.0.1");
        Files.writeString(folder.resolve("config.json"), """
                {"pebble": {"listenAddress": "127.0.0.1:%d", "managementListenAddress": "127.0.0.1:%d", "certificate": "own.pem",
                  "privateKey": "key.pem", "httpPort": %d, "tlsPort": %d}}
                """.formatted(port, management, httpPort, httpsPort));
        names = start(
                "names",
                List.of(
                        "pebble-challtestsrv",
                        "-dns01",
                        "127.0.0.1:" + dns,
                        "-defaultIPv4",
                        "127.0.0.1",
                        "-defaultIPv6",
                        "",
                        "-http01",
                        "",
                        "-https01",
                        "",
                        "-tlsalpn01",
                        "",
                        "-management",
                        ""));
        pebble = start("pebble", List.of("pebble", "-config", "config.json", "-dnsserver", "127.0.0.1:" + dns));
        try {
            Proxy.awaitListening(pebble, port, folder.resolve("pebble.log"));
            Proxy.awaitListening(pebble, management, folder.resolve("pebble.log"));
        } catch (Exception | AssertionError e) {
            close();
            throw e;
        }
    }

    /** What the Caddyfile is told of it. */
    String options() {
        return "acme_ca https://127.0.0.1:%d/dir\nacme_ca_root %s".formatted(port, folder.resolve("own.pem"));
    }

    /** The certificate that everybody trusts in its world. */
    Path root() throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        try (var certificate = Files.newInputStream(folder.resolve("own.pem"))) {
            own.setCertificateEntry(
                    "own", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(own);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + management + "/roots/0"))
                .build();
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(request, BodyHandlers.ofFile(folder.resolve("root.pem")))
                .body();
    }

    private Process start(String log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile());
        // It waits and refuses at random otherwise, to test those who ask it.
        builder.environment().putAll(Map.of("PEBBLE_VA_NOSLEEP", "1", "PEBBLE_WFE_NONCEREJECT", "0"));
        return builder.start();
    }

    private void run(String command) throws Exception {
        Command.run(new ProcessBuilder(command.split(" ")).directory(folder.toFile()));
    }

    @Override
    public void close() {
        for (Process process : List.of(pebble, names)) {
            process.destroy();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
