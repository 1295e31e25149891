package id.suaraloket.report;

import id.suaraloket.chart.Picture;
import id.suaraloket.report.Booklet.Align;
import id.suaraloket.report.Booklet.Column;
import java.util.ArrayList;
import java.util.List;

/** Writes the parts of a booklet one after the other. Texts are messages under one prefix. */
final class BookletPen {
    private final Words words;
    private final String prefix;
    private final List<Booklet.Part> parts = new ArrayList<>();
    private int closing = Integer.MAX_VALUE;

    BookletPen(Words words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /** What was written, as a booklet. */
    Booklet bind(List<String> title, Margins margins, Letterhead letterhead) {
        int last = Math.min(closing, parts.size());
        return new Booklet(title, margins, letterhead, parts.subList(0, last), parts.subList(last, parts.size()));
    }

    /** What follows stands on one page with the signature. */
    void close() {
        closing = parts.size();
    }

    void add(Booklet.Part part) {
        parts.add(part);
    }

    Words words() {
        return words;
    }

    String say(String key, Object... args) {
        return words.text(prefix + key, args);
    }

    void chapter(String key) {
        parts.add(new Booklet.Chapter(say(key)));
    }

    void section(String key, Object... args) {
        parts.add(new Booklet.Section(say(key, args)));
    }

    void text(String key, Object... args) {
        parts.add(new Booklet.Text(say(key, args)));
    }

    void gap(String key) {
        parts.add(new Booklet.Gap(say(key)));
    }

    /** A list in an order that matters. */
    /** A list, if it has lines. */
    void numbered(List<String> lines) {
        items(true, lines);
    }

    /** The same without numbers. */
    void items(List<String> lines) {
        items(false, lines);
    }

    private void items(boolean numbered, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Booklet.Items(numbered, lines));
        }
    }

    /** A table, if it has rows. */
    void grid(String caption, List<Column> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            parts.add(new Booklet.Grid(caption, columns, rows, false));
        }
    }

    /** A table whose last row is the result of those above. */
    void total(String caption, List<Column> columns, List<List<String>> rows) {
        parts.add(new Booklet.Grid(caption, columns, rows, true));
    }

    Column column(String key, int width, Align align) {
        return new Column(say("column." + key), width, align);
    }

    void chart(String caption, Picture picture) {
        parts.add(new Booklet.Chart(caption, picture));
    }
}
