package id.suaraloket.chart;

/** One stroke of the pen. Places and widths along the picture are shares of its width, all else is in ems. */
public sealed interface Mark {
    Tone tone();

    /** A filled box. */
    record Box(double x, double y, double width, double height, Tone tone) implements Mark {}

    /** A straight line. */
    record Stroke(double x1, double y1, double x2, double y2, Tone tone) implements Mark {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, Tone tone) implements Mark {}

    /**
     * Words on one line.
     *
     * @param y of the line they stand on
     * @param shift how far they stand to the right of {@code x}, in ems
     */
    record Label(double x, double y, double shift, Anchor anchor, Tone tone, String text) implements Mark {}

    /** Which part of the words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
