package id.suaraloket.office;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a survey point: six capital letters and digits without look-alikes (no 0, 1, I, L, O), short enough to
 * be typed from paper. 31^6 is about 890 million codes.
 */
public record PointCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PointCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a point code: six of " + ALPHABET);
        }
    }

    /** The code in the text, in either case, or empty if the text cannot be one. */
    public static Optional<PointCode> find(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upper).matches() ? Optional.of(new PointCode(upper)) : Optional.empty();
    }

    /** A new code by chance; whether it is taken is for the caller to see. */
    public static PointCode random() {
        StringBuilder code = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PointCode(code.toString());
    }
}
