package id.suaraloket.report;

import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import id.suaraloket.recap.Reached;
import id.suaraloket.report.Rekapitulasi.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of an LKj that sets the unit beside another, and its sentence; with gaps to fill in where none was chosen. */
record LkjOtherWords(LkjWords lkj) {
    /** Writes. */
    LkjTables.Table write(Reached year, LkjChoice.@Nullable Other other) {
        Words words = lkj.words();
        BigDecimal ikm = year.ikm();
        List<Figure> own = List.of(
                LkjWords.text(lkj.unit()),
                LkjWords.text(lkj.periods().of(year.period(), words.locale())),
                lkj.figure(ikm),
                LkjWords.text(mutu(ikm)),
                other == null ? Figure.none() : lkj.change(ikm, other.ikm()),
                LkjWords.text(lkj.source(year)));
        if (other == null) {
            List<Figure> gap = List.of(
                    LkjWords.text(words.text("lkj.other.gap.unit")),
                    LkjWords.text(words.text("lkj.other.gap.period")),
                    Figure.none(),
                    Figure.none(),
                    Figure.none(),
                    LkjWords.text(words.text("lkj.other.gap.source")));
            return lkj.table("other", List.of(own, gap), false, words.text("lkj.other.none"));
        }
        List<Figure> others = List.of(
                LkjWords.text(other.name()),
                LkjWords.text(other.period()),
                lkj.figure(other.ikm()),
                LkjWords.text(mutu(other.ikm())),
                Figure.none(),
                LkjWords.text(other.source()));
        return lkj.table("other", List.of(own, others), false, compared(year, other));
    }

    private String compared(Reached year, LkjChoice.Other other) {
        Words words = lkj.words();
        BigDecimal ikm = year.ikm();
        if (ikm == null) {
            return words.text("lkj.other.unknown", lkj.unit(), other.name(), words.decimal(other.ikm()));
        }
        return words.text(
                "lkj.other.sentence." + LkjWords.sign(ikm.compareTo(other.ikm())),
                lkj.unit(),
                String.valueOf(year.period().year()),
                words.decimal(ikm),
                words.decimal(ikm.subtract(other.ikm()).abs()),
                other.name(),
                words.decimal(other.ikm()));
    }

    private static String mutu(@Nullable BigDecimal ikm) {
        return ikm == null
                ? Rekapitulasi.NONE
                : Mutu.of(Rational.parse(ikm.toPlainString())).name();
    }
}
