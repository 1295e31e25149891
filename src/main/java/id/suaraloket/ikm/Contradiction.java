package id.suaraloket.ikm;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing that cannot be as it is printed, with what it should be. {@link RecapCheck} finds them. */
public sealed interface Contradiction {
    /** How a wrong figure may have come about. */
    enum Cause {
        UNKNOWN,
        /** Cut off after its decimals instead of rounded. */
        CUT_OFF,
        /** Empty answers were counted as answers of 0. */
        EMPTY_AS_ZERO,
        /** NRR tertimbang were rounded before they were added up. */
        WEIGHTED_ROUNDED
    }

    /** From the lowest to the highest whole number that is possible. */
    record Whole(long low, long high) {}

    /**
     * More respondents left a question empty than there are.
     *
     * @param possible what the printed sum leaves room for, null if nothing
     */
    record TooManyEmpty(
            String unsur,
            String question,
            long rtmk,
            long respondents,
            @Nullable Whole possible) implements Contradiction {}

    /**
     * A jumlah nilai that so many answers of 1 to 4 cannot reach.
     *
     * @param possible what they can
     * @param value the printed nilai unsur, null if there is none or it cannot be reached
     * @param asked the sums that would give it, the other sums of the unsur being right; null if that is not known
     * @param others names of the other questions of the unsur
     */
    record SumImpossible(
            String unsur,
            String question,
            long sum,
            long answered,
            Whole possible,
            @Nullable BigDecimal value,
            @Nullable Whole asked,
            List<String> others)
            implements Contradiction {}

    /** A nilai unsur outside 1 to 4, of which nothing else is known. */
    record ValueOutside(String unsur, BigDecimal printed) implements Contradiction {}

    /** A nilai unsur without a single answer. */
    record ValueOfNothing(String unsur, BigDecimal printed) implements Contradiction {}

    /**
     * A nilai unsur that is not what its sums give.
     *
     * @param sums its questions' jumlah nilai
     * @param answered answers to all of them
     * @param expected exact
     */
    record ValueWrong(String unsur, BigDecimal printed, List<Long> sums, long answered, Rational expected, Cause cause)
            implements Contradiction {}

    /** A nilai unsur that no possible sum of its questions gives. */
    record ValueUnreachable(String unsur, BigDecimal printed, Span possible) implements Contradiction {}

    /**
     * An IKM that no bobot gives.
     *
     * @param bases what each bobot gives instead
     */
    record IkmWrong(BigDecimal printed, List<IkmBasis> bases, Cause cause) implements Contradiction {}

    /** An IKM that no answers of 1 to 4 give, whatever they are. */
    record IkmOutside(BigDecimal printed, Span possible) implements Contradiction {}

    /** Another mutu than the printed IKM has. */
    record MutuWrong(Mutu printed, BigDecimal ikm, Mutu expected) implements Contradiction {}

    /** Another capaian than the printed IKM is of the printed target. */
    record CapaianWrong(BigDecimal printed, Capaian expected) implements Contradiction {}

    /** Head counts that are not as many as there are respondents. */
    record HeadsWrong(String group, List<Long> counts, long sum, long respondents) implements Contradiction {}
}
