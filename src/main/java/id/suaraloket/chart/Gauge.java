package id.suaraloket.chart;

import java.util.List;

/** How full something is: one bar over the whole width. */
public final class Gauge {
    private static final double THICK = 0.8;

    private Gauge() {}

    /**
     * The bar alone: its figures stand beside it in words.
     *
     * @param share 0 to 1; what is more is full
     */
    public static Picture draw(String title, String description, double share) {
        double full = Math.max(0, Math.min(1, share));
        return new Picture(
                title,
                description,
                THICK,
                List.of(new Mark.Box(0, 0, 1, THICK, Tone.TRACK), new Mark.Box(0, 0, full, THICK, Tone.VALUE)));
    }
}
