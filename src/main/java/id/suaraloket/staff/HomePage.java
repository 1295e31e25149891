package id.suaraloket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff see first. */
record HomePage(List<UnitRow> units) {
    /**
     * A unit; numbers are texts in the reader's form.
     *
     * @param alerts a line for each tablet in trouble
     */
    record UnitRow(
            String code,
            String name,
            String responses,
            List<PeriodRow> periods,
            List<PointRow> points,
            List<TabletAlert> alerts) {}

    record PeriodRow(String id, String name, String responses) {}

    /**
     * A survey point.
     *
     * @param service name of its one jenis layanan, null for all
     */
    record PointRow(String code, String label, @Nullable String service) {}

    /**
     * A tablet in trouble.
     *
     * @param point code of its point
     * @param label of its point
     * @param trouble what is wrong, in words
     */
    record TabletAlert(String point, String label, String trouble) {}
}
