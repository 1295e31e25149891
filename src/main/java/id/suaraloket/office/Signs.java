package id.suaraloket.office;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** The signs of codes that people read from paper or a screen and type: capital letters and digits without look-alikes (no 0, 1, I, L, O). */
public final class Signs {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s._-]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signs() {}

    /** So many by chance. */
    public static String random(int length) {
        StringBuilder signs = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }

    /** So many as the number tells; two numbers that differ by less than can be told so never give the same. */
    public static String of(BigInteger number, int length) {
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder signs = new StringBuilder(length);
        for (BigInteger rest = number; signs.length() < length; rest = rest.divide(base)) {
            signs.append(ALPHABET.charAt(rest.mod(base).intValue()));
        }
        return signs.toString();
    }

    /** The text in capitals and without blanks, hyphens, dots and underscores. */
    public static String in(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public static boolean are(String text, int length) {
        return text.length() == length && SHAPE.matcher(text).matches();
    }
}
