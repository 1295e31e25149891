package id.suaraloket.report;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A QR code of an address (ISO/IEC 18004), at error correction level Q: a quarter of it may be worn or stained. Every picture of it
 * includes the quiet zone of {@value #QUIET_ZONE} modules that the standard asks for.
 */
public final class QrCode {
    static final int QUIET_ZONE = 4;
    private static final int LARGEST_PICTURE = 10_000;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code that a camera reads back as exactly this address.
     *
     * @throws IllegalArgumentException if the address is blank or longer than a QR code can hold
     */
    public static QrCode of(String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException("A QR code of nothing");
        }
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.Q, hints(address))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + address.length() + " characters", e);
        }
    }

    /** As an address of data: a picture that is within its page, and at no address of its own where it could be fetched again. */
    public String picture() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg().getBytes(StandardCharsets.UTF_8));
    }

    /** Modules along one side, quiet zone included. */
    public int size() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    /**
     * A black and white PNG in which every module is the same whole number of pixels.
     *
     * @param minPixels the picture is at least this wide, 1 to 10,000
     */
    public byte[] png(int minPixels) {
        if (minPixels < 1 || minPixels > LARGEST_PICTURE) {
            throw new IllegalArgumentException(
                    "A picture is 1 to " + LARGEST_PICTURE + " pixels wide, not " + minPixels);
        }
        int scale = (minPixels + size() - 1) / size();
        BufferedImage image = new BufferedImage(size() * scale, size() * scale, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setColor(Color.BLACK);
        forEachRun((x, y, length) -> canvas.fillRect(x * scale, y * scale, length * scale, scale));
        canvas.dispose();
        return write(image);
    }

    /** An SVG document without a size of its own; one unit of its view box is one module. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%2$s"/></svg>
                """.formatted(size(), path());
    }

    /** The dark modules as SVG path data, in modules, from the outer corner of the quiet zone. */
    String path() {
        StringBuilder path = new StringBuilder();
        forEachRun((x, y, length) -> path.append("M%d %dh%dv1h-%dz".formatted(x, y, length, length)));
        return path.toString();
    }

    /** Neighbouring dark modules of a row are drawn as one, so that no hairline can show between them. */
    private void forEachRun(Run run) {
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    run.draw(start + QUIET_ZONE, y + QUIET_ZONE, x - start);
                }
                x++;
            }
        }
    }

    private static Map<EncodeHintType, ?> hints(String address) {
        // Naming UTF-8 puts a marker in front that some old readers trip over; plain ASCII reads the same without it.
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(address);
        return ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    private static byte[] write(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Run {
        void draw(int x, int y, int length);
    }
}
