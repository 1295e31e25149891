package id.suaraloket.office;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code of a survey point: six {@link Signs}, short enough to be typed from paper. 31^6 is about 890 million codes.
 */
public record PointCode(String value) {
    private static final int LENGTH = 6;
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

    public PointCode {
        if (!Signs.are(value, LENGTH)) {
            throw new IllegalArgumentException("not a point code: six signs without look-alikes");
        }
    }

    /** The code in the text, in either case, with blanks or hyphens in it or not; empty if the text cannot be one. */
    public static Optional<PointCode> find(String text) {
        return Optional.of(Signs.in(text))
                .filter(signs -> Signs.are(signs, LENGTH))
                .map(PointCode::new);
    }

    /** The codes that may be meant by a text in which one or two signs were mistaken for others that look like them. */
    public static List<PointCode> lookAlikes(String text) {
        String typed = Signs.in(text);
        Set<String> near = new LinkedHashSet<>(Set.of(typed));
        for (int i = 0; i < MOST_MISREAD && typed.length() == LENGTH; i++) {
            List.copyOf(near).forEach(code -> addLookAlikes(near, code));
        }
        return near.stream()
                .filter(code -> !code.equals(typed) && Signs.are(code, LENGTH))
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

    /** A new code by chance; whether it is taken is for the caller to see. */
    public static PointCode random() {
        return new PointCode(Signs.random(LENGTH));
    }
}
