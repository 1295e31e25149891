package id.suaraloket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff see first. */
record HomePage(List<UnitRow> units) {
    /**
     * A unit; numbers are texts in the reader's form.
     *
     * @param alerts a line for each point that needs somebody
     */
    record UnitRow(
            String code,
            String name,
            String responses,
            List<PeriodRow> periods,
            List<PointRow> points,
            List<Alert> alerts) {}

    record PeriodRow(String id, String name, String responses) {}

    /**
     * A survey point.
     *
     * @param service name of its one jenis layanan, null for all
     */
    record PointRow(String code, String label, @Nullable String service) {}

    /**
     * Something that staff should look after.
     *
     * @param address of the page where that can be done
     * @param subject what it is about, as the words of a link
     * @param trouble what is wrong, in words
     */
    record Alert(String address, String subject, String trouble) {}
}
