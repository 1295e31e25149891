package id.suaraloket.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What tables of an LKj are to be about.
 *
 * @param from first year of the renstra, null for the first of the years with targets around the year
 * @param to its last year, null for the last of them; what is asked for and the year itself are within {@link #MOST_YEARS}
 * @param other a unit to compare with, null for none
 */
public record LkjChoice(
        int year,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Other other) {
    /** A renstra is of five years; a longer run of targets is of more than one. */
    static final int MOST_YEARS = 10;

    /**
     * Another unit.
     *
     * @param period what its IKM is of, in words
     * @param source where the figure is known from, in words
     */
    public record Other(String name, String period, BigDecimal ikm, String source) {}
}
