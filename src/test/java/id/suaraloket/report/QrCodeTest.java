package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.ResultMetadataType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final String ADDRESS = "https://skm.lumajangkab.go.id/s/K7Q2M9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADDRESS,
                "http://192.168.1.10:8080/s/H4TX2P",
                "https://survei-kepuasan-masyarakat.kecamatan-lumajang.lumajangkab.go.id/s/K7Q2M9",
                "https://contoh.id/layanan/sidoarjo-é-ꦗꦮ/s/K7Q2M9",
            })
    void aCameraReadsTheAddressBackFromThePngAndFromTheSvg(String address) throws IOException {
        QrCode qr = QrCode.of(address);
        assertThat(Camera.read(decode(qr.png(400))).getText()).isEqualTo(address);
        assertThat(Camera.read(rasterise(qr.svg(), 8)).getText()).isEqualTo(address);
    }

    @Test
    void correctsAQuarterOfItsCodewords() throws IOException {
        Object level = Camera.read(decode(QrCode.of(ADDRESS).png(300)))
                .getResultMetadata()
                .get(ResultMetadataType.ERROR_CORRECTION_LEVEL);
        assertThat(level).isEqualTo("Q");
    }

    @Test
    void isStillReadWhenACornerOfItIsStained() throws IOException {
        BufferedImage picture = decode(QrCode.of(ADDRESS).png(600));
        Graphics2D stain = picture.createGraphics();
        stain.setColor(Color.BLACK);
        int width = picture.getWidth();
        stain.fillOval(width * 6 / 10, width * 6 / 10, width / 6, width / 6);
        stain.dispose();
        assertThat(Camera.read(picture).getText()).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 100, 256, 1000})
    void thePngHasWholePixelsPerModuleAndIsAtLeastAsWideAsAsked(int pixels) throws IOException {
        QrCode qr = QrCode.of(ADDRESS);
        BufferedImage picture = decode(qr.png(pixels));
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThanOrEqualTo(pixels);
        assertThat(picture.getWidth() % qr.size()).isZero();
        assertThat(picture.getWidth() - pixels).isLessThan(qr.size());
    }

    @Test
    void thePngHasOneBitPerPixel() {
        byte[] png = QrCode.of(ADDRESS).png(300);
        int bitDepthInHeader = 24;
        assertThat(png[bitDepthInHeader]).isEqualTo((byte) 1);
    }

    @Test
    void aQuietZoneOfFourModulesSurroundsTheCode() throws IOException {
        QrCode qr = QrCode.of(ADDRESS);
        BufferedImage picture = decode(qr.png(1));
        assertThat(darkestRow(picture, 3)).isEqualTo(Color.WHITE.getRGB());
        assertThat(darkestRow(picture, 4)).isEqualTo(Color.BLACK.getRGB());
        assertThat(darkestRow(picture, picture.getHeight() - 4)).isEqualTo(Color.WHITE.getRGB());
        assertThat(qr.svg()).contains("d=\"M4 4h7v1h-7z");
    }

    @Test
    void theSvgIsOnePathInModulesWithCrispEdges() {
        QrCode qr = QrCode.of(ADDRESS);
        assertThat(qr.svg())
                .contains("viewBox=\"0 0 " + qr.size() + " " + qr.size() + "\"")
                .contains("shape-rendering=\"crispEdges\"")
                .containsOnlyOnce("<path");
    }

    @Test
    void refusesNothingAndMoreThanAQrCodeHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("https://contoh.id/" + "x".repeat(2000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void refusesPicturesOfAbsurdSize(int pixels) {
        QrCode qr = QrCode.of(ADDRESS);
        assertThatIllegalArgumentException().isThrownBy(() -> qr.png(pixels));
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int darkestRow(BufferedImage picture, int y) {
        int darkest = Color.WHITE.getRGB();
        for (int x = 0; x < picture.getWidth(); x++) {
            darkest = Math.min(darkest, picture.getRGB(x, y));
        }
        return darkest;
    }

    /** Fills the runs of the path by a reading of its own, so that the product's parser does not vouch for itself. */
    private static BufferedImage rasterise(String svg, int scale) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * scale;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, size, size);
        canvas.setColor(Color.BLACK);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            canvas.fillRect(
                    Integer.parseInt(run.group(1)) * scale,
                    Integer.parseInt(run.group(2)) * scale,
                    Integer.parseInt(run.group(3)) * scale,
                    scale);
        }
        canvas.dispose();
        return picture;
    }
}
