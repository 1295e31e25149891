package id.suaraloket.report;

import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Rational;
import id.suaraloket.ikm.UnsurValue;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.SheetStyles.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines from an unsur's sum down to the IKM. */
final class OlahDataTotals {
    private final SheetCells cells;
    private final Recap recap;
    private final Words words;
    private final int label;
    private int next;

    /**
     * @param label the last column of the lines' labels
     * @param next the first line, from 0
     */
    OlahDataTotals(SheetCells cells, Recap recap, Words words, int label, int next) {
        this.cells = cells;
        this.recap = recap;
        this.words = words;
        this.label = label;
        this.next = next;
    }

    /**
     * Writes the lines.
     *
     * @param columns of every unsur, in the recap's order
     * @param elsewhere the cell of another sheet in which the IKM of the unit stands, null if it is the sum of these columns x 25
     * @return the row below
     */
    int write(List<Column> columns, Ikm ikm, @Nullable String elsewhere) {
        int k = columns.size();
        Weighting weighting = recap.weighting();
        int sum = line("sum");
        int answered = line("answered");
        int mean = line("mean");
        int value = line("value");
        int weight = line("weight");
        int weighted = line("weighted");
        Optional<Rational> whole = Optional.of(Rational.ZERO);
        for (Column column : columns) {
            Optional<Rational> exact = column.value().mean();
            Optional<Rational> part = column.value().weighted(weighting, k);
            column.formula(cells, sum, column.sum(), column.value().counts().sum());
            column.formula(
                    cells, answered, column.answered(), column.value().counts().answered());
            column.formula(
                    cells, mean, OlahDataFormulas.mean(column.at(sum), column.at(answered)), exact, Kind.TOTAL_MEAN);
            column.formula(
                    cells,
                    value,
                    OlahDataFormulas.rounded(column.at(mean)),
                    OlahDataFormulas.rounded(exact),
                    Kind.TOTAL_VALUE);
            weight(cells, weight, column.first(), column.last(), weighting, k);
            column.formula(
                    cells,
                    weighted,
                    OlahDataFormulas.weighted(column.at(mean), column.at(weight)),
                    part,
                    Kind.TOTAL_MEAN);
            whole = whole.flatMap(before -> part.map(before::plus));
        }
        int first = columns.get(0).first();
        int last = columns.get(k - 1).last();
        int total = line("total");
        cells.formula(
                total,
                first,
                last,
                OlahDataFormulas.whole(SheetCells.range(weighted, first, last), k),
                whole,
                Kind.TOTAL_MEAN);
        ikm(first, last, ikm, SheetCells.at(total, first), elsewhere);
        return next;
    }

    private void ikm(int first, int last, Ikm ikm, String total, @Nullable String elsewhere) {
        int row = line(elsewhere == null ? "ikm" : "ikm.mean-of-services");
        String formula = elsewhere == null ? OlahDataFormulas.rounded(total + "*25") : elsewhere;
        cells.formula(row, first, last, formula, OlahDataFormulas.rounded(ikm.value()), Kind.GRAND_VALUE);
        cells.height(row, 24);
        String cell = SheetCells.at(row, first);
        cells.formula(
                line("mutu"),
                first,
                last,
                OlahDataFormulas.mutu(cell),
                ikm.mutu().map(Enum::name).orElse(Rekapitulasi.NONE),
                Kind.TOTAL_TEXT);
        cells.formula(
                line("kinerja"),
                first,
                last,
                OlahDataFormulas.kinerja(cell),
                ikm.mutu().map(mutu -> mutu.kinerja()).orElse(Rekapitulasi.NONE),
                Kind.TOTAL_TEXT);
    }

    /** What an unsur weighs: 1/9 as that, a decimal weight as the number it is. */
    static void weight(SheetCells cells, int row, int first, int last, Weighting weighting, int k) {
        if (weighting == Weighting.ONE_OVER_K) {
            cells.formula(row, first, last, "1/" + k, Optional.of(weighting.weight(k)), Kind.TOTAL_MEAN);
        } else {
            cells.number(row, first, last, new BigDecimal(weighting.code()).doubleValue(), Kind.TOTAL_MEAN);
        }
    }

    private int line(String what) {
        cells.text(next, 0, label, words.text("report.olah." + what), Kind.TOTAL_LABEL);
        return next++;
    }

    /**
     * An unsur.
     *
     * @param first its first column
     * @param last its last
     * @param sum formula of the sum of its answers
     * @param answered formula of their number
     * @param value what they come to
     */
    record Column(int first, int last, String sum, String answered, UnsurValue value) {
        private String at(int row) {
            return SheetCells.at(row, first);
        }

        private void formula(SheetCells cells, int row, String formula, long number) {
            cells.formula(row, first, last, formula, number, Kind.TOTAL);
        }

        private void formula(SheetCells cells, int row, String formula, Optional<Rational> number, Kind kind) {
            cells.formula(row, first, last, formula, number, kind);
        }
    }
}
