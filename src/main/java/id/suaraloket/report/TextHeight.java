package id.suaraloket.report;

/** How high a cell has to be for its text. An estimate on the safe side: a spreadsheet measures with fonts that we do not have. */
final class TextHeight {
    /** The font size that widths of columns are measured in. */
    private static final double BASE_POINTS = 10;

    private static final String NARROW = "ijlftrI.,:;!'|/()[] ";
    private static final String WIDE = "mwMW@%";

    private static final double LINE = 1.28;
    private static final double INSET = 2;
    private static final float AIR = 5;

    private TextHeight() {}

    /**
     * The height in points.
     *
     * @param characters width of the cell, in digits of the base font
     * @param ruled whether the text stands between rules and wants some air
     */
    static float of(String text, int characters, int points, boolean ruled) {
        double room = (characters - INSET) * BASE_POINTS / points;
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += lines(paragraph, room);
        }
        return (float) (lines * points * LINE) + (ruled ? AIR : 2);
    }

    private static int lines(String paragraph, double room) {
        int lines = 1;
        double used = 0;
        for (String word : paragraph.split(" ", -1)) {
            double width = width(word);
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            // A word longer than a line is broken wherever it must be.
            int broken = (int) Math.ceil(width / room) - 1;
            lines += Math.max(broken, 0);
            used += width - Math.max(broken, 0) * room + 0.5;
        }
        return lines;
    }

    /** In digits of the same font. */
    private static double width(String word) {
        return word.codePoints().mapToDouble(TextHeight::width).sum();
    }

    private static double width(int character) {
        if (character > 0xff) {
            return 2;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.6;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 1.6;
        }
        return Character.isUpperCase(character) ? 1.3 : 1.03;
    }
}
