package id.suaraloket.report;

import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The arithmetic of an IKM as a spreadsheet computes it. What cannot be computed is {@link Rekapitulasi#NONE}, and so is what is made of it:
 * never a 0.
 */
final class OlahDataFormulas {
    /** Where nothing of a value is lost, and what binary fractions add to it is. */
    private static final int NOISE = 10;

    /** Excel's 8.192 characters, the = before them among them. */
    private static final int LONGEST = 8191;

    private static final Rational INDEX = Rational.of(25);

    private OlahDataFormulas() {}

    /**
     * The sum of cells or formulas, 0 of none.
     *
     * @throws OlahDataTrouble if Excel would take the workbook for a broken one: it allows a formula so many characters
     */
    static String sum(List<String> terms) {
        String formula = terms.isEmpty() ? "0" : String.join("+", terms);
        if (formula.length() > LONGEST) {
            throw new OlahDataTrouble("formula");
        }
        return formula;
    }

    static String mean(String sum, String answered) {
        return "IF(" + answered + "=0,\"-\"," + sum + "/" + answered + ")";
    }

    static String weighted(String mean, String weight) {
        return "IF(ISNUMBER(" + mean + ")," + mean + "*" + weight + ",\"-\")";
    }

    /** The sum of so many values, if all of them are there. */
    static String whole(String range, int values) {
        return "IF(COUNT(" + range + ")=" + values + ",SUM(" + range + "),\"-\")";
    }

    static String index(String sum) {
        return "IF(ISNUMBER(" + sum + ")," + sum + "*25,\"-\")";
    }

    static Optional<Rational> index(Optional<Rational> sum) {
        return sum.map(INDEX::times);
    }

    /**
     * To two decimals, halves up. 86,625 is a little less as a binary fraction and would become 86,62: the inner rounding takes that
     * away.
     */
    static String rounded(String value) {
        return "IF(ISNUMBER(" + value + "),ROUND(ROUND(" + value + "," + NOISE + "),2),\"-\")";
    }

    static Optional<Rational> rounded(Optional<Rational> value) {
        return value.map(exact -> Rational.parse(exact.round(2).toPlainString()));
    }

    /** The mean of those values that are there. */
    static String average(String range) {
        return "IF(COUNT(" + range + ")=0,\"-\",AVERAGE(" + range + "))";
    }

    static String mutu(String ikm) {
        return bands(ikm, Mutu::name);
    }

    static String kinerja(String ikm) {
        return bands(ikm, Mutu::kinerja);
    }

    /** One IF in the other, from the highest down; the lowest is whatever is left. */
    private static String bands(String ikm, Function<Mutu, String> word) {
        Mutu[] all = Mutu.values();
        String formula = "\"" + word.apply(all[all.length - 1]) + "\"";
        for (int i = all.length - 2; i >= 0; i--) {
            String bound = all[i].lowerBound().stripTrailingZeros().toPlainString();
            formula = "IF(" + ikm + ">=" + bound + ",\"" + word.apply(all[i]) + "\"," + formula + ")";
        }
        return "IF(ISNUMBER(" + ikm + ")," + formula + ",\"-\")";
    }
}
