package id.suaraloket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every unit that one may see, in one period.
 *
 * @param period the period in words
 * @param updated when this was read, in words
 * @param alerts what needs somebody, unit by unit
 * @param empty whether nobody responded anywhere in the period
 * @param before the period before it, null for the first that there can be
 * @param after the period after it, null if that has not begun
 */
record HomePage(
        String period,
        String updated,
        List<UnitAlert> alerts,
        List<UnitRow> units,
        boolean empty,
        @Nullable PeriodLink before,
        @Nullable PeriodLink after) {

    /** @param name of the unit */
    record UnitAlert(String name, Alert alert) {}

    /**
     * A unit; numbers are texts in the reader's form.
     *
     * @param today how many responses count today
     * @param sample what the number of respondents is to be measured by
     * @param mutu letter and word, empty without IKM
     * @param caution why the IKM is missing or not to be relied on; empty if there is nothing to say
     */
    record UnitRow(
            String code,
            String name,
            String respondents,
            String sample,
            String today,
            String ikm,
            String mutu,
            String caution) {}

    record PeriodLink(String id, String name) {}
}
