package id.suaraloket.report;

import id.suaraloket.recap.Recap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What cells of respondents say: each text stands once in the workbook, and cells hold its number. */
final class OlahDataTexts {
    /** In the place of a text or number where there is none. */
    static final int NONE = -1;

    static final int SERVICE_WIDTH = 34;
    private static final int POINTS = 9;
    private static final float USUAL_HEIGHT = 20;

    private final XSSFWorkbook book;
    private final Words words;
    private final Map<String, String> services = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> heights = new HashMap<>();

    OlahDataTexts(XSSFWorkbook book, Recap recap, Words words) {
        this.book = book;
        this.words = words;
        Set<String> names = new HashSet<>();
        for (Recap.ServiceRow row : recap.services()) {
            String name = row.service().name();
            // Formulas find a jenis layanan by its name, in large or small letters alike.
            boolean taken = !names.add(name.toLowerCase(Locale.ROOT));
            services.put(
                    row.service().code(), taken ? name + " (" + row.service().code() + ")" : name);
        }
    }

    /** The name of a jenis layanan, which no other has. */
    String name(String service) {
        return services.getOrDefault(service, service);
    }

    int service(String service) {
        return number("service " + service, () -> name(service));
    }

    /** A value as it is stored. */
    int plain(@Nullable String value) {
        return value == null ? NONE : number(value, () -> value);
    }

    /** A value of a respondent field in words. */
    int of(String field, @Nullable String value) {
        return value == null
                ? NONE
                : number(field + " " + value, () -> words.text("respondent." + field + "." + value));
    }

    /** What a row's element says of its height: a long name needs more than one line. */
    String height(String service) {
        return heights.computeIfAbsent(service, code -> {
            float points = TextHeight.of(name(code), SERVICE_WIDTH, POINTS, true);
            return points < USUAL_HEIGHT ? "" : String.format(Locale.ROOT, "\" ht=\"%.1f\" customHeight=\"1", points);
        });
    }

    private int number(String key, Supplier<String> text) {
        return numbers.computeIfAbsent(
                key, k -> book.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(text.get())));
    }
}
