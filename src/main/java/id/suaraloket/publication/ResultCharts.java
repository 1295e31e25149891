package id.suaraloket.publication;

import id.suaraloket.chart.Bars;
import id.suaraloket.chart.Svg;
import id.suaraloket.chart.Trend;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The pictures of a public result, as SVG. Their figures are those of the rekapitulasi. */
record ResultCharts(RekapitulasiAuthor author, PeriodText periods, Words words) {
    private static final double HIGHEST_SCORE = 4;
    private static final double HIGHEST_INDEX = 100;
    private static final int MOST_PERIODS = 6;
    /** In points of the IKM. */
    private static final Trend TREND = new Trend(6);

    private static final Comparator<Figure> LOWEST_FIRST =
            Comparator.comparing(Figure::value, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The unsur, the lowest first. */
    static List<Rekapitulasi.UnsurRow> lowestFirst(Rekapitulasi says) {
        return says.unsur().stream()
                .sorted(Comparator.comparing(Rekapitulasi.UnsurRow::value, LOWEST_FIRST))
                .toList();
    }

    String unsur(Rekapitulasi says) {
        List<Bars.Row> rows = lowestFirst(says).stream()
                .map(row -> bar(row.no() + " " + row.name(), row.value(), HIGHEST_SCORE, ""))
                .toList();
        return bars("unsur", words.text("publication.result.unsur"), rows);
    }

    /** The IKM of each jenis layanan with how many respondents it rests on, the lowest first as well. */
    String services(Rekapitulasi says) {
        List<Bars.Row> rows = says.services().rows().stream()
                .sorted(Comparator.comparing(Rekapitulasi.ServiceRow::ikm, LOWEST_FIRST))
                .map(row -> bar(
                        words.text(
                                "publication.result.service",
                                row.name(),
                                row.respondents().text()),
                        row.ikm(),
                        HIGHEST_INDEX,
                        words.text("publication.result.service.mutu", row.mutu())))
                .toList();
        return bars("services", words.text("publication.result.services"), rows);
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
        if (line.stream().filter(one -> one.ikm().value().isPresent()).count() < 2) {
            return "";
        }
        String told = line.stream()
                .map(one -> periods.of(one.period(), words.locale()) + " "
                        + author.figure(one.ikm(), words.locale()).text())
                .collect(Collectors.joining("; "));
        return Svg.fluid(
                TREND.draw(
                        words.text("publication.result.trend"),
                        told,
                        line.stream().map(this::point).toList(),
                        null),
                "trend");
    }

    private Trend.Point point(Recap recap) {
        Figure figure = author.figure(recap.ikm(), words.locale());
        BigDecimal value = figure.value();
        boolean year = recap.period()
                .from()
                .plusYears(1)
                .minusDays(1)
                .equals(recap.period().to());
        return new Trend.Point(
                periods.brief(recap.period(), words.locale()),
                year ? "" : String.valueOf(recap.period().year()),
                value == null ? null : value.doubleValue(),
                figure.text());
    }

    private static Bars.Row bar(String name, Figure figure, double highest, String note) {
        BigDecimal value = figure.value();
        return new Bars.Row(
                name,
                value == null ? null : value.doubleValue() / highest,
                figure.text(),
                null,
                value == null ? "" : note);
    }

    private static String bars(String id, String title, List<Bars.Row> rows) {
        String told = rows.stream()
                .map(row -> (row.name() + ": " + row.figure() + " " + row.note()).strip())
                .collect(Collectors.joining("; "));
        return Svg.fluid(Bars.WITH_NOTES.draw(title, told, rows), id);
    }
}
