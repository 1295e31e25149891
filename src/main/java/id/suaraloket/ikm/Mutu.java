package id.suaraloket.ikm;

import java.math.BigDecimal;

/**
 * Mutu pelayanan and kinerja unit pelayanan [rule: the bands].
 *
 * <table>
 * <caption>Bands as printed in PermenPANRB 14/2017</caption>
 * <tr><th>mutu</th><th>kinerja</th><th>NIK (IKM)</th><th>NI</th></tr>
 * <tr><td>A</td><td>Sangat baik</td><td>88,31 - 100,00</td><td>3,5324 - 4,00</td></tr>
 * <tr><td>B</td><td>Baik</td><td>76,61 - 88,30</td><td>3,0644 - 3,532</td></tr>
 * <tr><td>C</td><td>Kurang baik</td><td>65,00 - 76,60</td><td>2,60 - 3,064</td></tr>
 * <tr><td>D</td><td>Tidak baik</td><td>25,00 - 64,99</td><td>1,00 - 2,5996</td></tr>
 * </table>
 */
public enum Mutu {
    A("Sangat baik", "88.31"),
    B("Baik", "76.61"),
    C("Kurang baik", "65.00"),
    D("Tidak baik", "0.00");

    private static final BigDecimal HIGHEST = new BigDecimal("100.00");

    private final String kinerja;
    private final BigDecimal lowerBound;

    Mutu(String kinerja, String lowerBound) {
        this.kinerja = kinerja;
        this.lowerBound = new BigDecimal(lowerBound);
    }

    /** The word of the regulation for this mutu; a term of the field, the same in every language. */
    public String kinerja() {
        return kinerja;
    }

    /** The lowest printed index that it is given for. */
    public BigDecimal lowerBound() {
        return lowerBound;
    }

    /**
     * Classifies an IKM, or an unsur by its NRR x 25. Rounds to two decimals half-up first and then goes by the lower bounds, so that no value
     * falls between two printed bands and the letter always agrees with the printed figure [choice]. The decimal weights can give
     * less than 25; that is D [choice].
     *
     * @param index 0 to 100
     * @throws IllegalArgumentException if the rounded index is below 0 or above 100
     */
    public static Mutu of(Rational index) {
        BigDecimal printed = index.round(2);
        if (printed.signum() < 0 || printed.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("An index is 0 to 100, not " + printed);
        }
        for (Mutu mutu : values()) {
            if (printed.compareTo(mutu.lowerBound) >= 0) {
                return mutu;
            }
        }
        throw new AssertionError("D begins at 0");
    }
}
