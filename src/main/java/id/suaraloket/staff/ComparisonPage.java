package id.suaraloket.staff;

import id.suaraloket.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two periods or jenis layanan of a unit side by side, and the form that chooses them.
 *
 * @param unit code of the unit
 * @param first what is chosen for the first side
 * @param second what is chosen for the second side
 * @param says null if the unit has no responses at all
 */
record ComparisonPage(
        String unit,
        String name,
        List<PeriodChoices.Group> periods,
        List<Choice> services,
        Side first,
        Side second,
        @Nullable Comparison says) {

    /**
     * What is chosen for one side.
     *
     * @param period id of a period
     * @param service code of a jenis layanan, null for all
     */
    record Side(String period, @Nullable String service) {}
}
