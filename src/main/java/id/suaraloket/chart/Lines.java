package id.suaraloket.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines. SVG cannot, and how wide letters are is known to the reader's device alone. */
final class Lines {
    /** As many letters as the narrowest telephone has room for. */
    private static final int LONGEST = 36;

    private Lines() {}

    /** At least one line. A word longer than a line is cut. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > LONGEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > LONGEST) {
                lines.add(rest.substring(0, LONGEST));
                rest = rest.substring(LONGEST);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
