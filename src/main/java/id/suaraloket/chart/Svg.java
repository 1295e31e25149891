package id.suaraloket.chart;

import java.util.Locale;

/** Writes pictures as SVG for pages; the stylesheet gives the colours. */
public final class Svg {
    private final Picture picture;
    private final StringBuilder out = new StringBuilder();

    private Svg(Picture picture) {
        this.picture = picture;
    }

    /**
     * For a page: as wide as there is room, as large as the letters around it. The stylesheet gives the colours, by the class {@code chart} and
     * those of {@link Tone}.
     *
     * @param id of its own on the page, of letters, digits and hyphens
     */
    public static String fluid(Picture picture, String id) {
        Svg svg = new Svg(picture);
        svg.out.append(
                "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-t\" aria-describedby=\"%s-d\" width=\"100%%\" height=\"%s\">"
                        .formatted(id, id, down(picture.height())));
        svg.tell("title", id + "-t", picture.title());
        svg.tell("desc", id + "-d", picture.description());
        return svg.draw();
    }

    private String draw() {
        picture.marks().forEach(this::draw);
        return out.append("</svg>").toString();
    }

    private void draw(Mark mark) {
        if (mark instanceof Mark.Box box) {
            begin("rect");
            put("x", along(box.x()));
            put("y", down(box.y()));
            put("width", along(box.width()));
            put("height", down(box.height()));
            look(box.tone());
        } else if (mark instanceof Mark.Stroke line) {
            begin("line");
            put("x1", along(line.x1()));
            put("y1", down(line.y1()));
            put("x2", along(line.x2()));
            put("y2", down(line.y2()));
            look(line.tone());
        } else if (mark instanceof Mark.Dot dot) {
            begin("circle");
            put("cx", along(dot.x()));
            put("cy", down(dot.y()));
            put("r", down(dot.radius()));
            look(dot.tone());
        } else if (mark instanceof Mark.Label label) {
            write(label);
            return;
        }
        out.append("/>");
    }

    private void write(Mark.Label label) {
        begin("text");
        put("x", along(label.x()));
        put("y", down(label.y()));
        if (label.shift() != 0) {
            put("dx", down(label.shift()));
        }
        if (label.anchor() != Mark.Anchor.START) {
            put("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
        }
        look(label.tone());
        out.append('>').append(escape(label.text())).append("</text>");
    }

    private void look(Tone tone) {
        put("class", tone.styleClass());
    }

    private void tell(String element, String id, String text) {
        out.append('<').append(element);
        put("id", id);
        out.append('>').append(escape(text)).append("</").append(element).append('>');
    }

    private void begin(String element) {
        out.append('<').append(element);
    }

    private void put(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"").append(value).append('"');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String along(double share) {
        return number(share * 100) + "%";
    }

    private static String down(double ems) {
        return number(ems) + "em";
    }

    /** Two decimals are finer than any screen; no zeros at the end. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
