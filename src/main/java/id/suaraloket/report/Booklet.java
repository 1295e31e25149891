package id.suaraloket.report;

import id.suaraloket.chart.Canvas;
import id.suaraloket.chart.Picture;
import java.util.List;
import java.util.Locale;

/**
 * A document that is read from top to bottom, the same in each form: {@link BookletDocx}, {@link BookletPdf}.
 *
 * @param title its lines, in capitals
 * @param closing the last parts: they stand on one page with the signature
 */
record Booklet(List<String> title, Margins margins, Letterhead letterhead, List<Part> parts, List<Part> closing) {
    /** What it is made of. */
    sealed interface Part {
        /** Name for the template. */
        default String kind() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** The head of a chapter. */
    record Chapter(String title) implements Part {}

    /** The head of a section. */
    record Section(String title) implements Part {}

    /** Sentences. */
    record Text(String text) implements Part {
        /** Whether they lead to what stands below them. */
        public boolean leads() {
            return text.endsWith(":");
        }
    }

    /** What only the unit knows: to be filled in before it is signed. */
    record Gap(String text) implements Part {}

    /**
     * A list.
     *
     * @param numbered whether the order of its lines matters
     */
    record Items(boolean numbered, List<String> lines) implements Part {
        private static final String BULLET = "\u2022";

        /** What stands before a line, from 0. */
        String mark(int line) {
            return numbered ? line + 1 + "." : BULLET;
        }
    }

    /**
     * A table.
     *
     * @param total whether the last row is the result of those above
     */
    record Grid(String caption, List<Column> columns, List<List<String>> rows, boolean total) implements Part {
        /** So many rows are not spread over two pages. */
        private static final int TOGETHER = 12;

        /** Whether it stands on one page. */
        public boolean together() {
            return rows.size() <= TOGETHER;
        }

        List<Integer> widths() {
            return columns.stream().map(Column::width).toList();
        }

        List<String> heads() {
            return columns.stream().map(Column::head).toList();
        }
    }

    /**
     * A column of a table.
     *
     * @param width in millimetres; those of a table come to 160
     */
    record Column(String head, int width, Align align) {}

    /** How the cells of a column stand. */
    enum Align {
        TEXT("TableText", ""),
        MIDDLE("TableMiddle", "c"),
        FIGURE("TableFigure", "n");

        private final String style;
        private final String css;

        Align(String style, String css) {
            this.style = style;
            this.css = css;
        }

        String style() {
            return style;
        }

        /** Class in the template. */
        public String css() {
            return css;
        }
    }

    /** A drawing; what it tells is its description. */
    record Chart(String caption, Picture picture) implements Part {
        Canvas.Print print() {
            return Canvas.print(picture, WordPen.WIDTH);
        }

        /** The drawing itself as the address of a picture, for the template. */
        public String address() {
            return PdfPress.PNG + print().base64();
        }
    }
}
