package id.suaraloket.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import io.micronaut.context.MessageSource;
import io.micronaut.views.thymeleaf.MessageSourceMessageResolver;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Turns a template and a model into a PDF. Templates are XHTML under {@code views/report}; they may use the family "Open Sans" in
 * weights 400, 600 and 700 (embedded as a subset), {@link Drawing drawings}, a picture within, and nothing from outside.
 *
 * <p>It is made with the first document, by a provider: the libraries behind it would slow every start of the program.
 */
@Singleton
final class PdfPress {
    private static final String FAMILY = "Open Sans";
    /** What the address of a picture begins with that is part of the page: a PNG that this program drew. */
    static final String PNG = "data:image/png;base64,";

    /** Characters that XML cannot hold in any form; a name pasted from elsewhere may contain one. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final TemplateEngine templates = new TemplateEngine();

    PdfPress(MessageSource messages) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PdfPress.class.getClassLoader());
        resolver.setPrefix("views/report/");
        resolver.setSuffix(".html");
        // XML and not HTML: the PDF renderer reads strict XML, which knows no &eacute; that HTML escaping might write.
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
        templates.setMessageResolver(new MessageSourceMessageResolver(messages));
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** A sheet that is looked at. */
    byte[] print(String template, Map<String, Object> model, Locale locale) {
        return print(template, model, locale, false);
    }

    /**
     * A document that is read, also aloud: tagged as PDF/UA asks for. Its template has a title, a language and a description, and
     * names what a picture is.
     */
    byte[] printTagged(String template, Map<String, Object> model, Locale locale) {
        return print(template, model, locale, true);
    }

    private byte[] print(String template, Map<String, Object> model, Locale locale, boolean tagged) {
        String page = NOT_XML.matcher(templates.process(template, new Context(locale, model)))
                .replaceAll("");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(Drawing.TYPE, new Drawing());
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useFont(font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(font("Semibold"), FAMILY, 600, FontStyle.NORMAL, true)
                    .useFont(font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                    .useObjectDrawerFactory(drawers)
                    .useExternalResourceAccessControl(
                            PdfPress::isWithin, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            PdfPress::isWithin, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("Suara Loket")
                    .usePdfUaAccessibility(tagged)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + template + " could not be drawn", e);
        }
        return pdf.toByteArray();
    }

    /** Whether it stands in the page itself, as logos and charts do. */
    private static boolean isWithin(String address, ExternalResourceType kind) {
        return kind == ExternalResourceType.IMAGE_RASTER && address.startsWith(PNG);
    }

    private static FSSupplier<InputStream> font(String weight) {
        String file = "/fonts/OpenSans-" + weight + ".ttf";
        return () -> Objects.requireNonNull(PdfPress.class.getResourceAsStream(file), file);
    }
}
