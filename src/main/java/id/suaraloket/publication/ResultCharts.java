package id.suaraloket.publication;

import id.suaraloket.chart.Bars;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.FigureCharts;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The pictures of a public result, as SVG. Their figures are those of the rekapitulasi. */
record ResultCharts(RekapitulasiAuthor author, PeriodText periods, Words words) {
    private static final int MOST_PERIODS = 6;

    /** The unsur, the lowest first. */
    static List<Rekapitulasi.UnsurRow> lowestFirst(Rekapitulasi says) {
        return says.unsur().stream()
                .sorted(Comparator.comparing(Rekapitulasi.UnsurRow::value, FigureCharts.LOWEST_FIRST))
                .toList();
    }

    String unsur(Rekapitulasi says) {
        List<Bars.Row> rows = lowestFirst(says).stream()
                .map(row -> FigureCharts.bar(row.no() + " " + row.name(), row.value(), FigureCharts.HIGHEST_SCORE, ""))
                .toList();
        return FigureCharts.bars("unsur", words.text("publication.result.unsur"), rows);
    }

    /** The IKM of each jenis layanan. */
    String services(Rekapitulasi says) {
        return charts().services(words.text("publication.result.services"), says, "publication.result.service.mutu");
    }

    /**
     * The periods of the same length up to the one that is shown; empty if fewer than two of them have an IKM.
     *
     * @param all the newest first
     */
    String trend(Recap shown, List<Recap> all) {
        List<Recap> line = new ArrayList<>(all.stream()
                .filter(one -> one.period().kind() == shown.period().kind())
                .filter(one -> one.period().compareTo(shown.period()) <= 0)
                .limit(MOST_PERIODS)
                .toList());
        Collections.reverse(line);
        return charts().trend(
                        words.text("publication.result.trend"),
                        line,
                        one -> author.figure(one.ikm(), words.locale()),
                        null);
    }

    private FigureCharts charts() {
        return new FigureCharts(periods, words);
    }
}
