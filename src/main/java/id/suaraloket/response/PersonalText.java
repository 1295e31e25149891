package id.suaraloket.response;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What looks like an e-mail address, an NIK (16 digits) or a telephone number in a text that somebody typed. Nobody asked
 * for it, so it is not kept. The form warns by the same patterns, so they use only what every browser's JavaScript knows.
 */
public final class PersonalText {
    /** What stands where something was masked. */
    static final String MASK = "[***]";

    /** The first group is what stands before, the second what is to be masked. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(^|[^\\w.+-])([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"),
            Pattern.compile("(^|\\D)(\\d(?:[ .-]?\\d){15})(?!\\d)"),
            // Mobile, with country code or without, in groups or not; then any in one piece; then a landline.
            Pattern.compile("(^|\\D)((?:\\+?62[ .-]?|0)8\\d{1,2}(?:[ .-]?\\d{3,5}){2,3}|(?:0|\\+?62)\\d{8,12}"
                    + "|\\(?0\\d{2,3}\\)?[ .-]\\d{5,8})(?!\\d)"));

    private PersonalText() {}

    /** The patterns in one, for JavaScript. */
    public static String pattern() {
        return String.join("|", PATTERNS.stream().map(Pattern::pattern).toList());
    }

    /** The text without what looks personal. */
    static String mask(String text) {
        String masked = text;
        for (Pattern pattern : PATTERNS) {
            masked = pattern.matcher(masked).replaceAll("$1" + MASK);
        }
        return masked;
    }
}
