package id.suaraloket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff see first. */
record HomePage(List<UnitRow> units) {
    /** A unit; numbers are texts in the reader's form. */
    record UnitRow(String code, String name, String responses, List<PeriodRow> periods, List<PointRow> points) {}

    record PeriodRow(String id, String name, String responses) {}

    /**
     * A survey point.
     *
     * @param service name of its one jenis layanan, null for all
     */
    record PointRow(String code, String label, @Nullable String service) {}
}
