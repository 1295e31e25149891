package id.suaraloket.report;

import id.suaraloket.chart.Bars;
import id.suaraloket.chart.Picture;
import id.suaraloket.chart.Svg;
import id.suaraloket.chart.Trend;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi.Figure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures of figures that pages have in common, as SVG. What they show is also told in words. */
public record FigureCharts(PeriodText periods, Words words) {
    public static final double HIGHEST_SCORE = 4;
    public static final double HIGHEST_INDEX = 100;

    /** What is to be worked on comes first; what has no value before it. */
    public static final Comparator<Figure> LOWEST_FIRST =
            Comparator.comparing(Figure::value, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** In points of the IKM. */
    private static final Trend TREND = new Trend(6);

    /**
     * The IKM of each jenis layanan with how many respondents it rests on, the lowest first.
     *
     * @param mutu key of the text that a mutu stands in
     */
    public String services(String title, Rekapitulasi says, String mutu) {
        List<Bars.Row> rows = says.services().rows().stream()
                .sorted(Comparator.comparing(Rekapitulasi.ServiceRow::ikm, LOWEST_FIRST))
                .map(row -> bar(
                        words.text(
                                "report.chart.service",
                                row.name(),
                                row.respondents().text()),
                        row.ikm(),
                        HIGHEST_INDEX,
                        words.text(mutu, row.mutu())))
                .toList();
        return bars("services", title, rows);
    }

    /**
     * The IKM of periods, as a line.
     *
     * @param line the earliest first
     * @param figures what is shown of each
     * @param guide a line across, null for none
     * @return empty if fewer than two of them have a figure
     */
    public String trend(String title, List<Recap> line, Function<Recap, Figure> figures, Trend.@Nullable Guide guide) {
        List<Trend.Point> points = line.stream()
                .map(recap -> point(recap.period(), figures.apply(recap)))
                .toList();
        if (points.stream().filter(point -> point.value() != null).count() < 2) {
            return "";
        }
        String told = line.stream()
                .map(recap -> periods.of(recap.period(), words.locale()) + " "
                        + figures.apply(recap).text())
                .collect(Collectors.joining("; "));
        Picture picture = TREND.draw(title, guide == null ? told : told + "; " + guide.words(), points, guide);
        return Svg.fluid(picture, "trend");
    }

    private Trend.Point point(Period period, Figure figure) {
        BigDecimal value = figure.value();
        return new Trend.Point(
                periods.brief(period, words.locale()),
                period.kind() == Period.Kind.YEAR ? "" : String.valueOf(period.year()),
                value == null ? null : value.doubleValue(),
                figure.text());
    }

    /** A figure without anything it is compared with. */
    public static Bars.Row bar(String name, Figure figure, double highest, String note) {
        BigDecimal value = figure.value();
        return new Bars.Row(
                name,
                value == null ? null : value.doubleValue() / highest,
                figure.text(),
                null,
                value == null ? "" : note);
    }

    /**
     * Bars in their order.
     *
     * @param id of the picture within its page
     */
    public static String bars(String id, String title, List<Bars.Row> rows) {
        String told = rows.stream()
                .map(row -> (row.name() + ": " + row.figure() + " " + row.note()).strip())
                .collect(Collectors.joining("; "));
        return Svg.fluid(Bars.WITH_NOTES.draw(title, told, rows), id);
    }
}
