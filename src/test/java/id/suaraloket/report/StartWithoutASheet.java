package id.suaraloket.report;

import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.util.Locale;

/** Makes what the program makes at its start, and asks for no document. */
final class StartWithoutASheet {
    private StartWithoutASheet() {}

    public static void main(String[] args) {
        if (new QrSheet(new ResourceBundleMessageSource("i18n.messages", new Locale("id"))).hashCode() == 0) {
            throw new IllegalStateException("never");
        }
    }
}
