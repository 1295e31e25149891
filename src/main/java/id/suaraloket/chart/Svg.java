package id.suaraloket.chart;

import java.util.Locale;

/** Writes pictures as SVG, the same one for a page and for paper. */
public final class Svg {
    private static final String STROKE = "stroke";

    private final Picture picture;
    private final Scale scale;
    private final boolean paper;
    private final StringBuilder out = new StringBuilder();

    private Svg(Picture picture, Scale scale, boolean paper) {
        this.picture = picture;
        this.scale = scale;
        this.paper = paper;
    }

    /**
     * For a page: as wide as there is room, as large as the letters around it. The stylesheet gives the colours, by the class {@code chart} and
     * those of {@link Tone}.
     *
     * @param id of its own on the page, of letters, digits and hyphens
     */
    public static String fluid(Picture picture, String id) {
        Svg svg = new Svg(picture, new Scale("%", 100, "em", 1), false);
        svg.out.append(
                "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-t\" aria-describedby=\"%s-d\" width=\"100%%\" height=\"%s\">"
                        .formatted(id, id, svg.scale.down(picture.height())));
        svg.tell("title", id + "-t", picture.title());
        svg.tell("desc", id + "-d", picture.description());
        return svg.draw();
    }

    /**
     * For paper: a file of its own with the colours of paper, e.g. for a document.
     *
     * @param width in points
     * @param size of its letters, in points
     */
    public static String fixed(Picture picture, double width, double size) {
        Svg svg = new Svg(picture, new Scale("", width, "", size), true);
        svg.out.append(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                                + " font-family=\"Open Sans, sans-serif\" font-size=\"%3$s\">")
                        .formatted(svg.scale.along(1), svg.scale.down(picture.height()), svg.scale.down(1)));
        svg.tell("title", "", picture.title());
        svg.tell("desc", "", picture.description());
        return svg.draw();
    }

    private String draw() {
        picture.marks().forEach(this::draw);
        return out.append("</svg>").toString();
    }

    private void draw(Mark mark) {
        if (mark instanceof Mark.Box box) {
            begin("rect");
            put("x", scale.along(box.x()));
            put("y", scale.down(box.y()));
            put("width", scale.along(box.width()));
            put("height", scale.down(box.height()));
            fill(box.tone());
        } else if (mark instanceof Mark.Stroke line) {
            begin("line");
            put("x1", scale.along(line.x1()));
            put("y1", scale.down(line.y1()));
            put("x2", scale.along(line.x2()));
            put("y2", scale.down(line.y2()));
            pen(line.tone());
        } else if (mark instanceof Mark.Dot dot) {
            begin("circle");
            put("cx", scale.along(dot.x()));
            put("cy", scale.down(dot.y()));
            put("r", scale.down(dot.radius()));
            fill(dot.tone());
        } else if (mark instanceof Mark.Label label) {
            write(label);
            return;
        }
        out.append("/>");
    }

    private void write(Mark.Label label) {
        begin("text");
        put("x", scale.along(label.x()));
        put("y", scale.down(label.y()));
        if (label.shift() != 0) {
            put("dx", scale.down(label.shift()));
        }
        if (label.anchor() != Mark.Anchor.START) {
            put("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
        }
        fill(label.tone());
        if (paper && label.tone() == Tone.STRONG) {
            put("font-weight", "600");
        }
        out.append('>').append(escape(label.text())).append("</text>");
    }

    private void fill(Tone tone) {
        if (!paper) {
            put("class", tone.styleClass());
            return;
        }
        put("fill", tone.paper());
        if (tone == Tone.OTHER) {
            put(STROKE, Tone.VALUE.paper());
            put("stroke-width", scale.down(0.1));
        }
    }

    /** A gap is the widest: it shows on both sides of the line that it keeps apart. */
    private void pen(Tone tone) {
        if (!paper) {
            put("class", tone.styleClass());
            return;
        }
        put(STROKE, tone.paper());
        put("stroke-width", scale.down(tone == Tone.GAP ? 0.4 : 0.14));
        if (tone == Tone.GUIDE) {
            put("stroke-dasharray", scale.down(0.3));
        }
    }

    private void tell(String element, String id, String text) {
        out.append('<').append(element);
        if (!id.isEmpty()) {
            put("id", id);
        }
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

    /** How lengths are written along the picture and down it. */
    private record Scale(String across, double width, String unit, double size) {
        String along(double share) {
            return number(share * width) + across;
        }

        String down(double ems) {
            return number(ems * size) + unit;
        }

        /** Two decimals are finer than any screen or printer; no zeros at the end. */
        private static String number(double value) {
            String text = String.format(Locale.ROOT, "%.2f", value);
            return text.replaceFirst("\\.?0+$", "");
        }
    }
}
