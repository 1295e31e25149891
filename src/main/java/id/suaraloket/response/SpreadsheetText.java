package id.suaraloket.response;

/**
 * Keeps a spreadsheet from taking a resident's text in a CSV file for a formula: an apostrophe in front, as OWASP advises
 * against CSV injection. A text that begins with an apostrophe gets one as well, so that it can be taken off again.
 */
public final class SpreadsheetText {
    private static final String RISKY = "=+-@\t\r\n'";

    private SpreadsheetText() {}

    public static String guard(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What was guarded. */
    static String unguard(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
