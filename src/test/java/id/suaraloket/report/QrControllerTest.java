package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(
        name = "datasources.default.url",
        value = "jdbc:h2:mem:qr;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
@Property(name = "suaraloket.demo", value = "true")
@Property(name = "suaraloket.address", value = "https://skm.lumajangkab.go.id/")
@Property(name = "suaraloket.admin.token", value = Desk.TOKEN)
class QrControllerTest {
    private static final String POINT = "/api/v1/points/DEMKTP/";
    private static final String FORM = "https://skm.lumajangkab.go.id/s/DEMKTP";

    private final Desk desk;

    QrControllerTest(EmbeddedServer server) {
        this.desk = new Desk(server);
    }

    @Test
    void thePictureLeadsToTheFormOfThePoint() throws IOException {
        HttpResponse<byte[]> answer = desk.get(POINT + "qr.png");

        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        assertThat(answer.headers().firstValue("content-disposition")).contains("inline; filename=\"qr-DEMKTP.png\"");
        assertThat(Camera.read(ImageIO.read(new ByteArrayInputStream(answer.body())))
                        .getText())
                .isEqualTo(FORM);
    }

    @Test
    void theDrawingIsTheSameCode() {
        HttpResponse<byte[]> answer = desk.get(POINT + "qr.svg");

        assertThat(answer.headers().firstValue("content-type")).contains("image/svg+xml");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(QrCode.of(FORM).svg());
    }

    @Test
    void theSheetHoldsTheCodeAndTheServiceOfThePoint() throws IOException {
        HttpResponse<byte[]> answer = desk.get(POINT + "sheet.pdf", "Accept-Language", "en");

        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        try (PDDocument sheet = Loader.loadPDF(answer.body())) {
            assertThat(Camera.read(new PDFRenderer(sheet).renderImageWithDPI(0, 150))
                            .getText())
                    .isEqualTo(FORM);
            assertThat(new PDFTextStripper().getText(sheet)).contains("Kartu Tanda Penduduk", "DATA CONTOH");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qr.png", "qr.svg", "sheet.pdf"})
    void noneOfThemIsForEverybodyOrForPointsThatAreNotThere(String what) {
        assertThat(desk.getAsNobody(POINT + what).statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/v1/points/ZZZZZZ/" + what).statusCode()).isEqualTo(404);
        assertThat(desk.get("/api/v1/points/x/" + what).statusCode()).isEqualTo(404);
    }
}
