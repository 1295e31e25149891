package id.suaraloket.staff;

import id.suaraloket.period.Period;
import id.suaraloket.recap.CheckedRecap;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.PastRecaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.Words;
import id.suaraloket.report.YearFigures;
import java.util.List;
import java.util.Optional;

/**
 * What printed recaps say of periods without responses of their own. Each figure carries a mark, and there is a line that tells what the check of its
 * recap came to.
 */
record PrintedValues(List<CheckedRecap> recaps, PeriodText periods, Words words) {
    static PrintedValues of(List<CheckedRecap> kept, List<MonthCount> months, PeriodText periods, Words words) {
        List<CheckedRecap> used = kept.stream()
                .filter(recap -> !PastRecaps.hasResponses(months, Period.parse(recap.period())))
                .toList();
        return new PrintedValues(used, periods, words);
    }

    Optional<Figure> find(Period period) {
        return recaps.stream()
                .filter(recap -> recap.period().equals(period.id()))
                .findFirst()
                .map(this::figure);
    }

    /** One for each; the latest first. */
    List<Line> lines() {
        return recaps.stream()
                .map(recap -> new Line(
                        recap.period(),
                        words.text(
                                "check.trend",
                                periods.of(Period.parse(recap.period()), words.locale()),
                                YearFigures.checked(recap.contradictions(), words))))
                .toList();
    }

    private Figure figure(CheckedRecap recap) {
        return new Figure(recap.ikm(), words.decimal(recap.ikm()) + "*");
    }

    /**
     * What the mark stands for.
     *
     * @param period id of the period
     */
    record Line(String period, String text) {}
}
