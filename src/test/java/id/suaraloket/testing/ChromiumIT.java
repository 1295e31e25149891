package id.suaraloket.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChromiumIT {
    private static final String CLEAN = """
            <!doctype html>
            <html lang="id">
              <head><title>Loket</title></head>
              <body><main><h1>Loket</h1><button onclick="this.textContent = 'Terkirim'">Kirim jawaban</button></main></body>
            </html>
            """;

    private static HttpServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/clean", CLEAN);
        serve("/faulty", CLEAN.replace("</h1>", "</h1><img src=\"data:,\">"));
        server.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop(0);
    }

    @Test
    void aPageIsAliveUnderAClick() {
        Page page = open("/clean", Chromium.PHONE);
        page.click("text=Kirim jawaban");
        assertThat(page.textContent("button")).isEqualTo("Terkirim");
    }

    @Test
    void theVisitorIsIndonesianAndOnJakartasClock() {
        Page page = open("/clean", Chromium.PHONE);
        assertThat(page.evaluate("navigator.language")).isEqualTo("id-ID");
        assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"))
                .isEqualTo("Asia/Jakarta");
    }

    @Test
    void aScreenshotIsAsWideAsItsViewport() throws IOException {
        Path file = Chromium.screenshot(open("/clean", Chromium.TABLET), "chromium-works");
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(Chromium.TABLET.width());
    }

    @Test
    void axeFindsWhatIsWrongAndOnlyThat() {
        assertThat(Chromium.violations(open("/faulty", Chromium.PHONE))).containsExactly("image-alt: [img]");
        assertThat(Chromium.violations(open("/clean", Chromium.PHONE))).isEmpty();
    }

    private static Page open(String path, Chromium.Viewport viewport) {
        Page page = chromium.page(viewport);
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return page;
    }

    private static void serve(String path, String html) {
        server.createContext(path, exchange -> {
            byte[] body = html.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
