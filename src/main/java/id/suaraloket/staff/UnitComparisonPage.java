package id.suaraloket.staff;

import id.suaraloket.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two units side by side, and the form that chooses them.
 *
 * @param periods those with responses at any of the two, and the one that is shown
 * @param first code of the first unit
 * @param second code of the second unit
 * @param period id of the period
 * @param says null if there are not two units to compare
 */
record UnitComparisonPage(
        List<Choice> units,
        List<PeriodChoices.Group> periods,
        String first,
        String second,
        String period,
        @Nullable Comparison says) {
    static UnitComparisonPage ofNothing() {
        return new UnitComparisonPage(List.of(), List.of(), "", "", "", null);
    }
}
