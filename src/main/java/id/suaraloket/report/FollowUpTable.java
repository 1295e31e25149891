package id.suaraloket.report;

import id.suaraloket.recap.FollowUpState;
import id.suaraloket.report.Rekapitulasi.Figure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rencana tindak lanjut of a unit in words, worded once for pages and documents. {@link FollowUpAuthor} writes it.
 *
 * @param columns heads: unsur, what is done, by when, who sees to it, how far it is, value before and after
 */
public record FollowUpTable(List<String> columns, List<Row> rows) {
    /**
     * A thing to do.
     *
     * @param period id of the final period that it follows from
     * @param periodName the same in words
     * @param unsur number and name
     * @param due by when, in words
     * @param stateName how far it is, in words
     * @param late whether it should have been done by now
     * @param outcome what came of it, null while it is planned
     * @param before the unsur's value in that period
     * @param after its value in the period after that; {@link Rekapitulasi#NONE} as long as there is none
     * @param afterName which period that is, and that its figures may still change if they may
     * @param afterOpen whether the value after may still change
     * @param change how much more or less, empty as long as there is none
     */
    public record Row(
            UUID id,
            String period,
            String periodName,
            String unsur,
            String action,
            String due,
            String person,
            FollowUpState state,
            String stateName,
            boolean late,
            @Nullable String outcome,
            Figure before,
            Figure after,
            String afterName,
            boolean afterOpen,
            String change) {
        /** Whether it was done. */
        public boolean done() {
            return state == FollowUpState.DONE;
        }

        /** Value before and after in one line. */
        public String course() {
            return change.isEmpty()
                    ? before.text() + " \u2192 " + after.text()
                    : before.text() + " \u2192 " + after.text() + " (" + change + ")";
        }
    }
}
