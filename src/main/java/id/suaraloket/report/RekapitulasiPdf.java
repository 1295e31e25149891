package id.suaraloket.report;

import id.suaraloket.office.Logo;
import id.suaraloket.web.Messages;
import io.micronaut.context.MessageSource;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rekapitulasi as a PDF, ready to be signed. */
@Singleton
class RekapitulasiPdf {
    private static final String TEMPLATE = "rekapitulasi";
    /** From how many letters on a name is set smaller in the letterhead. */
    private static final int LONG = 36;

    private static final int LONGEST = 80;

    private final MessageSource messages;
    private @Nullable PdfPress press;

    RekapitulasiPdf(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(Rekapitulasi rekapitulasi, Letterhead letterhead) {
        Map<String, Object> model = new HashMap<>();
        model.put("says", rekapitulasi);
        model.put("head", letterhead);
        model.put("logo", address(letterhead.logo()));
        model.put(
                "qr",
                letterhead.check() == null ? null : address(letterhead.check().qr()));
        model.put("size", size(letterhead.unit()));
        model.put("title", String.join(" ", rekapitulasi.title()));
        // The style sheet counts.
        model.put("page", "<b class=\"page\"></b>");
        model.put("pages", "<b class=\"pages\"></b>");
        model.put("language", Messages.DEFAULT.toLanguageTag());
        return getPress().printTagged(TEMPLATE, model, Messages.DEFAULT);
    }

    private static @Nullable String address(@Nullable Logo logo) {
        return logo == null ? null : PdfPress.LOGO + logo.base64();
    }

    private static String size(String name) {
        if (name.length() < LONG) {
            return "short";
        }
        return name.length() < LONGEST ? "long" : "longest";
    }

    /** Made with the first one: the libraries behind it would slow every start of the program. */
    private synchronized PdfPress getPress() {
        PdfPress ready = press;
        if (ready == null) {
            ready = new PdfPress(messages);
            press = ready;
        }
        return ready;
    }
}
