package id.suaraloket.report;

import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.util.Locale;

/** Makes what the program makes at its start, and asks for no document. */
final class StartWithoutASheet {
    private StartWithoutASheet() {}

    public static void main(String[] args) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource("i18n.messages", new Locale("id"));
        if (new QrSheet(() -> new PdfPress(messages)).hashCode() == 0) {
            throw new IllegalStateException("never");
        }
    }
}
