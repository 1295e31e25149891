package id.suaraloket.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small sign with the IKM, for other sites. Its letters are those of the reader's device: no file is fetched.
 *
 * @param name all of it in one sentence, for who does not see it
 * @param ikm what the figure is called
 * @param figure null if nothing is published
 * @param strong the line that matters
 * @param lines what stands under it
 */
record Badge(String name, String ikm, @Nullable String figure, String strong, List<String> lines) {
    private static final int LONGEST = 27;
    private static final int WIDTH = 360;
    private static final int HEIGHT = 104;
    private static final int FIGURE = 128;

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                        + " role=\"img\" aria-labelledby=\"t\""
                        + " font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif\"><title id=\"t\">%3$s</title>")
                .formatted(WIDTH, HEIGHT, escape(name)));
        svg.append("<rect x=\".5\" y=\".5\" width=\"359\" height=\"103\" rx=\"8\" fill=\"#fff\" stroke=\"#d5d0c5\"/>");
        svg.append("<path d=\"M8.5 .5H128v103H8.5a8 8 0 0 1-8-8v-87a8 8 0 0 1 8-8z\" fill=\"#0b5563\"/>");
        text(svg, FIGURE / 2, 32, 18, 400, "#fff", "middle", ikm);
        text(svg, FIGURE / 2, 76, 32, 600, "#fff", "middle", figure == null ? "\u2013" : figure);
        int y = 30;
        text(svg, FIGURE + 14, y, 18, 600, "#0b5563", "start", strong);
        for (String line : wrapped()) {
            y += 20;
            text(svg, FIGURE + 14, y, 13, 400, "#1d2427", "start", line);
        }
        return svg.append("</svg>").toString();
    }

    /** At most three lines. */
    private List<String> wrapped() {
        List<String> wrapped = new ArrayList<>();
        for (String text : lines) {
            String rest = text;
            while (rest.length() > LONGEST && rest.lastIndexOf(' ', LONGEST) > 0) {
                int at = rest.lastIndexOf(' ', LONGEST);
                wrapped.add(rest.substring(0, at));
                rest = rest.substring(at + 1);
            }
            wrapped.add(cut(rest));
        }
        if (wrapped.size() <= 3) {
            return wrapped;
        }
        return List.of(wrapped.get(0), wrapped.get(1), cut(wrapped.get(2) + " " + wrapped.get(3)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "\u2026";
    }

    private static void text(
            StringBuilder svg, int x, int y, int size, int weight, String colour, String anchor, String text) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>"
                        .formatted(x, y, size, weight, colour, anchor, escape(text)));
    }

    /** Also of what XML cannot hold in any form. */
    private static String escape(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
