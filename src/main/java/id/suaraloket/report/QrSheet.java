package id.suaraloket.report;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheet that hangs at a counter: a page per survey point, with its QR code, what to do, and the address in plain letters. */
@Singleton
public class QrSheet {
    private final BeanProvider<PdfPress> press;

    public QrSheet(BeanProvider<PdfPress> press) {
        this.press = press;
    }

    /** The sheet of one point: a PDF of one page. */
    public byte[] pdf(Content content, Locale locale) {
        return pdf(List.of(content), Paper.A4, locale);
    }

    /**
     * The sheets of several points in one PDF, a page each, in the order given.
     *
     * @throws IllegalArgumentException if there are none
     */
    byte[] pdf(List<Content> contents, Paper paper, Locale locale) {
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("No survey point to make a sheet for");
        }
        List<QrSheetPage> pages = contents.stream().map(QrSheetPage::of).toList();
        Map<String, Object> model =
                Map.of("pages", pages, "small", paper == Paper.A6, "language", locale.toLanguageTag());
        return paper.fit(press.get().print("qr-sheet", model, locale));
    }

    /**
     * What a sheet says.
     *
     * @param unitName such as "Kecamatan Lumajang"
     * @param kabupaten such as "Kabupaten Lumajang"
     * @param serviceName the jenis layanan that the point asks about; null if it asks about all of them
     * @param label how staff tell the point from others, such as "Loket 2"
     * @param code the point's code
     * @param address the full address of the point's form, which ends with the code
     * @param demo whether the sheet belongs to the demo office, and says so
     */
    public record Content(
            String unitName,
            String kabupaten,
            @Nullable String serviceName,
            String label,
            String code,
            String address,
            boolean demo) {
        public Content {
            if (code.isBlank() || !address.endsWith("/" + code)) {
                throw new IllegalArgumentException("The address " + address + " does not end with the code " + code);
            }
        }
    }
}
