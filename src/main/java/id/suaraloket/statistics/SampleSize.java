package id.suaraloket.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** How many responses a survey should collect. */
public final class SampleSize {
    /** The 0.95 quantile of chi-square with one degree of freedom; the tables print 3.841. */
    private static final double CHI_SQUARE = new ChiSquaredDistribution(1).inverseCumulativeProbability(0.95);

    /** P (1 - P) with P = 0.5, the share that asks for the largest sample. */
    private static final double VARIANCE = 0.25;

    private static final double MARGIN = 0.05;

    private SampleSize() {}

    /**
     * The table of Krejcie and Morgan, "Determining Sample Size for Research Activities" (1970), which PermenPANRB 14/2017 reprints:
     * S = X² N P (1 - P) / (d² (N - 1) + X² P (1 - P)), with 95 % confidence, P = 0.5 and d = 0.05, rounded half-up.
     *
     * @param population estimated users of the service in the period
     * @return respondents; 0 for a population of 0, never more than the population
     * @throws IllegalArgumentException if the population is negative
     */
    public static long krejcieMorgan(long population) {
        if (population < 0) {
            throw new IllegalArgumentException("A population cannot be negative: " + population);
        }
        if (population == 0) {
            return 0;
        }
        double wanted = CHI_SQUARE * VARIANCE;
        double sample = wanted * population / (MARGIN * MARGIN * (population - 1) + wanted);
        return Math.min(population, Math.round(sample));
    }
}
