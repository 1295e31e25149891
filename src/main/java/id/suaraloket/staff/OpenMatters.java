package id.suaraloket.staff;

import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.recap.Recap;
import id.suaraloket.response.RefusedAnswers;
import id.suaraloket.response.WaitingCount;
import id.suaraloket.statistics.SampleSize;
import id.suaraloket.tablet.TabletReport;
import id.suaraloket.tablet.TabletWatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What may still change the figures of a period, or speaks against making them final. */
@Singleton
class OpenMatters {
    private final TabletWatch tablets;
    private final RefusedAnswers refused;
    private final Points points;

    OpenMatters(TabletWatch tablets, RefusedAnswers refused, Points points) {
        this.tablets = tablets;
        this.refused = refused;
        this.points = points;
    }

    /** By what it is, as in the keys {@code staff.final.open.*}: how many; only what there is. */
    Map<String, Long> count(Unit unit, Recap recap) {
        Map<String, Long> open = new TreeMap<>();
        open.put(
                "tablets",
                tablets.list(List.of(unit), points.listByUnit(unit.code())).stream()
                        .map(TabletWatch.Watched::report)
                        .filter(Objects::nonNull)
                        .map(TabletReport::waiting)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
        open.put(
                "refused",
                refused.listWaitingCounts(List.of(unit)).stream()
                        .mapToLong(WaitingCount::answers)
                        .sum());
        Long population = recap.population();
        if (population == null) {
            open.put("population", 1L);
        } else {
            open.put("sample", Math.max(0, SampleSize.krejcieMorgan(population) - recap.respondents()));
        }
        open.values().removeIf(number -> number == 0);
        return open;
    }
}
