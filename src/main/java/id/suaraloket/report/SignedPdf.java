package id.suaraloket.report;

import id.suaraloket.office.Logo;
import id.suaraloket.web.Messages;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints documents of a unit as tagged PDF, with what {@code views/report/frame.html} puts around their content. */
@Singleton
class SignedPdf {
    private final BeanProvider<PdfPress> press;

    SignedPdf(BeanProvider<PdfPress> press) {
        this.press = press;
    }

    /**
     * Prints one.
     *
     * @param template its name under {@code views/report}
     * @param says what the template draws
     * @param title lines of its title
     */
    byte[] print(String template, Object says, List<String> title, Margins margins, Letterhead letterhead) {
        Map<String, Object> model = new HashMap<>();
        model.put("says", says);
        model.put("margins", margins);
        model.put("head", letterhead);
        model.put("logo", address(letterhead.logo()));
        model.put(
                "qr",
                letterhead.check() == null ? null : address(letterhead.check().qr()));
        model.put("size", LetterSize.ofName(letterhead.unit()));
        model.put("lines", title);
        model.put("title", String.join(" ", title));
        // The style sheet counts.
        model.put("page", "<b class=\"page\"></b>");
        model.put("pages", "<b class=\"pages\"></b>");
        model.put("language", Messages.DEFAULT.toLanguageTag());
        return press.get().printTagged(template, model, Messages.DEFAULT);
    }

    private static @Nullable String address(@Nullable Logo logo) {
        return logo == null ? null : PdfPress.PNG + logo.base64();
    }
}
