package id.suaraloket.report;

import id.suaraloket.office.Service;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.RespondentTexts;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A questionnaire on paper. Two on an A4 page, to be cut in the middle, if all of it fits on A5; else, or in large print, one
 * on as many A4 pages as it takes.
 */
@Singleton
class PaperForm {
    private static final String TEMPLATE = "paper-form";
    /** A4, lying. */
    private static final PDRectangle LYING =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());

    private final BeanProvider<PdfPress> press;
    private final RespondentTexts respondents;

    PaperForm(BeanProvider<PdfPress> press, RespondentTexts respondents) {
        this.press = press;
        this.respondents = respondents;
    }

    /**
     * The document.
     *
     * @param services those to tick; a single one is printed as given
     */
    byte[] pdf(Unit unit, Questionnaire questionnaire, List<Service> services, boolean large) {
        if (!large) {
            for (String size : List.of("a5", "a5-tight")) {
                byte[] both = twice(print(unit, questionnaire, services, size));
                if (both.length > 0) {
                    return both;
                }
            }
        }
        return print(unit, questionnaire, services, "a4");
    }

    private byte[] print(Unit unit, Questionnaire questionnaire, List<Service> services, String size) {
        // For residents, whatever language the one who prints it reads.
        return press.get()
                .print(
                        TEMPLATE,
                        Map.of(
                                "unit", unit,
                                "questionnaire", questionnaire,
                                "services", services,
                                "profile", profile(),
                                "size", size),
                        Messages.DEFAULT);
    }

    private List<Field> profile() {
        return Arrays.stream(RespondentField.values())
                .map(field -> new Field(
                        respondents.label(field, Messages.DEFAULT), respondents.choices(field, Messages.DEFAULT)))
                .toList();
    }

    /** The one page of a document twice on a page; nothing if it has more. */
    private static byte[] twice(byte[] small) {
        try (PDDocument one = Loader.loadPDF(small);
                PDDocument both = new PDDocument()) {
            if (one.getNumberOfPages() > 1) {
                return new byte[0];
            }
            PDFormXObject sheet = new LayerUtility(both).importPageAsForm(one, 0);
            PDPage page = new PDPage(LYING);
            both.addPage(page);
            both.getDocumentInformation().setTitle(one.getDocumentInformation().getTitle());
            both.getDocumentInformation()
                    .setProducer(one.getDocumentInformation().getProducer());
            try (PDPageContentStream content = new PDPageContentStream(both, page)) {
                draw(content, sheet, 0);
                draw(content, sheet, LYING.getWidth() / 2);
                cut(content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            both.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDPageContentStream content, PDFormXObject sheet, float left) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(AffineTransform.getTranslateInstance(left, 0)));
        content.drawForm(sheet);
        content.restoreGraphicsState();
    }

    /** Where to cut. */
    private static void cut(PDPageContentStream content) throws IOException {
        content.setLineWidth(0.4f);
        content.setStrokingColor(0.6f);
        content.setLineDashPattern(new float[] {3, 4}, 0);
        content.moveTo(LYING.getWidth() / 2, 0);
        content.lineTo(LYING.getWidth() / 2, LYING.getHeight());
        content.stroke();
    }

    /** Something that is asked of the respondent. */
    record Field(String label, List<Choice> choices) {}
}
