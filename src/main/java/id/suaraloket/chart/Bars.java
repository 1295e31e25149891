package id.suaraloket.chart;

import id.suaraloket.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars, one under the other: what each is stands above it, its figure at the end. A line across a bar, or a second bar under it, is what
 * it is compared with.
 *
 * @param room the share of the width that a full bar takes; the rest is for figures
 */
public record Bars(double room) {
    private static final double LINE = 1.4;
    /** So that letters that reach below their line do not stand on the bar. */
    private static final double CLEAR = 0.2;

    private static final double THICK = 0.95;
    private static final double GAP = 0.95;
    private static final double SHIFT = 0.5;
    /** From the top of a bar to the line on which its figure stands. */
    private static final double BASE = 0.82;
    /** The figure has room for as many letters as {@code 100,00}. */
    private static final double NOTE_SHIFT = 0.62;

    /** For figures with a note behind them. */
    public static final Bars WITH_NOTES = new Bars(0.55);

    /**
     * One of the bars.
     *
     * @param name what it is
     * @param share how full it is, 0 to 1; null if it has no value
     * @param figure the value in words
     * @param mark where the line across it stands, 0 to 1; null for none
     * @param note behind the figure; may be empty
     */
    public record Row(
            String name,
            @Nullable Double share,
            String figure,
            @Nullable Double mark,
            String note) {}

    /** Two bars that are compared. */
    public record Pair(String name, Half first, Half second, String note) {}

    /** One bar of two. */
    public record Half(@Nullable Double share, String figure) {}

    /** The rows in their order; there is at least one. */
    public Picture draw(String title, String description, List<Row> rows) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        for (Row row : rows) {
            y = name(row.name(), y, marks);
            bar(row.share(), Tone.VALUE, y, marks);
            if (row.mark() != null) {
                across(clamp(row.mark()), y, marks);
            }
            figure(row.figure(), row.note(), y, marks);
            y += THICK + GAP;
        }
        return new Picture(title, description, y, marks);
    }

    /** The pairs in their order, the first bar of each full, the second one hollow; there is at least one. */
    public Picture drawPairs(String title, String description, List<Pair> pairs) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        for (Pair pair : pairs) {
            y = name(pair.name(), y, marks);
            bar(pair.first().share(), Tone.VALUE, y, marks);
            figure(pair.first().figure(), pair.note(), y, marks);
            y += THICK + 0.25;
            bar(pair.second().share(), Tone.OTHER, y, marks);
            figure(pair.second().figure(), "", y, marks);
            y += THICK + GAP;
        }
        return new Picture(title, description, y, marks);
    }

    private static double name(String name, double top, List<Mark> marks) {
        double y = top;
        for (String line : Lines.of(name)) {
            marks.add(new Mark.Label(0, y + 1, 0, Anchor.START, Tone.PLAIN, line));
            y += LINE;
        }
        return y + CLEAR;
    }

    private void bar(@Nullable Double share, Tone tone, double y, List<Mark> marks) {
        marks.add(new Mark.Box(0, y, room, THICK, Tone.TRACK));
        if (share != null) {
            marks.add(new Mark.Box(0, y, room * clamp(share), THICK, tone));
        }
    }

    private void across(double share, double y, List<Mark> marks) {
        double x = room * share;
        // Further down than up, where words stand.
        marks.add(new Mark.Stroke(x, y - 0.05, x, y + THICK + 0.2, Tone.GAP));
        marks.add(new Mark.Stroke(x, y - 0.05, x, y + THICK + 0.3, Tone.THEN));
    }

    private void figure(String figure, String note, double y, List<Mark> marks) {
        marks.add(new Mark.Label(room, y + BASE, SHIFT, Anchor.START, Tone.STRONG, figure));
        if (!note.isEmpty()) {
            double shift = SHIFT * 2 + NOTE_SHIFT * figure.length();
            marks.add(new Mark.Label(room, y + BASE, shift, Anchor.START, Tone.MUTED, note));
        }
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
