package id.suaraloket.chart;

import java.util.Locale;

/**
 * What a mark is for; a page's stylesheet knows how it looks there, paper has the colours here. On a black and white printer they stay apart by
 * lightness.
 */
public enum Tone {
    /** Figures: words that matter. */
    STRONG("#1d2427"),
    /** Other words. */
    PLAIN("#1d2427"),
    /** What explains. */
    MUTED("#5a646a"),
    /** A bar, a line, a point: what the picture is about. */
    VALUE("#0b5563"),
    /** A bar beside it, of what it is compared with: lighter, with an edge. */
    OTHER("#ffffff"),
    /** What a bar could fill. */
    TRACK("#e3edee"),
    /** A line across a bar, where it ended before or should end. */
    THEN("#1d2427"),
    /** What keeps that line apart from the bar. */
    GAP("#ffffff"),
    /** A line across the whole picture. */
    GUIDE("#7b858a");

    private final String paper;

    Tone(String paper) {
        this.paper = paper;
    }

    String paper() {
        return paper;
    }

    /** In stylesheets. */
    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
