package id.suaraloket.chart;

import java.util.List;

/**
 * A drawing of any width.
 *
 * @param title what it shows, in a few words
 * @param description every figure in it, as a sentence, for whoever does not see it
 * @param height in ems
 * @param marks in the order in which they are drawn, later ones over earlier ones
 */
public record Picture(String title, String description, double height, List<Mark> marks) {
    /** @throws IllegalArgumentException if it has no title or no height */
    public Picture {
        if (title.isBlank() || !(height > 0)) {
            throw new IllegalArgumentException("A picture has a title and a height");
        }
        marks = List.copyOf(marks);
    }
}
