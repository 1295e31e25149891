package id.suaraloket.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures for paper, with the letters and colours of documents. */
public final class Canvas {
    private static final double DOTS_PER_MILLIMETRE = 300 / 25.4;
    /** Letters of 9 points. */
    private static final double EM = 9 * 25.4 / 72;

    private final Graphics2D pen;
    private final double width;
    private final double em;
    private final Font plain;
    private final Font strong;

    private Canvas(Graphics2D pen, double width, double em) {
        this.pen = pen;
        this.width = width;
        this.em = em;
        this.plain = Letters.PLAIN.deriveFont((float) em);
        this.strong = Letters.STRONG.deriveFont((float) em);
    }

    /**
     * A drawn picture.
     *
     * @param base64 a PNG of 300 dots per inch, on white
     * @param width on paper, in millimetres
     * @param height on paper, in millimetres
     */
    public record Print(String base64, double width, double height) {}

    /**
     * Draws it.
     *
     * @param width on paper, in millimetres
     */
    public static Print print(Picture picture, double width) {
        double height = picture.height() * EM;
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * DOTS_PER_MILLIMETRE),
                (int) Math.ceil(height * DOTS_PER_MILLIMETRE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        Canvas canvas = new Canvas(pen, image.getWidth(), EM * DOTS_PER_MILLIMETRE);
        picture.marks().forEach(canvas::draw);
        pen.dispose();
        return new Print(Base64.getEncoder().encodeToString(png(image)), width, height);
    }

    private void draw(Mark mark) {
        pen.setColor(Color.decode(mark.tone().paper()));
        if (mark instanceof Mark.Box box) {
            Rectangle2D shape =
                    new Rectangle2D.Double(box.x() * width, box.y() * em, box.width() * width, box.height() * em);
            pen.fill(shape);
            if (box.tone() == Tone.OTHER) {
                pen.setColor(Color.decode(Tone.VALUE.paper()));
                pen.setStroke(new BasicStroke((float) (0.1 * em)));
                pen.draw(shape);
            }
        } else if (mark instanceof Mark.Stroke line) {
            pen.setStroke(stroke(line.tone()));
            pen.draw(new Line2D.Double(line.x1() * width, line.y1() * em, line.x2() * width, line.y2() * em));
        } else if (mark instanceof Mark.Dot dot) {
            double radius = dot.radius() * em;
            pen.fill(new Ellipse2D.Double(dot.x() * width - radius, dot.y() * em - radius, 2 * radius, 2 * radius));
        } else if (mark instanceof Mark.Label label) {
            write(label);
        }
    }

    private void write(Mark.Label label) {
        pen.setFont(label.tone() == Tone.STRONG ? strong : plain);
        double length = pen.getFontMetrics().getStringBounds(label.text(), pen).getWidth();
        double back = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> length / 2;
            case END -> length;
        };
        pen.drawString(label.text(), (float) (label.x() * width + label.shift() * em - back), (float) (label.y() * em));
    }

    /** A gap is the widest: it shows on both sides of the line that it keeps apart. */
    private BasicStroke stroke(Tone tone) {
        float thick = (float) ((tone == Tone.GAP ? 0.4 : 0.14) * em);
        return tone == Tone.GUIDE
                ? new BasicStroke(
                        thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {(float) (0.3 * em)}, 0)
                : new BasicStroke(thick);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Read from their files once, when the first picture is drawn: each reading leaves a copy on disk and a native font behind. */
    private static final class Letters {
        static final Font PLAIN = read("Regular");
        static final Font STRONG = read("Semibold");

        private static Font read(String weight) {
            String file = "/fonts/OpenSans-" + weight + ".ttf";
            try (InputStream in = Objects.requireNonNull(Canvas.class.getResourceAsStream(file), file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(file, e);
            }
        }
    }
}
