package id.suaraloket.staff;

import id.suaraloket.chart.Bars;
import id.suaraloket.chart.Gauge;
import id.suaraloket.chart.Picture;
import id.suaraloket.chart.Svg;
import id.suaraloket.chart.Trend;
import id.suaraloket.office.Target;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures of a dashboard, as SVG. Their figures are those of the rekapitulasi. */
record DashboardCharts(RekapitulasiAuthor author, PeriodText periods, Words words, PrintedValues printed) {
    private static final double HIGHEST_SCORE = 4;
    private static final double HIGHEST_INDEX = 100;
    private static final int MOST_TRIWULAN = 6;
    private static final int MOST_YEARS = 6;
    /** In points of the IKM. */
    private static final Trend TREND = new Trend(6);

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
                .sorted(Comparator.comparing(
                        row -> row.value().value(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(row -> bar(row, then.getOrDefault(row.name(), row.value()), before != null))
                .toList();
        return draw("unsur", words.text("staff.dashboard.unsur.picture", now.period()), rows);
    }

    /** The IKM of each jenis layanan with how many respondents it rests on, the lowest first as well. */
    String services(Rekapitulasi now) {
        List<Bars.Row> rows = now.services().rows().stream()
                .sorted(Comparator.comparing(
                        row -> row.ikm().value(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(this::bar)
                .toList();
        return draw("services", words.text("staff.dashboard.services"), rows);
    }

    /** The line of the last triwulan; empty if fewer than two of them have an IKM. */
    String trend(List<Recap> triwulan, @Nullable BigDecimal target) {
        List<Recap> last = triwulan.subList(Math.max(0, triwulan.size() - MOST_TRIWULAN), triwulan.size());
        List<Trend.Point> points = last.stream().map(this::point).toList();
        if (points.stream().filter(point -> point.value() != null).count() < 2) {
            return "";
        }
        int year = last.get(last.size() - 1).period().year();
        Trend.Guide guide = target == null
                ? null
                : new Trend.Guide(
                        target.doubleValue(),
                        words.text("staff.dashboard.target.of", String.valueOf(year), words.decimal(target)));
        String told = last.stream()
                .map(recap -> periods.of(recap.period(), words.locale()) + " "
                        + figure(recap).text())
                .collect(Collectors.joining("; "));
        Picture picture = TREND.draw(
                words.text("staff.dashboard.trend"), guide == null ? told : told + "; " + guide.words(), points, guide);
        return Svg.fluid(picture, "trend");
    }

    /**
     * Bars of the years that have an IKM: a realisasi that was entered, else what the responses come to, else a printed recap.
     *
     * @return empty if there is none to be compared with anything
     */
    String years(List<Target> targets, List<Recap> read) {
        Map<Integer, Figure> reached = new TreeMap<>(Comparator.reverseOrder());
        read.forEach(year -> reached.put(year.period().year(), author.figure(year.ikm(), words.locale())));
        targets.stream()
                .filter(year -> year.realisasi() != null)
                .forEach(year -> reached.put(year.targetYear(), figure(Objects.requireNonNull(year.realisasi()))));
        printed.years().forEach((year, figure) -> {
            Figure known = reached.get(year);
            if (known == null || known.value() == null) {
                reached.put(year, figure);
            }
        });
        Map<Integer, Target> promised = targets.stream().collect(Collectors.toMap(Target::targetYear, t -> t));
        List<Bars.Row> rows = new ArrayList<>();
        reached.forEach((year, figure) -> {
            if (figure.value() != null && rows.size() < MOST_YEARS) {
                rows.add(bar(year, figure, promised.get(year)));
            }
        });
        boolean compared = rows.size() > 1 || rows.stream().anyMatch(row -> row.mark() != null);
        return compared ? draw("years", words.text("staff.dashboard.years"), rows) : "";
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
                value == null ? null : value.doubleValue() / HIGHEST_SCORE,
                row.value().text(),
                before == null ? null : before.doubleValue() / HIGHEST_SCORE,
                value == null || before == null ? "" : words.change(value, before));
    }

    private Bars.Row bar(Rekapitulasi.ServiceRow row) {
        BigDecimal ikm = row.ikm().value();
        return new Bars.Row(
                words.text(
                        "staff.dashboard.service", row.name(), row.respondents().text()),
                ikm == null ? null : ikm.doubleValue() / HIGHEST_INDEX,
                row.ikm().text(),
                null,
                ikm == null ? "" : words.text("staff.dashboard.mutu", row.mutu()));
    }

    private Bars.Row bar(int year, Figure figure, @Nullable Target promised) {
        BigDecimal target = promised == null ? null : promised.target();
        return new Bars.Row(
                String.valueOf(year),
                Objects.requireNonNull(figure.value()).doubleValue() / HIGHEST_INDEX,
                figure.text(),
                target == null ? null : target.doubleValue() / HIGHEST_INDEX,
                target == null ? "" : words.text("staff.dashboard.target", words.decimal(target)));
    }

    private Figure figure(BigDecimal rounded) {
        return new Figure(rounded, words.decimal(rounded));
    }

    private Trend.Point point(Recap recap) {
        Figure figure = figure(recap);
        BigDecimal value = figure.value();
        return new Trend.Point(
                periods.brief(recap.period(), words.locale()),
                String.valueOf(recap.period().year()),
                value == null ? null : value.doubleValue(),
                figure.text());
    }

    /** What the responses come to; where there are none, what a printed recap says. */
    private Figure figure(Recap recap) {
        return recap.respondents() == 0
                ? printed.find(recap.period()).orElseGet(Figure::none)
                : author.figure(recap.ikm(), words.locale());
    }

    private static String draw(String id, String title, List<Bars.Row> rows) {
        String told = rows.stream()
                .map(row -> (row.name() + ": " + row.figure() + " " + row.note()).strip())
                .collect(Collectors.joining("; "));
        return Svg.fluid(Bars.WITH_NOTES.draw(title, told, rows), id);
    }
}
