package id.suaraloket.report;

import id.suaraloket.period.Period;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The name of a period as people write it: "Triwulan III Tahun 2021", "Semester II Tahun 2024", "Juli 2024", "Tahun 2024". */
@Singleton
public class PeriodText {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final Messages messages;

    public PeriodText(Messages messages) {
        this.messages = messages;
    }

    public String of(Period period, Locale locale) {
        // As text: a year has no thousands point.
        String year = String.valueOf(period.year());
        return switch (period.kind()) {
            case TRIWULAN -> messages.get(locale, "period.triwulan", ROMAN.get(period.number() - 1), year);
            case SEMESTER -> messages.get(locale, "period.semester", ROMAN.get(period.number() - 1), year);
            case MONTH ->
                messages.get(
                        locale,
                        "period.month",
                        period.from().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        year);
            case YEAR -> messages.get(locale, "period.year", year);
        };
    }

    /** The name of a period without its year, as short as can be: "TW III". */
    public String brief(Period period, Locale locale) {
        return switch (period.kind()) {
            case TRIWULAN -> messages.get(locale, "period.triwulan.brief", ROMAN.get(period.number() - 1));
            case SEMESTER -> messages.get(locale, "period.semester.brief", ROMAN.get(period.number() - 1));
            case MONTH -> period.from().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
            case YEAR -> String.valueOf(period.year());
        };
    }
}
