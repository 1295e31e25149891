package id.suaraloket.report;

import id.suaraloket.chart.Trend;
import id.suaraloket.recap.Reached;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Booklet.Align;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.YearFigures.YearFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chapters of a laporan SKM that say what the figures mean, what is done about them, and how they moved. */
final class LaporanAnalysis {
    static final int YEARS = 5;
    private static final int NAMED = 3;
    /** In points of the IKM. */
    private static final Trend TREND = new Trend(6);

    private final BookletPen pen;
    private final Recap recap;
    private final Rekapitulasi says;

    LaporanAnalysis(BookletPen pen, Recap recap, Rekapitulasi says) {
        this.pen = pen;
        this.recap = recap;
        this.says = says;
    }

    void unsur() {
        pen.chapter("analysis");
        pen.section("strengths");
        List<String> named = names();
        if (named.size() < 2 * NAMED) {
            pen.text("strengths.all", String.join("; ", named));
        } else {
            pen.text("strengths.lowest", String.join("; ", named.subList(0, NAMED)));
            List<String> highest = new ArrayList<>(named.subList(named.size() - NAMED, named.size()));
            Collections.reverse(highest);
            pen.text("strengths.highest", String.join("; ", highest));
        }
        RekapitulasiFacts facts = new RekapitulasiFacts(recap, pen.words());
        pen.items(facts.dissatisfied(says.unsur()).stream()
                .map(fact -> fact.label() + ": " + String.join(" ", fact.texts()))
                .toList());
        pen.gap("strengths.gap");
    }

    /** @param name of the period before, in words */
    void change(Reached before, String name) {
        pen.section("change");
        BigDecimal now = says.result().ikm().value();
        BigDecimal then = before.ikm();
        if (now == null || then == null) {
            pen.text("change.none", name);
            return;
        }
        String way = switch (now.compareTo(then)) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "same";
        };
        pen.text(
                "change." + way,
                name,
                pen.words().decimal(then),
                says.result().ikm().text(),
                pen.words().decimal(now.subtract(then).abs()));
        if (before.open()) {
            pen.text("change.open", name);
        }
        if (before.source() == Reached.Source.PRINTED) {
            pen.text("change.printed", name, YearFigures.checked(before.contradictions(), pen.words()));
        }
    }

    void earlier(FollowUpTable table) {
        pen.section("earlier");
        if (table.rows().isEmpty()) {
            pen.text("earlier.none");
            pen.gap("earlier.gap");
            return;
        }
        pen.text(
                "earlier.text",
                pen.words().count(table.rows().size()),
                pen.words()
                        .count(table.rows().stream()
                                .filter(FollowUpTable.Row::done)
                                .count()));
        pen.grid(
                pen.say("earlier.table"),
                List.of(
                        new Booklet.Column(table.columns().get(0), 36, Align.TEXT),
                        new Booklet.Column(table.columns().get(1), 52, Align.TEXT),
                        new Booklet.Column(table.columns().get(4), 44, Align.TEXT),
                        new Booklet.Column(table.columns().get(5), 28, Align.MIDDLE)),
                table.rows().stream()
                        .map(row -> List.of(
                                row.unsur(),
                                row.action(),
                                row.outcome() == null ? row.stateName() : row.stateName() + ": " + row.outcome(),
                                row.course()))
                        .toList());
    }

    void plan(FollowUpTable table) {
        pen.section("plan");
        if (table.rows().isEmpty()) {
            pen.text("plan.none");
            pen.gap("plan.gap");
            return;
        }
        pen.text("plan.text");
        pen.grid(
                pen.say("plan.table"),
                List.of(
                        new Booklet.Column(table.columns().get(0), 40, Align.TEXT),
                        new Booklet.Column(table.columns().get(1), 60, Align.TEXT),
                        new Booklet.Column(table.columns().get(2), 26, Align.TEXT),
                        new Booklet.Column(table.columns().get(3), 34, Align.TEXT)),
                table.rows().stream()
                        .map(row -> List.of(row.unsur(), row.action(), row.due(), row.person()))
                        .toList());
    }

    void trend(List<YearFigure> years) {
        pen.section("trend", YEARS);
        List<YearFigure> known =
                years.stream().filter(year -> year.ikm().value() != null).toList();
        if (known.size() < 2) {
            pen.text("trend.none");
            return;
        }
        pen.chart(
                pen.say("trend.chart"),
                TREND.draw(
                        pen.say("trend.chart"),
                        told(known),
                        points(years.subList(years.indexOf(known.get(0)), years.size())),
                        null));
        YearFigure first = known.get(0);
        YearFigure last = known.get(known.size() - 1);
        pen.text(
                "trend.text",
                String.valueOf(first.year()),
                first.ikm().text(),
                String.valueOf(last.year()),
                last.ikm().text(),
                pen.words().change(value(last.ikm()), value(first.ikm())));
        if (known.stream().anyMatch(YearFigure::open)) {
            pen.text("trend.open");
        }
        for (YearFigure year : known) {
            if (year.printed() != null) {
                pen.text("trend.printed", String.valueOf(year.year()), year.printed());
            }
        }
    }

    void conclusion(FollowUpTable plan) {
        pen.close();
        pen.chapter("conclusion");
        List<String> lines = new ArrayList<>();
        Rekapitulasi.Result result = says.result();
        if (result.reason() == null) {
            lines.add(pen.say(
                    "conclusion.ikm",
                    says.unit(),
                    says.period(),
                    result.ikm().text(),
                    result.mutu(),
                    result.kinerja()));
        }
        List<String> named = names();
        if (!named.isEmpty()) {
            lines.add(pen.say("conclusion.unsur", named.get(0), named.get(named.size() - 1)));
        }
        if (!plan.rows().isEmpty()) {
            lines.add(pen.say("conclusion.plan", pen.words().count(plan.rows().size())));
        }
        pen.numbered(lines);
        pen.gap("conclusion.gap");
    }

    /** The unsur with their values, the lowest first. */
    private List<String> names() {
        return recap.unsurFromLowest().stream()
                .map(row -> says.unsur().get(recap.unsur().indexOf(row)))
                .map(row -> row.name() + " (" + row.value().text() + ")")
                .toList();
    }

    private static List<Trend.Point> points(List<YearFigure> years) {
        return years.stream()
                .map(year -> new Trend.Point(
                        String.valueOf(year.year()),
                        "",
                        number(year.ikm()),
                        year.ikm().text()))
                .toList();
    }

    private static String told(List<YearFigure> known) {
        return known.stream().map(year -> year.year() + " " + year.ikm().text()).collect(Collectors.joining("; "));
    }

    private static @Nullable Double number(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? null : Double.valueOf(value.doubleValue());
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }
}
