package id.suaraloket.office;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The logo of a letterhead. Whatever was uploaded is drawn anew: nothing of the file but its picture is kept, and no more of that than
 * documents need.
 *
 * @param base64 a PNG
 */
public record Logo(String base64) {
    /** In bytes. */
    public static final int LARGEST_FILE = 2 * 1024 * 1024;

    private static final long MOST_PIXELS = 16_000_000;
    /** Along a side: 5 cm at 300 dots per inch. */
    private static final int SIDE = 600;

    private static final int MARK = 12;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /**
     * Draws what was uploaded.
     *
     * @throws Problem 422 at {@code file} if it is no PNG or JPEG, has too many pixels, or cannot be read
     */
    public static Logo draw(byte[] file) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw refused("settings.logo.format");
            }
            try {
                reader.setInput(in, true, true);
                // As the head of the file tells, before anything of it is unpacked.
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw refused("settings.logo.pixels");
                }
                return new Logo(Base64.getEncoder().encodeToString(png(reader.read(0))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // What the decoders say of a broken file.
            throw refused("settings.logo.unreadable");
        }
    }

    public byte[] png() {
        return Base64.getDecoder().decode(base64);
    }

    /** Tells one logo from another, in an address. */
    public String mark() {
        return hash().substring(0, MARK);
    }

    /** SHA-256 of its base64, in hex. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(base64.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        double scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(drawn, "png", out);
        }
        return bytes.toByteArray();
    }

    private static Problem refused(String key) {
        return Problem.invalid(List.of(FieldProblem.of("file", key)));
    }
}
