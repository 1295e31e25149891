package id.suaraloket.office;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The codes of units and jenis layanan: 1 to 40 small letters, digits and hyphens, beginning with a letter or digit.
 * One shape on every database: a code is never compared under a collation that folds case.
 */
public final class Codes {
    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Codes() {}

    public static boolean isCode(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** "Kecamatan Lumajang" becomes "lumajang"; accents go, everything else that no code may hold becomes a hyphen. Empty without letters. */
    public static Optional<String> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^\\s*kecamatan\\s+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String code = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** One made out of a name that is not taken, with a number behind it if need be. */
    static Optional<String> free(String name, Predicate<String> taken) {
        return of(name).map(code -> {
            String free = code;
            for (int i = 2; taken.test(free); i++) {
                String ending = "-" + i;
                free = code.substring(0, Math.min(code.length(), LONGEST - ending.length())) + ending;
            }
            return free;
        });
    }
}
