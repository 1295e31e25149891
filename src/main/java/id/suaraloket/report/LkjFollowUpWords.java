package id.suaraloket.report;

import id.suaraloket.report.Rekapitulasi.Figure;
import java.util.List;

/** The table of an LKj that tells what the unit meant to do about the year's lowest unsur, and what became of it. */
record LkjFollowUpWords(LkjWords lkj) {
    private static final String TABLE = "follow-up";

    /** Writes. */
    LkjTables.Table write(FollowUpTable followUps) {
        Words words = lkj.words();
        if (followUps.rows().isEmpty()) {
            List<Figure> gap = List.of(
                    LkjWords.text(words.text("lkj.follow-up.gap.unsur")),
                    Figure.none(),
                    Figure.none(),
                    Figure.none(),
                    Figure.none(),
                    LkjWords.text(words.text("lkj.follow-up.gap.action")));
            return lkj.table(TABLE, List.of(gap), false, words.text("lkj.follow-up.none"));
        }
        long done = followUps.rows().stream().filter(FollowUpTable.Row::done).count();
        return lkj.table(
                TABLE,
                followUps.rows().stream().map(this::row).toList(),
                false,
                words.text(
                        "lkj.follow-up.sentence", words.count(followUps.rows().size()), words.count(done)));
    }

    private List<Figure> row(FollowUpTable.Row row) {
        return List.of(
                LkjWords.text(row.unsur()),
                LkjWords.text(row.due()),
                row.before(),
                row.after(),
                LkjWords.text(row.stateName()),
                LkjWords.text(lkj.words().text("lkj.follow-up.action", row.action(), row.person())));
    }
}
