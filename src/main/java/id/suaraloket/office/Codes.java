package id.suaraloket.office;

import java.util.regex.Pattern;

/**
 * The codes of units and jenis layanan: 1 to 40 small letters, digits and hyphens, beginning with a letter or digit.
 * One shape on every database: a code is never compared under a collation that folds case.
 */
public final class Codes {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Codes() {}

    public static boolean isCode(String text) {
        return SHAPE.matcher(text).matches();
    }
}
