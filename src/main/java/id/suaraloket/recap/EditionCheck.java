package id.suaraloket.recap;

import id.suaraloket.period.Period;
import id.suaraloket.response.RowCounts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Whether a final recap is still what it was made of: its text, its figures, and the rows that are stored. */
@Singleton
class EditionCheck {
    private final FinalRecaps finals;
    private final SnapshotJson json;
    private final RowCounts rows;

    EditionCheck(FinalRecaps finals, SnapshotJson json, RowCounts rows) {
        this.finals = finals;
        this.json = json;
        this.rows = rows;
    }

    Result check(Edition edition) {
        if (!CheckCode.of(edition.snapshot()).value().equals(edition.code())) {
            return new Result(false, true, List.of(), false);
        }
        Snapshot snapshot = json.read(edition.snapshot());
        Map<String, Counts> told = FinalRecaps.counts(snapshot);
        Period period = Period.parse(edition.period());
        Map<String, Counts> counted =
                Finalisation.byService(rows.list(edition.unit(), period.from(), period.to(), edition.madeAt()));
        List<Counts.Difference> differences = Counts.differences(told, counted);
        return new Result(
                true,
                FinalRecaps.figures(finals.score(snapshot)).equals(snapshot.figures()),
                differences,
                !differences.isEmpty() && rows.isArchived(edition.unit(), period.from(), period.to()));
    }

    /**
     * What was found.
     *
     * @param whole whether the text is the one that its code belongs to
     * @param scored whether its figures are what its counts come to
     * @param differences numbers of the text that the rows do not come to
     * @param archived whether they may be due to rows in an archive, of which nobody can tell here when they were received
     */
    record Result(boolean whole, boolean scored, List<Counts.Difference> differences, boolean archived) {
        boolean equal() {
            return whole && scored && differences.isEmpty();
        }
    }
}
