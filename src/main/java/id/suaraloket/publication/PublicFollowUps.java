package id.suaraloket.publication;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.FollowUp;
import id.suaraloket.recap.FollowUps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.FollowUpAuthor;
import id.suaraloket.report.FollowUpTable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a unit does about its published results. How an unsur stood afterwards is told once that period is published too. */
@Singleton
class PublicFollowUps {
    private static final int MOST = 12;

    private final FollowUps followUps;
    private final FollowUpAuthor author;

    PublicFollowUps(FollowUps followUps, FollowUpAuthor author) {
        this.followUps = followUps;
        this.author = author;
    }

    /**
     * Those that follow from the periods up to one that is shown, the latest period first.
     *
     * @param all what the unit has published
     */
    List<Row> list(Unit unit, Recap shown, List<Recap> all, Locale locale) {
        Set<Period> published = all.stream().map(Recap::period).collect(Collectors.toSet());
        List<FollowUp> told = followUps.listByUnit(unit.code()).stream()
                .filter(one -> published.contains(one.of()))
                .filter(one -> !one.of().to().isAfter(shown.period().to()))
                .sorted(Comparator.comparing(FollowUp::of).reversed())
                .limit(MOST)
                .toList();
        return author.write(unit, told, all, locale).rows().stream()
                .map(PublicFollowUps::row)
                .toList();
    }

    private static Row row(FollowUpTable.Row row) {
        return new Row(
                row.unsur(),
                row.periodName(),
                row.action(),
                row.due(),
                row.person(),
                row.stateName(),
                row.done(),
                row.outcome() == null ? "" : row.outcome(),
                row.change().isEmpty() ? row.before().text() : row.course());
    }

    /**
     * A thing to do.
     *
     * @param outcome what came of it, may be empty
     * @param course the unsur's value, before and after as far as both are public
     */
    record Row(
            String unsur,
            String periodName,
            String action,
            String due,
            String person,
            String state,
            boolean done,
            String outcome,
            String course) {
        private static final int BRIEF = 170;

        /** What is done, as much of it as a screen holds. */
        public String brief() {
            return action.length() <= BRIEF
                    ? action
                    : action.substring(0, Math.max(action.lastIndexOf(' ', BRIEF), BRIEF / 2)) + " \u2026";
        }
    }
}
