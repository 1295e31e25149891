package id.suaraloket.chart;

import id.suaraloket.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line through a few points in time, each with its figure above it and its time below. A time without a value interrupts the line.
 *
 * @param span the least difference of values that fills the picture: what is nearly the same shall look nearly the same
 */
public record Trend(double span) {
    private static final double TOP = 1.7;
    private static final double GUIDE = 1.5;
    private static final double PLOT = 5;
    private static final double BELOW = 1.6;
    private static final double LINE = 1.3;

    /**
     * A point in time.
     *
     * @param when below it
     * @param where below that, e.g. the year; may be empty
     * @param value null if there is none
     * @param figure the value in words
     */
    public record Point(String when, String where, @Nullable Double value, String figure) {}

    /** A value that the others are to be seen against, e.g. a target. */
    public record Guide(double value, String words) {}

    /** The points from left to right; at least one has a value. */
    public Picture draw(String title, String description, List<Point> points, @Nullable Guide guide) {
        double[] values = points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double low = guide == null ? Double.POSITIVE_INFINITY : guide.value();
        double high = guide == null ? Double.NEGATIVE_INFINITY : guide.value();
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Plot plot = new Plot(
                guide == null ? TOP : TOP + GUIDE, (low + high) / 2, Math.max(span, high - low) / 2, points.size());
        List<Mark> marks = new ArrayList<>();
        if (guide != null) {
            guide(guide, plot.height(guide.value()), marks);
        }
        // Words last, so that no line crosses them out.
        for (int i = 1; i < points.size(); i++) {
            line(points.get(i - 1), points.get(i), i, plot, marks);
        }
        for (int i = 0; i < points.size(); i++) {
            point(points.get(i), plot.place(i), plot, marks);
        }
        return new Picture(title, description, plot.bottom() + BELOW + LINE + 0.6, marks);
    }

    /** Its words stand above everything, where no point can be. */
    private static void guide(Guide guide, double y, List<Mark> marks) {
        marks.add(new Mark.Stroke(0, y, 1, y, Tone.GUIDE));
        marks.add(new Mark.Stroke(0, 0.7, 0.07, 0.7, Tone.GUIDE));
        marks.add(new Mark.Label(0.07, 1, 0.5, Anchor.START, Tone.MUTED, guide.words()));
    }

    private static void line(Point before, Point point, int i, Plot plot, List<Mark> marks) {
        Double from = before.value();
        Double to = point.value();
        if (from != null && to != null) {
            marks.add(
                    new Mark.Stroke(plot.place(i - 1), plot.height(from), plot.place(i), plot.height(to), Tone.VALUE));
        }
    }

    private static void point(Point point, double x, Plot plot, List<Mark> marks) {
        double below = plot.bottom() + BELOW;
        marks.add(new Mark.Label(x, below, 0, Anchor.MIDDLE, Tone.PLAIN, point.when()));
        if (!point.where().isEmpty()) {
            marks.add(new Mark.Label(x, below + LINE, 0, Anchor.MIDDLE, Tone.MUTED, point.where()));
        }
        Double value = point.value();
        if (value == null) {
            marks.add(new Mark.Label(x, plot.top() + PLOT / 2, 0, Anchor.MIDDLE, Tone.MUTED, point.figure()));
            return;
        }
        double y = plot.height(value);
        marks.add(new Mark.Dot(x, y, 0.32, Tone.VALUE));
        marks.add(new Mark.Label(x, y - 0.7, 0, Anchor.MIDDLE, Tone.STRONG, point.figure()));
    }

    /** Where values lie: from {@code middle + half} at the top to {@code middle - half} at the bottom. */
    private record Plot(double top, double middle, double half, int points) {
        double place(int i) {
            return (i + 0.5) / points;
        }

        double height(double value) {
            return top + PLOT * (middle + half - value) / (2 * half);
        }

        double bottom() {
            return top + PLOT;
        }
    }
}
