package id.suaraloket.report;

import id.suaraloket.office.Logo;
import id.suaraloket.web.Messages;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the lembar publikasi: on A4, enlarged to A3, or as a picture for social media. All by one template. */
@Singleton
class PosterPress {
    private static final int PICTURE_WIDTH = 1080;

    private final BeanProvider<PdfPress> press;

    PosterPress(BeanProvider<PdfPress> press) {
        this.press = press;
    }

    /** A tagged PDF of one page. */
    byte[] pdf(Poster poster, Paper paper) {
        return paper.fit(print(poster, "sheet"));
    }

    /** A PNG of 1080 x 1350 pixels. */
    byte[] png(Poster poster) {
        try (PDDocument pdf = Loader.loadPDF(print(poster, "picture"))) {
            float scale = PICTURE_WIDTH / pdf.getPage(0).getMediaBox().getWidth();
            BufferedImage image = new PDFRenderer(pdf).renderImage(0, scale, ImageType.RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(image, "png", out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print(Poster poster, String format) {
        Map<String, Object> model = new HashMap<>();
        model.put("says", poster);
        model.put("format", format);
        model.put("logo", poster.logo() == null ? null : address(poster.logo()));
        model.put("qr", address(poster.qr()));
        model.put("unitSize", LetterSize.ofName(poster.unit()));
        int letters = poster.services() == null ? 0 : poster.services().text().length();
        model.put("factsSize", LetterSize.of(letters, 160, 560));
        model.put("typedSize", LetterSize.of(poster.typed().length(), 44, 80));
        model.put("language", Messages.DEFAULT.toLanguageTag());
        return press.get().printTagged("poster", model, Messages.DEFAULT);
    }

    private static String address(Logo logo) {
        return PdfPress.PNG + logo.base64();
    }
}
