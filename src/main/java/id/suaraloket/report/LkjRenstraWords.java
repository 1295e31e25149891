package id.suaraloket.report;

import id.suaraloket.recap.Reached;
import id.suaraloket.report.Rekapitulasi.Figure;
import java.math.BigDecimal;
import java.util.List;

/** The table of an LKj that sets the realisasi beside the targets of the renstra, and its sentence. */
record LkjRenstraWords(LkjWords lkj) {
    /**
     * Writes.
     *
     * @param renstra its years, the earliest first
     * @param now the year of the report
     */
    LkjTables.Table write(List<Reached> renstra, Reached now) {
        Reached last = renstra.get(renstra.size() - 1);
        List<List<Figure>> rows = renstra.stream()
                .map(one -> List.of(
                        LkjWords.text(String.valueOf(one.period().year())),
                        lkj.figure(one.target()),
                        lkj.figure(one.ikm()),
                        lkj.percent(one.capaian()),
                        lkj.percent(one.capaian(last.target())),
                        LkjWords.text(lkj.source(one))))
                .toList();
        return lkj.table("renstra", rows, false, sentence(last, now));
    }

    private String sentence(Reached last, Reached now) {
        Words words = lkj.words();
        String year = String.valueOf(now.period().year());
        String end = String.valueOf(last.period().year());
        BigDecimal ikm = now.ikm();
        BigDecimal target = last.target();
        if (target == null) {
            return words.text("lkj.renstra.untargeted", end);
        }
        if (ikm == null) {
            return words.text("lkj.renstra.none", year, end, words.decimal(target));
        }
        String percent = lkj.percent(now.capaian(target)).text();
        return words.text(
                ikm.compareTo(target) >= 0 ? "lkj.renstra.reached" : "lkj.renstra.missing",
                year,
                words.decimal(ikm),
                percent,
                end,
                words.decimal(target),
                words.decimal(target.subtract(ikm).abs()));
    }
}
