package id.suaraloket.report;

import id.suaraloket.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Sheets of the same shape, each of half the area of the one before: what is drawn for one fits them all. */
enum Paper {
    A3(PDRectangle.A3),
    A4(PDRectangle.A4),
    A5(PDRectangle.A5),
    A6(PDRectangle.A6);

    private static final List<COSName> BOXES =
            List.of(COSName.CROP_BOX, COSName.BLEED_BOX, COSName.TRIM_BOX, COSName.ART_BOX);

    // PDFBox lets it be changed; nobody here does.
    @SuppressWarnings("ImmutableEnumChecker")
    private final PDRectangle size;

    Paper(PDRectangle size) {
        this.size = size;
    }

    /**
     * The one that an address names, A4 if it names none.
     *
     * @param possible those that there are of what is asked for
     * @throws Problem 404 if it names another
     */
    static Paper of(@Nullable String name, Set<Paper> possible) {
        return name == null
                ? A4
                : Arrays.stream(values())
                        .filter(possible::contains)
                        .filter(paper -> paper.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
    }

    /** What was drawn on A4, enlarged or made smaller with its tags. */
    byte[] fit(byte[] drawn) {
        if (this == A4) {
            return drawn;
        }
        try (PDDocument pdf = Loader.loadPDF(drawn)) {
            for (PDPage page : pdf.getPages()) {
                fit(pdf, page);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fit(PDDocument pdf, PDPage page) throws IOException {
        float scale = size.getWidth() / page.getMediaBox().getWidth();
        try (PDPageContentStream before = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true)) {
            before.transform(Matrix.getScaleInstance(scale, scale));
        }
        BOXES.forEach(page.getCOSObject()::removeItem);
        page.setMediaBox(size);
    }
}
