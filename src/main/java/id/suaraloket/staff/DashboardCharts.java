package id.suaraloket.staff;

import id.suaraloket.chart.Bars;
import id.suaraloket.chart.Gauge;
import id.suaraloket.chart.Svg;
import id.suaraloket.chart.Trend;
import id.suaraloket.recap.Reached;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.FigureCharts;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.report.YearFigures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures of a dashboard, as SVG. Their figures are those of the rekapitulasi. */
record DashboardCharts(RekapitulasiAuthor author, PeriodText periods, Words words, PrintedValues printed) {
    private static final int MOST_TRIWULAN = 6;
    private static final int MOST_YEARS = 6;

    /**
     * The unsur, the lowest first, since it is the one to work on.
     *
     * @param before what they are compared with, null for nothing
     */
    String unsur(Rekapitulasi now, @Nullable Rekapitulasi before) {
        Map<String, Figure> then = before == null
                ? Map.of()
                : before.unsur().stream().collect(Collectors.toMap(Rekapitulasi.UnsurRow::name, row -> row.value()));
        List<Bars.Row> rows = now.unsur().stream()
                .sorted(Comparator.comparing(Rekapitulasi.UnsurRow::value, FigureCharts.LOWEST_FIRST))
                .map(row -> bar(row, then.getOrDefault(row.name(), row.value()), before != null))
                .toList();
        return FigureCharts.bars("unsur", words.text("staff.dashboard.unsur.picture", now.period()), rows);
    }

    /** The IKM of each jenis layanan. */
    String services(Rekapitulasi now) {
        return charts().services(words.text("staff.dashboard.services"), now, "staff.dashboard.mutu");
    }

    /** The line of the last triwulan; empty if fewer than two of them have an IKM. */
    String trend(List<Recap> triwulan, @Nullable BigDecimal target) {
        List<Recap> last = triwulan.subList(Math.max(0, triwulan.size() - MOST_TRIWULAN), triwulan.size());
        int year = last.get(last.size() - 1).period().year();
        Trend.Guide guide = target == null
                ? null
                : new Trend.Guide(
                        target.doubleValue(),
                        words.text("staff.dashboard.target.of", String.valueOf(year), words.decimal(target)));
        return charts().trend(words.text("staff.dashboard.trend"), last, this::figure, guide);
    }

    /**
     * Bars of years with their targets.
     *
     * @param reached those that have an IKM, the latest first
     * @return empty if there is none to be compared with anything
     */
    String years(List<Reached> reached) {
        List<Bars.Row> rows = reached.stream().limit(MOST_YEARS).map(this::bar).toList();
        boolean compared = rows.size() > 1 || rows.stream().anyMatch(row -> row.mark() != null);
        return compared ? FigureCharts.bars("years", words.text("staff.dashboard.years"), rows) : "";
    }

    /** How many of the wanted respondents there are. */
    String sample(long respondents, long wanted) {
        String told = words.text("staff.dashboard.sample.of", words.count(respondents), words.count(wanted));
        return Svg.fluid(
                Gauge.draw(words.text("staff.dashboard.sample"), told, (double) respondents / wanted), "sample");
    }

    private Bars.Row bar(Rekapitulasi.UnsurRow row, Figure then, boolean compared) {
        BigDecimal value = row.value().value();
        BigDecimal before = compared ? then.value() : null;
        return new Bars.Row(
                row.no() + " " + row.name(),
                value == null ? null : value.doubleValue() / FigureCharts.HIGHEST_SCORE,
                row.value().text(),
                before == null ? null : before.doubleValue() / FigureCharts.HIGHEST_SCORE,
                value == null || before == null ? "" : words.change(value, before));
    }

    private Bars.Row bar(Reached reached) {
        Figure figure = YearFigures.ikm(reached, words);
        BigDecimal target = reached.target();
        return new Bars.Row(
                String.valueOf(reached.period().year()),
                Objects.requireNonNull(figure.value()).doubleValue() / FigureCharts.HIGHEST_INDEX,
                figure.text(),
                target == null ? null : target.doubleValue() / FigureCharts.HIGHEST_INDEX,
                target == null ? "" : words.text("staff.dashboard.target", words.decimal(target)));
    }

    /** What the responses come to; where there are none, what a printed recap says. */
    private Figure figure(Recap recap) {
        return recap.respondents() == 0
                ? printed.find(recap.period()).orElseGet(Figure::none)
                : author.figure(recap.ikm(), words.locale());
    }

    private FigureCharts charts() {
        return new FigureCharts(periods, words);
    }
}
