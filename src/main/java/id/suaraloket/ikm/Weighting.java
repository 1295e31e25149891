package id.suaraloket.ikm;

import java.util.Arrays;
import java.util.Optional;

/**
 * Bobot: what each unsur weighs in the IKM. Agencies use all three [practice], the unit chooses, and every document prints the choice.
 *
 * <p>The two decimal weights are 1/9 cut short. For another number of unsur they would give an index above 100 or far below 25, so they
 * are refused there [choice].
 */
public enum Weighting {
    /** 1 / number of unsur [rule]; IKM 25 to 100. The default. */
    ONE_OVER_K("1/k"),
    /** 0,111 [practice]; nine unsur, IKM 24,975 to 99,90. */
    POINT_111("0.111"),
    /** 0,11 [practice]; nine unsur, IKM 24,75 to 99,00. */
    POINT_11("0.11");

    private static final int UNSUR_OF_DECIMAL_WEIGHTS = 9;

    private final String code;

    Weighting(String code) {
        this.code = code;
    }

    /** The name in settings, interfaces and files; it never changes. */
    public String code() {
        return code;
    }

    public static Optional<Weighting> find(String code) {
        return Arrays.stream(values()).filter(w -> w.code.equals(code)).findFirst();
    }

    /** Whether a questionnaire with {@code k} unsur can be weighed this way. */
    public boolean fits(int k) {
        return this == ONE_OVER_K ? k > 0 : k == UNSUR_OF_DECIMAL_WEIGHTS;
    }

    /**
     * The weight of one unsur.
     *
     * @param k number of unsur of the questionnaire, whether answered or not
     * @throws IllegalArgumentException unless {@link #fits(int) it fits}
     */
    public Rational weight(int k) {
        if (!fits(k)) {
            throw new IllegalArgumentException(
                    "Weighting " + code + " does not fit a questionnaire of " + k + " unsur");
        }
        return this == ONE_OVER_K ? Rational.of(1, k) : Rational.parse(code);
    }
}
