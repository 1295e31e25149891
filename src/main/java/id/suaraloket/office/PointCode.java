package id.suaraloket.office;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The code of a survey point: six capital letters and digits without look-alikes (no 0, 1, I, L, O), short enough to
 * be typed from paper. 31^6 is about 890 million codes.
 */
public record PointCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    /** What people type or read for what is printed: first the sign typed, then those that may stand on the paper. */
    private static final Map<Character, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry('0', "DQ"),
            Map.entry('O', "DQ"),
            Map.entry('1', "7JT"),
            Map.entry('I', "7JT"),
            Map.entry('L', "7JT"),
            Map.entry('2', "Z"),
            Map.entry('Z', "2"),
            Map.entry('5', "S"),
            Map.entry('S', "5"),
            Map.entry('6', "G"),
            Map.entry('G', "6"),
            Map.entry('8', "B"),
            Map.entry('B', "8"),
            Map.entry('U', "V"),
            Map.entry('V', "U"),
            Map.entry('7', "T"),
            Map.entry('T', "7"));

    private static final int MOST_MISREAD = 2;
    private static final Pattern BETWEEN = Pattern.compile("[\\s._-]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PointCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a point code: six of " + ALPHABET);
        }
    }

    /** The code in the text, in either case, with blanks or hyphens in it or not; empty if the text cannot be one. */
    public static Optional<PointCode> find(String text) {
        String upper = signs(text);
        return SHAPE.matcher(upper).matches() ? Optional.of(new PointCode(upper)) : Optional.empty();
    }

    /** The codes that may be meant by a text in which one or two signs were mistaken for others that look like them. */
    public static List<PointCode> lookAlikes(String text) {
        String typed = signs(text);
        Set<String> near = new LinkedHashSet<>(Set.of(typed));
        for (int i = 0; i < MOST_MISREAD && typed.length() == LENGTH; i++) {
            List.copyOf(near).forEach(code -> addLookAlikes(near, code));
        }
        return near.stream()
                .filter(code -> !code.equals(typed) && SHAPE.matcher(code).matches())
                .map(PointCode::new)
                .toList();
    }

    private static void addLookAlikes(Set<String> near, String code) {
        for (int at = 0; at < code.length(); at++) {
            for (char other : LOOK_ALIKES.getOrDefault(code.charAt(at), "").toCharArray()) {
                near.add(code.substring(0, at) + other + code.substring(at + 1));
            }
        }
    }

    private static String signs(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A new code by chance; whether it is taken is for the caller to see. */
    public static PointCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PointCode(code.toString());
    }
}
