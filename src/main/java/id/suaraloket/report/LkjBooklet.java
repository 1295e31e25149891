package id.suaraloket.report;

import id.suaraloket.report.Booklet.Align;
import id.suaraloket.report.Booklet.Column;
import id.suaraloket.report.Booklet.Part;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.web.Messages;
import java.util.ArrayList;
import java.util.List;

/** The tables of an LKj as a booklet: each with its sentence and what is to be filled in. */
final class LkjBooklet {
    private static final List<Integer> WIDTHS = List.of(34, 20, 20, 24, 26, 36);
    private static final List<Align> ALIGNS =
            List.of(Align.TEXT, Align.MIDDLE, Align.MIDDLE, Align.MIDDLE, Align.MIDDLE, Align.TEXT);

    private LkjBooklet() {}

    static Booklet of(LkjTables says, Letterhead letterhead, Messages messages) {
        List<Part> parts = new ArrayList<>();
        List<Part> closing = new ArrayList<>();
        LkjTables.Table last = says.tables().get(says.tables().size() - 1);
        for (LkjTables.Table table : says.tables()) {
            List<Part> there = table.equals(last) ? closing : parts;
            there.add(new Booklet.Grid(
                    table.caption(),
                    columns(table),
                    table.rows().stream()
                            .map(row -> row.stream().map(Figure::text).toList())
                            .toList(),
                    table.total()));
            there.add(new Booklet.Text(table.sentence()));
            there.add(new Booklet.Gap(table.gap()));
        }
        return new Booklet(says.title(), margins(says, messages), letterhead, parts, closing);
    }

    static Margins margins(LkjTables says, Messages messages) {
        return new Margins(
                messages.get(Messages.DEFAULT, "lkj.running", says.unit(), String.valueOf(says.year())),
                says.footer(),
                says.mark(),
                says.demo());
    }

    private static List<Column> columns(LkjTables.Table table) {
        List<Column> columns = new ArrayList<>();
        for (String head : table.columns()) {
            int i = columns.size();
            columns.add(new Column(head, WIDTHS.get(i), ALIGNS.get(i)));
        }
        return columns;
    }
}
