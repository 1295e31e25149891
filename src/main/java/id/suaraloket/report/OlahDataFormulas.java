package id.suaraloket.report;

import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of an IKM as a spreadsheet computes it. What cannot be computed is {@link Rekapitulasi#NONE}, and so is what is made of it:
 * never a 0.
 */
final class OlahDataFormulas {
    /** Where nothing of a value is lost, and what binary fractions add to it is. */
    private static final int NOISE = 10;

    private static final Rational INDEX = Rational.of(25);

    private OlahDataFormulas() {}

    static String sum(List<String> cells) {
        return cells.isEmpty() ? "0" : String.join("+", cells);
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
        return bands(ikm, "\"A\"", "\"B\"", "\"C\"", "\"D\"");
    }

    static String kinerja(String ikm) {
        return bands(
                ikm,
                "\"" + Mutu.A.kinerja() + "\"",
                "\"" + Mutu.B.kinerja() + "\"",
                "\"" + Mutu.C.kinerja() + "\"",
                "\"" + Mutu.D.kinerja() + "\"");
    }

    private static String bands(String ikm, String a, String b, String c, String d) {
        return "IF(ISNUMBER(" + ikm + "),IF(" + ikm + ">=88.31," + a + ",IF(" + ikm + ">=76.61," + b + ",IF(" + ikm
                + ">=65," + c + "," + d + "))),\"-\")";
    }
}
