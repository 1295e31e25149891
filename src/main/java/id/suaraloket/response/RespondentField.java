package id.suaraloket.response;

import java.util.List;
import java.util.Locale;

/**
 * What a respondent may tell of themselves, each with its allowed values in display order. No name, no NIK, no phone:
 * the regulation's form has none. Every field may be left out.
 */
public enum RespondentField {
    SEX("L", "P"),
    AGE("0-16", "17-29", "30-39", "40-49", "50-59", "60+"),
    EDUCATION("TIDAK-SEKOLAH", "SD", "SMP", "SMA", "DIII", "S1", "S2", "S3"),
    OCCUPATION("PNS", "TNI", "POLRI", "SWASTA", "WIRAUSAHA", "PELAJAR", "IRT", "PETANI", "LAINNYA"),
    DISABILITY("yes", "no");

    // An unmodifiable list; the type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> choices;

    RespondentField(String... choices) {
        this.choices = List.of(choices);
    }

    /** The field's name in forms, JSON, CSV and tallies. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The allowed values, in display order. */
    public List<String> choices() {
        return choices;
    }
}
